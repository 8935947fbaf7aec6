import Base
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Tools

@Suite(.enabled(if: Machine.hasLinkHost, "no Python or no curl")) struct LinkProberTests {
    /// A proxy would answer for hosts that do not exist. `Tests/run` unsets it.
    private static let hasProxy = ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"].contains {
        ProcessInfo.processInfo.environment[$0] != nil
    }

    @Test func aHostThatTakesTooLongIsNotWaitedFor() throws {
        try withLinkHost { port in
            var prober = LinkProber()
            prober.asksInnerHosts = true
            prober.seconds = 1
            prober.retries = 0
            let host = "http://127.0.0.1:\(port)"
            let answers = try prober.ask([host + "/slow", host + "/ok"])
            #expect(answers == [host + "/slow": .noAnswer(.late(seconds: 1)), host + "/ok": .found])
        }
    }

    @Test(arguments: [
        ("localhost", true), ("localhost:8080", true), ("intranet", true), ("a.local", true), ("a.home.arpa.", true),
        ("127.0.0.1", true), ("127.1", true), ("0x7f.0.0.1", true), ("2130706433", true), ("010.0.0.1", true),
        ("10.1.2.3", true), ("172.16.0.1", true), ("172.32.0.1", false), ("192.168.1.1:80", true),
        ("169.254.1.1", true),
        ("100.64.0.1", true), ("224.0.0.1", true), ("8.8.8.8", false), ("[::1]", true), ("[::ffff:10.0.0.1]:80", true),
        ("[fd00::1]", true), ("[fe80::1]", true), ("[2001:db8::1]", false), ("[2002:7f00:1::]", true),
        ("user@localhost", true), ("example.org", false), ("example.org:443", false), ("127.0.0.1.example.org", false),
    ])
    func innerHostsAreKnown(_ host: String, _ isInner: Bool) { #expect(InnerHost.isIn(host) == isInner) }

    @Test func innerHostsAreNotAsked() throws {
        #expect(try LinkProber().ask(["http://127.0.0.1:9/"]) == ["http://127.0.0.1:9/": .noAnswer(.innerHost)])
    }

    @Test func nothingToAskNeedsNoCurl() throws { #expect(try LinkProber().ask([]) == [:]) }

    /// Names under `.invalid` never exist (RFC 2606 §2).
    @Test(.disabled(if: hasProxy, "a proxy is set")) func aMachineThatFindsNoHostIsAFaultOfTheWorld() {
        var prober = LinkProber()
        prober.asksInnerHosts = true
        prober.retries = 0
        #expect(throws: EnvironmentError.noHostFound) {
            _ = try prober.ask(["http://one.invalid/", "http://two.invalid/"])
        }
    }

    @Test(.disabled(if: hasProxy, "a proxy is set")) func oneHostThatDoesNotExistIsADeadLink() throws {
        try withLinkHost { port in
            var prober = LinkProber()
            prober.asksInnerHosts = true
            prober.retries = 0
            let answers = try prober.ask(["http://one.invalid/x", "http://127.0.0.1:\(port)/ok"])
            #expect(answers == ["http://one.invalid/x": .noHost, "http://127.0.0.1:\(port)/ok": .found])
        }
    }

    @Test(arguments: [
        ("https://a.gov/país?x=a b#part", "https://a.gov/pa%C3%ADs?x=a%20b"),
        ("https://a.gov/\"x\n", "https://a.gov/%22x%0A"), ("https://a.gov/%20", "https://a.gov/%20"),
    ]) func addressesAreAskedAsABrowserWould(_ written: String, _ asked: String) {
        #expect(ExternalLink(url: written, path: "", position: nil, length: 1).address == asked)
    }
}
