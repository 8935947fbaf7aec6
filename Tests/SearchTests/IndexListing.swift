import Base

@testable import Search

/// Readable form of the index of one language, for reviews: one line per term, page and facet value. Packed data is
/// decoded; plain text is already in `golden.json`.
struct IndexListing {
    private let language: String
    private let files: [(name: String, value: JSONValue)]
    private let index: JSONValue
    private let table: LanguageTable
    private let pages: Int
    private let space: Int

    /// `nil` when a file is not JSON or the manifest is missing.
    init?(_ files: [SearchFile], language: String) {
        var read: [(name: String, value: JSONValue)] = []
        for file in files.sorted(by: { $0.path < $1.path }) {
            guard let value = JSONValue(parsing: file.bytes) else { return nil }
            read.append((String(file.path.dropFirst(language.utf8.count + 1)), value))
        }
        guard let index = read.first(where: { $0.name == "index.json" })?.value else { return nil }
        self.language = language
        self.files = read
        self.index = index
        table = LanguageTable(entry: index["analysis"] ?? .object([]))
        pages = index["pages"]?.number ?? 0
        space = index["space"]?.number ?? 1
    }

    var lines: [String] {
        ["== \(language): \(pages) pages numbered below \(space), root \(index["root"]?.string ?? "")"]
            + files.flatMap { name, value in
                let rows =
                    switch name.first {
                    case "t": terms(name, value)
                    case "w": value.words(1)
                    case "r": records(value)
                    case "f": facets(value)
                    default: [String]()
                    }
                return rows.isEmpty ? [] : ["-- \(name)"] + rows
            }
    }

    /// `salario [salari]: 3.1 level 8 at 0 12`: page 3, section 1, positions of the word in the section.
    private func terms(_ name: String, _ value: JSONValue) -> [String] {
        let shard = TermShard(value, space: space, sectionParameter: index["sections"]?.number ?? 0, table: table)
        let range = IndexReader.ranges(index["terms"]?.array ?? []).first {
            IndexFile.name("t", key: $0.bound, fingerprint: $0.fingerprint) == name
        }
        let held = range?.positions
        let packed = held.flatMap { held in
            let name = IndexFile.name("p", key: held.bound, fingerprint: held.fingerprint)
            return files.first { $0.name == name }?.value[held.place + 1]?.string
        }
        var reader = RiceReader(packed ?? "")
        var rows = shard.forms.map { form in
            let postings = form.postings.map { posting in
                var place = 0
                let count = packed == nil ? 0 : reader.count(reader.gamma())
                let places = (0..<count).map { _ in
                    place += reader.rice(IndexFile.positionParameter)
                    return " \(place)"
                }
                return " \(posting.page).\(posting.section) level \(posting.level) at" + places.joined()
            }
            let (word, stem) = (String(decoding: form.word, as: UTF8.self), String(decoding: form.stem, as: UTF8.self))
            return "\(word) [\(stem)]:" + postings.joined(separator: ",")
        }
        rows += shard.synonyms.map { "synonym \($0.key) → \($0.term)" }
        rows += shard.names.map { name in
            let key = Array(name.parts.joined(separator: [0x20]))
            return "\(name.kind) \(String(decoding: key, as: UTF8.self)) → \(name.place)"
        }
        return rows
    }

    private func records(_ value: JSONValue) -> [String] {
        (value.array ?? []).dropFirst().enumerated().filter { $1.array != nil }.map { place, record in
            "\(place): \(record[0]?.string ?? ""), \(record[1]?.string ?? "")"
        }
    }

    /// `countries: US 0 1 2`: page numbers.
    private func facets(_ value: JSONValue) -> [String] {
        var reader = RiceReader(value[2]?.string ?? "")
        let all = reader.pages(of: space)
        return (value[1]?.array ?? []).flatMap { facet in
            let values = facet[2]?.array ?? []
            return stride(from: 0, to: values.count, by: 2).map { at in
                let bearing = reader.pages(of: space).map { " \(all[$0])" }
                return "\(facet[0]?.string ?? ""): \(values[at].string ?? "")" + bearing.joined()
            }
        }
    }
}

extension JSONValue {
    fileprivate func words(_ member: Int) -> [String] { FrontCoding.words(in: self[member]?.string ?? "") }
}
