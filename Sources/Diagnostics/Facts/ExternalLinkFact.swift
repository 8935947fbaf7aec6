/// Result of the check of an external link; the URL is as written.
package enum ExternalLinkFact: Sendable, Equatable {
    /// HTTP status 404 or 410.
    case gone(String, status: Int)
    case noHost(String)
    /// Any other HTTP status ≥ 400.
    case refused(String, status: Int)
    case unanswered(String, NoAnswer)

    /// Why there was no answer.
    package enum NoAnswer: Sendable, Equatable {
        case notAnAddress, connectionRefused
        /// Of the own machine or network: not asked.
        case innerHost
        case late(seconds: Int)
        case noEncryption, badCertificate, tooManyRedirects
        /// Exit code of `curl`: https://curl.se/docs/manpage.html, "EXIT CODES".
        case curl(status: Int)
    }

    package var rule: RuleID {
        switch self {
        case .gone, .noHost: .deadLink
        case .refused, .unanswered: .unansweredLink
        }
    }
}
