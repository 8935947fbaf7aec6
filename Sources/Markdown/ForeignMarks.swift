internal import Diagnostics

/// Markup of other tools within a text.
extension TreeRewriter {
    /// At `[`: `[[page]]`, `[[page|words]]`: of wikis and Obsidian.
    mutating func readWikiLink(at index: Int, in scan: inout MarkScan) -> Int {
        let text = scan.text
        // `a[[1]]` is a list in a program, `[[ -f x ]]` a condition.
        guard linkDepth == 0, text.has("[[", at: index), index + 3 < text.count,
            index == 0 || !(isLetter(text[index - 1]) || isDigit(text[index - 1]) || text[index - 1] == ascii("[")),
            let close = text.index(of: "]", from: index + 2, within: Self.longestMark), text.has("]]", at: close)
        else { return index + 1 }
        let words = text[(index + 2)..<close]
        guard words.contains(where: isLetter), let first = words.first, let last = words.last, !isSpace(first),
            !isSpace(last), first != ascii("^"), !words.contains(ascii("[")), !text.has("]](", at: close),
            !text.has("]]]", at: close)
        else { return index + 1 }
        report(.wikiLink, index..<(close + 2), in: &scan)
        return close + 2
    }

    /// At `{`: `{{< x >}}`, `{{% x %}}`, `{% x %}`, `{{ x }}`, `{: .x}`, `{.x}`.
    mutating func readBraces(at index: Int, in scan: inout MarkScan) -> Int {
        let text = scan.text
        guard index + 3 < text.count else { return index + 1 }
        switch text[index + 1] {
        case ascii("{"): return readTemplate(at: index, endingIn: "}}", in: &scan)
        case ascii("%"):
            // Without a space it may be a number of a set: `{%5}`.
            guard isSpace(text[index + 2]) || text[index + 2] == ascii("-") else { return index + 1 }
            return readTemplate(at: index, endingIn: "%}", in: &scan)
        case ascii(":"), ascii("."), ascii("#"): return readAttributes(at: index, in: &scan)
        default: return index + 1
        }
    }

    private mutating func readTemplate(at index: Int, endingIn end: StaticString, in scan: inout MarkScan) -> Int {
        let text = scan.text
        var close = index + 2
        while let brace = text.index(of: "}", from: close, within: index + Self.longestMark - close) {
            // Of `}}` the first brace is found, of `%}` the last.
            let start = end.utf8Start[0] == ascii("}") ? brace : brace - 1
            if text.has(end, at: start) {
                let inside = text[(index + 2)..<max(index + 2, start)]
                guard inside.contains(where: isLetter) else { return start + 2 }
                report(.template, index..<(start + 2), in: &scan)
                return start + 2
            }
            close = brace + 1
        }
        return index + 2
    }

    private mutating func readAttributes(at index: Int, in scan: inout MarkScan) -> Int {
        let text = scan.text
        // In a heading `{#…}` is an anchor, and one that is none is reported as such.
        guard text[index + 1] != ascii("#") || block?.kind != .heading else { return index + 1 }
        guard let close = text.index(of: "}", from: index + 2, within: Self.longestMark) else { return index + 1 }
        let inside = text[(index + 1)..<close]
        // What another brace begins is another's.
        guard inside.allSatisfy({ isAttributeByte($0) }) else { return index + 1 }
        let first = text[index + 1] == ascii(":") ? Array(inside.dropFirst()).trimmed.first : text[index + 2]
        guard let first, isLetter(first) || first == ascii(".") || first == ascii("#") else { return index + 1 }
        report(.attributes, index..<(close + 1), in: &scan)
        return close + 1
    }

    private func isAttributeByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || ":.#=\"'-_ /%".utf8.contains(byte)
    }

    /// At `:`: `:smile:`, of GitHub and others.
    mutating func readEmoji(at index: Int, in scan: inout MarkScan) -> Int {
        let text = scan.text
        guard index == 0 || isBoundary(text[index - 1]) else { return index + 1 }
        let name = text.dropFirst(index + 1).prefix(40).prefix {
            ($0 >= 0x61 && $0 <= 0x7A) || isDigit($0) || $0 == ascii("_") || $0 == ascii("+") || $0 == ascii("-")
        }
        let close = index + 1 + name.count
        guard name.count > 1, close < text.count, text[close] == ascii(":"), let first = name.first,
            (isLetter(first) && name.last != ascii("-"))
                || name.elementsEqual("+1".utf8) || name.elementsEqual("-1".utf8)
        else { return index + 1 }
        // Behind `:ref:` of Sphinx there is code.
        guard close + 1 == text.count ? scan.next?.kind != .code : isBoundary(text[close + 1]) else { return close }
        report(.emoji, index..<(close + 1), in: &scan)
        return close + 1
    }

    /// No letter, digit, colon or part of an address.
    private func isBoundary(_ byte: UInt8) -> Bool {
        !isLetter(byte) && !isDigit(byte) && !":/_@#.-".utf8.contains(byte) || byte == ascii(".")
    }

    /// At `=`: `==words==`, of Obsidian and others.
    mutating func readHighlight(at index: Int, in scan: inout MarkScan) -> Int {
        let text = scan.text
        let signs = text.dropFirst(index).prefix(8).prefix { $0 == ascii("=") }.count
        let start = index + signs
        // `a==b` compares.
        guard signs == 2, start < text.count, !isSpace(text[start]),
            index == 0 || isSpace(text[index - 1]) || isPunctuation(text[index - 1]),
            var close = text.index(of: "=", from: start + 1, within: Self.longestMark)
        else { return start }
        while !text.has("==", at: close) || isSpace(text[close - 1]) {
            guard
                let next = text.index(of: "=", from: close + 1, within: start + Self.longestMark - close)
            else { return start }
            close = next
        }
        let after = close + 2
        guard after == text.count || (!isLetter(text[after]) && !isDigit(text[after]) && text[after] != ascii("=")),
            text[start..<close].contains(where: isLetter)
        else { return start }
        report(.highlight, index..<after, in: &scan)
        return after
    }
}
