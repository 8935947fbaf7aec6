/// The elements that an author may write in HTML, with what they may hold and bear. All others are left out.
enum HTMLElement: String, CaseIterable {
    // within a line
    case a, abbr, b, bdi, bdo, br, cite, code, del, dfn, em, i, img, ins, kbd, mark, q, s, samp, small, span, strong,
        sub, sup, u, wbr
    case variable = "var"
    // blocks
    case aside, blockquote, details, div, dl, dd, dt, figcaption, figure, hr, li, ol, p, pre, section, summary, ul
    case caption, table, tbody, td, tfoot, th, thead, tr

    var isVoid: Bool { self == .br || self == .hr || self == .img || self == .wbr }

    var isBlock: Bool {
        switch self {
        case .a, .abbr, .b, .bdi, .bdo, .br, .cite, .code, .del, .dfn, .em, .i, .img, .ins, .kbd, .mark, .q, .s,
            .samp, .small, .span, .strong, .sub, .sup, .u, .wbr, .variable:
            false
        default: true
        }
    }

    /// Whether HTML ends the element where it has no end tag.
    var endsByItself: Bool {
        switch self {
        case .dd, .dt, .li, .p, .tbody, .td, .tfoot, .th, .thead, .tr: true
        default: false
        }
    }

    /// Whether a start tag of this element ends an open one.
    func ends(_ open: HTMLElement) -> Bool {
        if open == .p { return isBlock }
        return switch self {
        case .li: open == .li
        case .dt, .dd: open == .dt || open == .dd
        case .td, .th: open == .td || open == .th
        case .tr: open == .td || open == .th || open == .tr
        case .thead, .tbody, .tfoot:
            [.td, .th, .tr, .thead, .tbody, .tfoot].contains(open)
        default: false
        }
    }

    /// The elements one of which must hold this one; empty if it may stand anywhere.
    var parents: [HTMLElement] {
        switch self {
        case .li: [.ul, .ol]
        case .dt, .dd: [.dl, .div]
        case .tr: [.table, .thead, .tbody, .tfoot]
        case .td, .th: [.tr]
        case .thead, .tbody, .tfoot, .caption: [.table]
        case .summary: [.details]
        case .figcaption: [.figure]
        default: []
        }
    }

    /// Whether it may hold text and elements of all kinds.
    var holdsAll: Bool {
        switch self {
        case .dl, .ol, .table, .tbody, .tfoot, .thead, .tr, .ul: false
        default: true
        }
    }

    func fits(in parent: HTMLElement?) -> Bool {
        if !parents.isEmpty { return parent.map(parents.contains) ?? false }
        return parent.map { $0.holdsAll || $0 == .dl && self == .div } ?? true
    }

    /// Whether its text is no prose.
    var isProse: Bool {
        switch self {
        case .caption, .code, .kbd, .pre, .samp, .td, .th: false
        default: true
        }
    }

    // MARK: Names

    /// Elements that run something, load something or send what a reader types, and those that hold them.
    static func isActive(_ name: String) -> Bool {
        switch name {
        case "script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "form", "link", "meta",
            "base", "svg", "math", "template", "portal", "fencedframe":
            true
        default: false
        }
    }

    /// Whether its text is no text of the page.
    static func hasRawText(_ name: String) -> Bool { name == "script" || name == "style" }

    /// Elements that bear nothing that a reader would miss.
    static func isNothing(_ name: String) -> Bool { name == "col" || name == "colgroup" }

    /// Elements of HTML that stand on lines of their own; their text is not joined to what is around it.
    static func isUnknownBlock(_ name: String) -> Bool {
        switch name {
        case "address", "article", "body", "center", "dialog", "fieldset", "footer", "form", "h1", "h2", "h3", "h4",
            "h5", "h6", "head", "header", "hgroup", "html", "legend", "main", "nav", "noscript", "option", "title":
            true
        default: false
        }
    }

    /// Whether an attribute is looked at: because pages may have it, or because it is active.
    static func isRead(_ name: String) -> Bool {
        switch name {
        case "align", "alt", "colspan", "dir", "href", "id", "lang", "name", "open", "reversed", "rowspan", "scope",
            "src", "start", "title", "value":
            true
        default: isActiveAttribute(name) || isAddress(name)
        }
    }

    /// Whether an attribute runs something, or changes how the page looks around it.
    static func isActiveAttribute(_ name: String) -> Bool {
        name == "style" || name == "srcdoc"
            || name.utf8.count > 2 && name.utf8.starts(with: "on".utf8)
    }

    /// Whether an attribute holds an address. Pages have `href` of links and `src` of images alone.
    static func isAddress(_ name: String) -> Bool {
        switch name {
        case "action", "background", "cite", "codebase", "data", "formaction", "href", "longdesc", "ping", "poster",
            "src", "xlink:href":
            true
        default: false
        }
    }
}
