/// A whole attribute with the space before it: `<p\(Attribute("lang", card.language))>`. Writes nothing without a
/// value.
package struct Attribute: Sendable {
    let name: StaticString
    let value: String?
    let isFlag: Bool

    package init(_ name: StaticString, _ value: String?) {
        self.name = name
        self.value = value
        isFlag = false
    }

    /// A boolean attribute such as `hidden`.
    package init(_ name: StaticString, if condition: Bool) {
        self.name = name
        value = condition ? "" : nil
        isFlag = true
    }

    /// A URL, checked by `URLPath`.
    package init(_ name: StaticString, url: String?) {
        self.init(name, url.map { URLPath($0).text })
    }
}
