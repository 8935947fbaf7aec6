/// A whole attribute, with the space before it: `<p\(Attribute("lang", card.language))>`. Without a value there is nothing.
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

    /// An address, held to what `URLPath` lets through.
    package init(_ name: StaticString, url: String?) {
        self.init(name, url.map { URLPath($0).text })
    }
}
