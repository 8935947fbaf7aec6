/// A Content Security Policy (CSP Level 3): what a page may load, run and send.
package struct SecurityPolicy: Sendable {
    /// Source expression: what a directive allows.
    package enum Source: Sendable, Equatable {
        /// Nothing; must be the only source.
        case none
        /// Files of the site itself.
        case site
        /// `data:` URLs.
        case data
        /// An inline script or style with this SHA-256 digest, in Base64.
        case sha256(String)

        package var text: String {
            switch self {
            case .none: "'none'"
            case .site: "'self'"
            case .data: "data:"
            case .sha256(let digest): "'sha256-\(digest)'"
            }
        }
    }

    package enum Directive: String, Sendable {
        case defaults = "default-src", scripts = "script-src", styles = "style-src", images = "img-src"
        case connections = "connect-src", manifests = "manifest-src", workers = "worker-src"
        case bases = "base-uri", forms = "form-action", frames = "frame-ancestors"
    }

    private var directives: [(name: Directive, sources: [Source])]

    /// Printed in this order.
    package init(_ directives: (name: Directive, sources: [Source])...) { self.directives = directives }

    /// Policy of every page of the site.
    package static let page = SecurityPolicy(
        (.defaults, [.none]), (.scripts, [.site]), (.styles, [.site]), (.images, [.site, .data]),
        (.connections, [.site]), (.manifests, [.site]), (.workers, [.site]), (.bases, [.none]), (.forms, [.site]))

    /// Value for the `content` of a `<meta>` element and for a header.
    package var text: String {
        directives.map { ([$0.name.rawValue] + $0.sources.map(\.text)).joined(separator: " ") }.joined(separator: "; ")
    }

    /// Policy for the server's header. Browsers enforce both the page's policy and the header's, so the header allows
    /// what any page needs: `styles` besides the site's own. `frame-ancestors` works only in a header (CSP Level 3,
    /// §6.4.2).
    package func header(allowing styles: [Source]) -> SecurityPolicy {
        var policy = self
        for index in directives.indices where directives[index].name == .styles {
            policy.directives[index].sources += styles
        }
        policy.directives.append((.frames, [.none]))
        return policy
    }
}
