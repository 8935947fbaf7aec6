import Testing

@testable import Site

@Suite struct OutputNamesTests {
    @Test(arguments: [
        (".htaccess", OutputNames.Fault.hidden), (".git", .hidden), ("a.php", .program(ending: "php")),
        ("a.PHP", .program(ending: "php")), ("a.php.html", .program(ending: "php")), ("con", .windows),
        ("Aux.html", .windows), ("lpt1", .windows), ("nul .txt", .windows), ("a.", .windows), ("a ", .windows),
    ])
    func unfitNamesAreKnown(_ name: String, _ fault: OutputNames.Fault) { #expect(OutputNames.fault(name) == fault) }

    @Test(arguments: ["index.html", "a.b", "console", "com10", "lpt", "php", "a-php.html", "ley-4.5.pdf", "ñandú"])
    func othersAreFit(_ name: String) { #expect(OutputNames.fault(name) == nil) }
}
