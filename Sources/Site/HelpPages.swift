package import Base
package import Content
package import Diagnostics

/// Help words on a resolved site: the pages and kinds of phone numbers that they name.
extension Site {
    /// The item that `collection/name` names.
    package func helpPage(_ path: String) -> ID<ItemGroup>? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let collection = settings.collections.firstID(where: { $0.id == parts[0] }) else {
            return nil
        }
        return groupsByName[collection][String(parts[1])]
    }

    /// Kinds of numbers that help words can ask for.
    package var helpNumbers: [String] {
        [crossings.emergency.topic, settings.crossings?.doors == nil ? nil : HelpWords.door].compactMap { $0 }
            + crossings.emergency.whats(in: register.register).sorted()
    }

    /// Pages that no language has, and kinds of numbers that the register does not have.
    package func faults(of words: IDMap<Language, [HelpWords]>) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        var comparisons = 1000
        for (id, language) in settings.languages.identified {
            func report(_ fact: Fact, at place: Positioned<String>) {
                let path = "Content/help-words/\(language.code).yaml"
                faults.append(Diagnostic(fact, path: path, at: place.position, length: place.length))
            }
            for entry in words[id] {
                if helpPage(entry.page.value) == nil {
                    comparisons -= 1
                    let near = comparisons > 0 ? nearestPage(to: entry.page.value) : .none
                    report(.site(.missingPage(entry.page.value, near)), at: entry.page)
                }
                for kind in entry.numbers where !helpNumbers.contains(kind.value) && !register.register.isIncomplete {
                    report(
                        .value(
                            .wrongType(key: "numbers", .word(helpNumbers), .text(kind.value), instead: nil)), at: kind)
                }
            }
        }
        return faults
    }

    private func nearestPage(to path: String) -> Suggestion {
        let folder = path.prefix { $0 != "/" }
        let names = zip(settings.collections, groupsByName.values).filter { $0.0.id == folder }
            .flatMap { collection, names in names.keys.map { collection.id + "/" + $0 } }
        return Suggestion(nearestTo: path, in: names.sorted())
    }
}
