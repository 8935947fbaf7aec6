internal import Base

/// A shard of terms, decoded.
struct TermShard {
    /// A surface form (a spelling that pages use) with its postings.
    struct SurfaceForm {
        var word: [UInt8]
        var folded: [UInt8]
        var stem: [UInt8]
        var postings: [Posting]
    }

    struct Posting {
        var page: Int
        var section: Int
        var level: Int
    }

    struct Synonym {
        var key: String
        /// What a query must hold: stems, and stop words where they carry the meaning.
        var parts: [[UInt8]]
        var term: String
    }

    let forms: [SurfaceForm]
    /// Those whose first content word belongs to this shard.
    let synonyms: [Synonym]
    /// Names of places that stand with its words.
    let names: [PlaceName]

    /// - Parameter space: numbers of pages are below it.
    init(_ value: JSONValue, space: Int, sectionParameter: Int, table: LanguageTable) {
        var reader = RiceReader(value[2]?.string ?? "")
        forms = FrontCoding.words(in: value[1]?.string ?? "").map { word in
            let word = Array(word.utf8)
            let folded = Folding.fold(word)
            let postings = Self.postings(&reader, space: space, sectionParameter: sectionParameter)
            return SurfaceForm(word: word, folded: folded, stem: table.stem(folded), postings: postings)
        }
        synonyms = (value[3]?.array ?? []).compactMap { entry in
            guard let key = entry[0]?.string, let term = entry[1]?.string else { return nil }
            let parts = key.split(separator: " ").map { part in
                table.stopWords.contains(Array(part.utf8)) ? Array(part.utf8) : table.stem(Array(part.utf8))
            }
            return Synonym(key: key, parts: parts, term: term)
        }
        names = (value[4]?.array ?? []).compactMap { entry in
            guard let key = entry[0]?.string, let place = entry[1]?.string, !key.isEmpty,
                let kind = Gazetteer.Kind(rawValue: entry[2]?.number ?? 0)
            else { return nil }
            return PlaceName(parts: key.utf8.split(separator: 0x20).map { Array($0) }, place: place, kind: kind)
        }
    }

    func forms(of stem: [UInt8]) -> [SurfaceForm] { forms.filter { $0.stem == stem } }

    static func postings(_ reader: inout RiceReader, space: Int, sectionParameter: Int) -> [Posting] {
        let count = reader.count(reader.gamma())
        let parameter = IndexFile.riceParameter(pages: space, count: count)
        var postings: [Posting] = []
        var page = sectionParameter == 0 ? -1 : 0
        var section = 0
        for number in 0..<count {
            let step = reader.rice(parameter)
            if sectionParameter == 0 {
                page += step + 1
            } else {
                let next = reader.rice(sectionParameter)
                section = number > 0 && step == 0 ? section + next + 1 : next
                page += step
            }
            postings.append(Posting(page: page, section: section, level: reader.level()))
        }
        return postings
    }
}
