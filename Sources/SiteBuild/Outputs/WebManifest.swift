internal import Base
internal import Diagnostics
internal import SiteModel

/// `manifest.webmanifest` (W3C Web Application Manifest), in the default language.
@Sendable func webManifest(_ context: OutputContext) -> [MadeFile] {
    let edition = context.site.editions[context.site.defaultLanguage]
    var json = JSONWriter(.lessThan)
    json.object { json in
        json.string("id", context.permalinks.root.url)
        json.string("name", edition.site.title)
        json.string("short_name", edition.site.title)
        if !edition.site.tagline.isEmpty { json.string("description", edition.site.tagline) }
        json.string("lang", edition.language.code)
        json.string("dir", edition.language.direction.rawValue)
        json.string("start_url", edition.site.homeURL)
        json.string("scope", context.permalinks.root.url)
        json.string("display", "standalone")
        json.array("icons") { json in
            for asset in context.site.theme.assets {
                let view = context.assets.theme.first { $0.name == asset.name }
                guard let icon = asset.icon, let view else { continue }
                json.icon(icon, at: view.url)
            }
        }
    }
    json.newline()
    return [MadeFile(context.permalinks.webManifest, json.bytes)]
}

extension JSONWriter {
    fileprivate mutating func icon(_ icon: ThemeIcon, at url: String) {
        object { json in
            json.string("src", url)
            json.string("type", icon.type)
            json.string("sizes", icon.sizes)
            if icon.purpose != .any { json.string("purpose", icon.purpose.rawValue) }
        }
    }
}

/// `<language>/offline.json`: what a service worker needs for keeping the site on a device:
/// ```
/// { "version": "16 hex digits", "language": "es", "offline": "/es/offline/",
///   "assets": [{ "url": …, "bytes": … }],             style sheets, scripts, the search client
///   "search": { "index": …, "client": …, "bytes": …, "files": […] },   the whole index of the language, shard by shard; its bytes with the client's
///   "guides": [{ "url": …, "title": …, "bytes": …, "sensitive": true }] }
///                          items of the collections that offer a single file; sizes before compression; `sensitive` only where it is so
/// ```
/// `version` changes when any of it does.
@Sendable func offlineLists(_ context: OutputContext) -> [MadeFile] {
    context.site.editions.indices.map { index in
        let list = offlineList(index, context)
        let version = Array("{\"version\":\"\(Fingerprint(list).hex)\",".utf8)
        return MadeFile(context.site.editions[index].permalinks.offlineList, version + list.dropFirst() + [0x0A], rank: .entry)
    }
}

private func offlineList(_ language: Int, _ context: OutputContext) -> [UInt8] {
    let edition = context.site.editions[language]
    let code = edition.language.code
    var json = JSONWriter(.lessThan)
    json.object { json in
        json.string("language", code)
        json.string("offline", edition.permalinks.system.offline.url)
        json.array("assets") { json in
            for file in context.assets.files where file.source == nil && !file.isAtRoot {
                json.line { json in
                    json.string("url", file.permalink.url)
                    json.number("bytes", file.bytes.count)
                }
            }
        }
        let permalinks = context.permalinks
        let index = permalinks.searchFile(code + "/index.json"), folder = permalinks.searchFile(code + "/").outputPath
        json.object("search") { json in
            json.string("index", index.url)
            let client = permalinks.searchClient
            json.string("client", client.url)
            json.number("bytes", context.sizes.reduce(0) { $1.key.hasPrefix(folder) || $1.key == client.outputPath ? $0 + $1.value : $0 })
            json.array("files") { json in
                for path in context.sizes.keys.filter({ $0.hasPrefix(folder) }).sorted() { json.string(nil, permalinks.file(at: path).url) }
            }
        }
        json.array("guides") { json in
            for (number, collection) in context.settings.collections.enumerated() where collection.outputs.contains(.singleFile) {
                for node in edition.lists[number] {
                    guard let entry = edition.entries[node], !entry.isFallback else { continue }
                    json.line { json in
                        json.string("url", entry.url)
                        let frontMatter = context.site.items[entry.item].page.frontMatter
                        json.string("title", frontMatter.title.value)
                        if frontMatter.isSensitive { json.boolean("sensitive", true) }
                        json.number("bytes", context.sizes[entry.permalink.outputPath] ?? 0)
                    }
                }
            }
        }
    }
    return json.bytes
}
