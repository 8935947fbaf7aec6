package import Diagnostics
internal import Markdown
internal import YAML

/// Reads `Content/places/<language>.yaml`: a list of `place`, `names`, `people` and `within`.
package func parsePlaceWords(_ file: SourceFile, settings: SiteSettings) -> ([PlaceWords], [Diagnostic]) {
    var reader = YAMLDecoder(path: file.path)
    var places: [PlaceWords] = []
    var known: Set<String> = []
    for element in readEntryList(file, &reader) {
        guard let place = placeWords(element, settings, &reader) else { continue }
        if !known.insert(place.place).inserted {
            reader.report(.settings(.duplicatePlace(place.place)), at: element)
        }
        places.append(place)
    }
    return (places, reader.diagnostics)
}

private func placeWords(
    _ node: YAMLNode, _ settings: SiteSettings, _ reader: inout YAMLDecoder
) -> PlaceWords? {
    guard case .mapping(let entries) = node.content else {
        reader.report(.value(.wrongRoot(.listOfMaps, node.written)), at: node)
        return nil
    }
    reader.checkKeys(
        entries, known: ["place", "names", "people", "within"], required: ["place"], in: .places, of: .placeWords,
        at: node,
        names: [("lugar", "place"), ("nombres", "names"), ("gente", "people"), ("dentro", "within")])
    guard let code = entries.first(where: { $0.key == "place" }),
        let place = reader.text(code.value, "place")
    else { return nil }
    guard isPlace(place, settings) else {
        var near = Suggestion.none
        if reader.suggestsNames, let country = Hints.country(place, languages: settings.languages.map(\.code)) {
            near = .nearest(country)
        }
        reader.report(.settings(.unknownPlace(place, near)), at: code.value)
        return nil
    }
    var taken: Set<String> = []
    func words(_ key: String) -> [String] {
        guard let list = entries.first(where: { $0.key == key }).flatMap({ reader.sequence($0.value, key) }) else {
            return []
        }
        return list.compactMap { node in
            guard let word = reader.text(node, key) else { return nil }
            if taken.insert(word).inserted { return word }
            reader.report(.value(.duplicateElement(word, key: key)), severity: .warning, at: node)
            return nil
        }
    }
    return PlaceWords(place: place, names: words("names"), people: words("people"), within: words("within"))
}

private func isPlace(_ code: String, _ settings: SiteSettings) -> Bool {
    CodeLists.countrySet.contains(code) || CodeLists.isRegion(code)
        || settings.vocabularies.contains { $0.terms.contains { $0.id == code } }
}
