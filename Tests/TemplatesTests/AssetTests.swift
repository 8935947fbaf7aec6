import Testing

@testable import Templates

/// Style sheets as they are sent.
struct AssetTests {
    private func sent(_ style: String) -> String { String(decoding: compact(Array(style.utf8)), as: UTF8.self) }

    @Test(arguments: [
        ("a { b: c; d: e }\n\nf, g { }\n", "a {b: c;d: e }f,g {}"),
        ("/* x */ a{}\nb{}\n/* y */\nc{}", "a{}b{}c{}"),
        ("a{}/**/b{}/***/c{}", "a{}b{}c{}"),
        ("a { b: c /* x; y */; d: e; }", "a {b: c ;d: e;}"),
        ("a{} /* without an end", "a{}"),
    ])
    func commentsAndSpacesAfterASignAreLeftOut(style: String, short: String) {
        #expect(sent(style) == short)
    }

    @Test(arguments: [
        #"a{content:", "}"#, #"a{content:'; '}"#, #"a{content:"/* x */"}"#, #"a{content:"'{ "}"#,
        #"a{content:"\", "}"#, #"a{content:"\\"}"#, #"a{content:", "#, "a/b{}",
    ])
    func stringsStayAsTheyAre(style: String) {
        #expect(sent(style) == style)
    }
}
