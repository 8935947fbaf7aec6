/// The Content-Security-Policy that every page obeys; it stands in each page's `<meta>` and in the `_headers` file.
package enum SecurityPolicy {
    package static let meta = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
    /// `frame-ancestors` is only obeyed in a header (CSP Level 3, §6.4.2).
    package static let header = meta + "; frame-ancestors 'none'"
}
