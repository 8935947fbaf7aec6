internal import Base
internal import Content
internal import Diagnostics
internal import Foundation

/// Where the addresses of items, sections and collections lead, and old ones: for links that name an address and not a
/// file. Made only for sites that have such links.
struct AddressMap: Sendable {
    enum Place: Sendable, Equatable {
        case item(ID<ItemGroup>), section(ID<Section>), collection(ID<CollectionSettings>)
    }

    struct Hit: Sendable {
        let place: Place
        let language: ID<Language>
        let isAlias: Bool
    }

    /// By the path of the output without `index.html` and the slash before it: `es/recetas/flan`.
    private var places: [String: Hit] = [:]
    /// The address of each item's folder in each language, without a slash at the end.
    private var folders: IDMap<Language, [ID<ItemGroup>: String]>

    init(_ addresses: ContentAddresses) {
        let (settings, index, permalinks) = (addresses.settings, addresses.index, addresses.permalinks)
        folders = IDMap([:], for: settings.languages.ids)
        for language in settings.languages.ids {
            for (id, permalink) in permalinks.languages[language].collections.identified {
                add(.collection(id), language, permalink.outputPath)
            }
            let sections = addresses.sections(language)
            for (id, permalink) in sections.identified where !index.sections.all[id].isTop {
                add(.section(id), language, permalink.outputPath)
            }
            for (group, item) in addresses.items(language, sections).identified {
                guard let item else { continue }
                let path = add(.item(group), language, item.permalink.outputPath)
                folders[language][group] = path
            }
        }
        for (id, page) in index.pages.identified {
            for alias in page.frontMatter.aliases {
                guard let permalink = permalinks.alias(alias.value) else { continue }
                let key = AddressMap.key(permalink.outputPath)
                if places[key] == nil {
                    places[key] = Hit(place: .item(index.groupOf[id]), language: index.languageOf[id], isAlias: true)
                }
            }
        }
    }

    @discardableResult
    private mutating func add(_ place: Place, _ language: ID<Language>, _ outputPath: String) -> String {
        let key = AddressMap.key(outputPath)
        places[key] = Hit(place: place, language: language, isAlias: false)
        return key
    }

    func hit(_ path: String) -> Hit? { places[AddressMap.key(path)] }

    func folder(of group: ID<ItemGroup>, in language: ID<Language>) -> String? { folders[language][group] }

    /// Addresses that begin like this one, for suggestions; in order.
    func addresses(of language: String) -> [String] { places.keys.filter { $0.hasPrefix(language + "/") }.sorted() }

    /// A path as keys have it: composed, in lower case, without `index.html`, `.html` and slashes at its ends.
    static func key(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy { $0 < 0x80 && !(65...90).contains($0) }
        var key = (isPlain ? path : path.precomposedStringWithCanonicalMapping.lowercased())[...]
        for ending in ["index.html", "index.htm", ".html", ".htm"] where key.hasSuffix(ending) {
            key = key.dropLast(ending.count)
            break
        }
        while key.utf8.first == slash { key = key.dropFirst() }
        while key.utf8.last == slash { key = key.dropLast() }
        return String(key)
    }

    private static let slash = UInt8(ascii: "/")
}
