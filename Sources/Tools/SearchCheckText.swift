package import Base
package import Messages

extension SearchCheck {
    /// The questions whose page comes too late, then a line for each language.
    package func text(in language: MessageLanguage) -> String {
        let words = language.words
        var text = ""
        for edition in editions {
            for miss in edition.misses {
                text += words.text(
                    .foundLate(miss.question, isTitle: miss.isTitle, page: miss.page, place: miss.place))
                text += "\n"
                if let first = miss.first, let address = miss.firstAddress {
                    text += "  " + words.text(.standsFirst(first, address: address)) + "\n"
                }
            }
        }
        if !text.isEmpty { text += "\n" }
        for edition in editions {
            text += words.text(
                .ownWords(
                    language: edition.language, pages: edition.pages, first: edition.pagesFirst,
                    headings: edition.headings, found: edition.headingsFound))
            text += "\n"
        }
        return text
    }

    /// ```
    /// { "languages": [{ "language": "es", "pages": 301, "pagesFirst": 300, "headings": 296, "headingsAmongThree": 290,
    ///   "misses": [{ "kind": "title", "question": …, "page": …, "place": 4, "first": …, "firstUrl": … }] }] }
    /// ```
    /// `place` is left out when the page is not among the first ten, `first` when nothing was found.
    package var json: String {
        var json = JSONWriter(.lessThan)
        json.object { json in
            json.array("languages") { json in
                for edition in editions {
                    json.line { json in
                        json.string("language", edition.language)
                        json.number("pages", edition.pages)
                        json.number("pagesFirst", edition.pagesFirst)
                        json.number("headings", edition.headings)
                        json.number("headingsAmongThree", edition.headingsFound)
                        json.array("misses") { json in
                            for miss in edition.misses { json.line { Self.write(miss, to: &$0) } }
                        }
                    }
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }

    private static func write(_ miss: Miss, to json: inout JSONWriter) {
        json.string("kind", miss.isTitle ? "title" : "heading")
        json.string("question", miss.question)
        json.string("page", miss.page)
        if let place = miss.place { json.number("place", place) }
        json.string("first", ifPresent: miss.first)
        json.string("firstUrl", ifPresent: miss.firstAddress)
    }
}
