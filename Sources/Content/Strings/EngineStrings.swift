/// Interface strings of the engine, in English; `Content/strings/<lang>.yaml` translates them together with the
/// theme's.
package enum EngineStrings {
    package static let all: [(key: String, text: String)] = [
        ("path.search", "search"),
        ("path.index", "index"),
        ("path.offline", "offline"),
        ("path.page", "page"),
        ("yes", "Yes"),
        ("no", "No"),
        ("title.search", "Search"),
        ("title.index", "A–Z"),
        ("title.offline", "You are offline"),
        ("title.not-found", "Page not found"),
    ]
}
