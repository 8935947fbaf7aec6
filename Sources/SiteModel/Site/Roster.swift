package import Markdown

/// Who is there: the pages that are part of the site, grouped into nodes; the first step of resolving.
struct Roster: Sendable {
    /// Without drafts and without pages of unknown collections; sorted by collection, name and language.
    let pages: [ParsedPage]
    /// `Node.items` index `pages`.
    let nodes: [Node]
    /// Per page.
    let nodeOfPage: [Int]
    let languageOfPage: [Int]
    /// Source path → page; drafts apart.
    let pageByPath: [String: Int]
    let draftPaths: Set<String>
    /// Per collection: name → node.
    let nodeByName: [[String: Int]]

    init(_ all: consuming [ParsedPage], settings: SiteSettings, includeDrafts: Bool) {
        let collections = Dictionary(settings.collections.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
        let languages = Dictionary(settings.languages.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { a, _ in a })
        struct Key { let collection: Int, language: Int, page: Int }
        var keys: [Key] = []
        var drafts: Set<String> = []
        for (index, page) in all.enumerated() {
            if page.frontMatter.isDraft && !includeDrafts { drafts.insert(page.path); continue }
            guard let collection = collections[page.collection], let language = languages[page.language] else { continue }
            keys.append(Key(collection: collection, language: language, page: index))
        }
        keys.sort { a, b in
            if a.collection != b.collection { return a.collection < b.collection }
            let (x, y) = (all[a.page].name, all[b.page].name)
            return x != y ? x < y : a.language < b.language
        }
        var nodes: [Node] = []
        var nodeOfPage: [Int] = []
        var items: [Int?] = []
        func close(_ last: Key?) {
            if let last { nodes.append(Node(collection: last.collection, name: all[last.page].name, items: items)) }
            items = Array(repeating: nil, count: settings.languages.count)
        }
        var last: Key?
        close(nil)
        for (index, key) in keys.enumerated() {
            if let previous = last, previous.collection != key.collection || all[previous.page].name != all[key.page].name { close(previous) }
            items[key.language] = index
            nodeOfPage.append(nodes.count)
            last = key
        }
        close(last)
        self.pages = keys.map { all[$0.page] }
        self.nodes = nodes
        self.nodeOfPage = nodeOfPage
        languageOfPage = keys.map(\.language)
        draftPaths = drafts
        pageByPath = Dictionary(keys.enumerated().map { (all[$1.page].path, $0) }, uniquingKeysWith: { a, _ in a })
        var byName: [[String: Int]] = Array(repeating: [:], count: settings.collections.count)
        for (index, node) in nodes.enumerated() { byName[node.collection][node.name] = index }
        nodeByName = byName
    }
}
