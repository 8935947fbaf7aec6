internal import Base
internal import Content
internal import Diagnostics
internal import Search
internal import Site
internal import Views

/// `manifest.webmanifest` (W3C Web Application Manifest), in the default language.
@Sendable func webManifest(_ context: OutputContext) -> [GeneratedFile] {
    let site = context.views[context.site.defaultLanguage].siteView
    var json = JSONWriter(.lessThan)
    json.object { json in
        json.string("id", context.permalinks.root.url)
        json.string("name", site.title)
        json.string("short_name", site.title)
        if !site.tagline.isEmpty { json.string("description", site.tagline) }
        json.string("lang", site.language.code)
        json.string("dir", site.language.direction.rawValue)
        json.string("start_url", site.homeURL)
        json.string("scope", context.permalinks.root.url)
        json.string("display", "standalone")
        json.array("icons") { json in
            for asset in context.theme.assets {
                let view = context.assets.theme.first { $0.name == asset.name }
                guard let icon = asset.icon, let view else { continue }
                json.icon(icon, at: view.url)
            }
        }
    }
    json.newline()
    return [GeneratedFile(context.permalinks.webManifest, json.bytes)]
}

extension JSONWriter {
    /// A page that can be kept on the device.
    fileprivate mutating func kept(_ page: Permalink, _ item: Item, place: String?, _ context: OutputContext) {
        line { json in
            json.string("url", page.url)
            json.string("title", item.page.frontMatter.title.value)
            if let place { json.string("place", place) }
            if item.page.frontMatter.isSensitive { json.boolean("sensitive", true) }
            json.number("bytes", context.sizes[page.outputPath] ?? 0)
        }
    }

    fileprivate mutating func icon(_ icon: ThemeIcon, at url: String) {
        object { json in
            json.string("src", url)
            json.string("type", icon.type)
            json.string("sizes", icon.sizes)
            if icon.purpose != .any { json.string("purpose", icon.purpose.rawValue) }
        }
    }
}

/// `<language>/offline.json`: the service worker's list of files to keep on the device:
/// ```
/// { "version": "16 hex digits", "language": "es", "offline": "/es/offline/",
///   "assets": [{ "url": …, "bytes": … }],             style sheets, scripts, the search client
///   "search": { "index": …, "scripts": […], "bytes": …, "files": […] },   the whole index of the language, shard by
///   shard; its bytes with those of the client's scripts
///   "guides": [{ "url": …, "title": …, "place": "CR", "sensitive": true, "bytes": … }] }
///                          items of the collections that offer a single file, each with its crossings; sizes before
///                          compression; `place` is the value of a crossing or of the guide of a value; `sensitive`
///                          only where it is so
/// ```
/// `version` changes when any of the rest changes.
@Sendable func offlineLists(_ context: OutputContext) -> [GeneratedFile] {
    context.site.languages.ids.map { language in
        let list = offlineList(language, context)
        let version = Array("{\"version\":\"\(Fingerprint(list).hex)\",".utf8)
        return GeneratedFile(
            context.site.languages[language].permalinks.offlineList, version + list.dropFirst() + [0x0A], order: .entry)
    }
}

private func offlineList(_ language: ID<Language>, _ context: OutputContext) -> [UInt8] {
    let shown = context.site.languages[language]
    let code = shown.language.code
    var json = JSONWriter(.lessThan)
    json.object { json in
        json.string("language", code)
        json.string("offline", shown.permalinks.system.offline.url)
        json.array("assets") { json in
            for file in context.assets.themeFiles where !file.isAtRoot {
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
            let scripts = searchScripts.map { permalinks.searchFile($0.path) }
            json.array("scripts") { json in
                for script in scripts { json.string(nil, script.url) }
            }
            let names = Set(scripts.map(\.outputPath))
            json.number(
                "bytes",
                context.sizes.reduce(0) {
                    $1.key.hasPrefix(folder) || names.contains($1.key) ? $0 + $1.value : $0
                })
            json.array("files") { json in
                for path in context.sizes.keys.filter({ $0.hasPrefix(folder) }).sorted() {
                    json.string(nil, permalinks.file(at: path).url)
                }
            }
        }
        json.array("guides") { json in
            for (id, collection) in context.settings.collections.identified
            where collection.outputs.contains(.singleFile) {
                for group in shown.lists[id] {
                    guard let entry = shown.items[group], !entry.isFallback else { continue }
                    let item = context.site.items[entry.item]
                    json.kept(entry.permalink, item, place: context.site.crossings.valueOfGuide[group], context)
                    for id in context.site.crossings.ofGroup[group] ?? [] {
                        guard let crossing = shown.crossings[id] else { continue }
                        json.kept(crossing.permalink, item, place: context.site.crossings.all[id].value, context)
                    }
                }
            }
        }
    }
    return json.bytes
}
