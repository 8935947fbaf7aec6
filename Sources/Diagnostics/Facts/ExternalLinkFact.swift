/// What another host answered to an address of the content; the address as it is written.
package enum ExternalLinkFact: Sendable, Equatable {
    /// A status that says that the page is gone: 404 or 410.
    case gone(String, status: Int)
    case noHost(String)
    /// Another status of 400 and above.
    case refused(String, status: Int)
    case unanswered(String, NoAnswer)

    /// Why there was no answer.
    package enum NoAnswer: Sendable, Equatable {
        case notAnAddress, connectionRefused
        case late(seconds: Int)
        case noEncryption, badCertificate, tooManyRedirects
        /// Status of the program `curl`: https://curl.se/docs/manpage.html, "EXIT CODES".
        case curl(status: Int)
    }

    package var rule: RuleID {
        switch self {
        case .gone, .noHost: .deadLink
        case .refused, .unanswered: .unansweredLink
        }
    }
}
