import Markdown
import Testing

@Suite struct SlugTests {
    @Test(arguments: [
        ("Salarios no pagados", "salarios-no-pagados"), ("¿Qué hacer? Año 2026", "que-hacer-ano-2026"),
        ("México", "mexico"),
        ("Me\u{301}xico", "mexico"), ("  -- a --  ", "a"), ("Straße & Œuvre", "strasse-oeuvre"), ("السلامة", "السلامة"),
        ("ガ", "ガ"), ("हिन्दी", "हिन्दी"), ("!!!", ""), ("", ""), ("A\u{202E}b", "ab"), ("1.º de mayo", "1-o-de-mayo"),
    ])
    func textBecomesPartOfAURL(text: String, expected: String) {
        #expect(slug(for: text) == expected)
        #expect(slug(for: slug(for: text)) == slug(for: text))
    }
}
