import Testing

@testable import DevServer

private func request(_ head: String) throws -> Request { try Request(head: Array(head.utf8)) }

@Suite struct RequestTests {
    @Test(arguments: [
        ("GET / HTTP/1.1\r\nHost: localhost:4000", "/", "localhost"),
        ("GET /es/?q=1 HTTP/1.1\r\nAccept: */*\r\nHOST:\tLocalHost \r\n\r\n", "/es/", "localhost"),
        ("HEAD /a#b HTTP/1.1\r\nhost: [::1]:4000", "/a", "[::1]"),
        ("GET / HTTP/1.1\r\nHost: localhost.:4000", "/", "localhost"),
        ("GET http://127.0.0.1:4000/es/ HTTP/1.1\r\nHost: evil.example", "/es/", "127.0.0.1"),
        ("GET HTTP://evil.example HTTP/1.1\r\nHost: localhost", "/", "evil.example"),
        ("GET http://evil.example?a HTTP/1.1\r\nHost: localhost", "/", "evil.example"),
        ("GET //evil.example/x HTTP/1.1\r\nHost: localhost", "//evil.example/x", "localhost"),
    ])
    func aHeadIsRead(head: String, path: String, host: String) throws {
        let found = try request(head)
        #expect(found.path == path && found.host == host)
    }

    @Test(arguments: [
        "", "\r\n", "GET", "GET / HTTP/2.0", "GET  / HTTP/1.1\r\nHost: localhost", "get / HTTP/1.1\r\nHost: localhost",
        "GET x HTTP/1.1\r\nHost: localhost",
        "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost", "GET / HTTP/1.1\r\nHost: ",
        "GET / HTTP/1.1\r\nHost: local host",
        "GET / HTTP/1.1\r\nHost: localhost:x", "GET / HTTP/1.1\r\nHost: [::1", "GET / HTTP/1.1\r\nHost: user@localhost",
        "GET /\0 HTTP/1.1\r\nHost: localhost",
        "GET http://a@localhost/ HTTP/1.1\r\nHost: localhost", "* / HTTP/1.1\r\nHost: localhost",
    ])
    func whatNoBrowserSendsIsRefused(head: String) { #expect(throws: Request.Fault.malformed) { try request(head) } }

    @Test func onlyTheOldProtocolMayLeaveTheHostOut() throws {
        #expect(throws: Request.Fault.missingHost) { try request("GET / HTTP/1.1\r\n") }
        #expect(try request("GET / HTTP/1.0\r\n").host == nil)
    }

    @Test func theServerAnswersUnderItsOwnNamesOnly() {
        let local = HostNames(listeningOn: "127.0.0.1")
        for name in ["localhost", "127.0.0.1", "[::1]"] { #expect(local.contains(name)) }
        for name in ["evil.example", "localhost.evil.example", "127.0.0.2", "192.168.1.5", "[::2]", ""] {
            #expect(!local.contains(name))
        }
        #expect(HostNames(listeningOn: "Desk.local").contains("desk.local"))
        #expect(HostNames(listeningOn: "fe80::1").contains("[fe80::1]"))
        let open = HostNames(listeningOn: "0.0.0.0")
        #expect(
            open.contains("192.168.1.5") && open.contains("[fe80::1]") && !open.contains("evil.example")
                && !open.contains("1.2.3.4.evil"))
    }

    @Test func aRedirectNeverLeadsToAnotherHost() {
        #expect(StaticFiles.location(ofFolder: "evil.example/x") == "/evil.example/x/")
        #expect(StaticFiles.location(ofFolder: "a b\r\nX: y/ñ") == "/a%20b%0D%0AX%3A%20y/%C3%B1/")
        for path in ["/../x", "/a/%2e%2e/x", "/%00", "/\\evil.example", "/%5Cevil.example", "/%FF", "/./x"] {
            #expect(StaticFiles.relativePath(path) == nil)
        }
        #expect(StaticFiles.relativePath("//evil.example//x") == "evil.example/x")
    }
}
