/// Makes our own client small for the way: comments and spaces go, and names that nothing outside the client knows become
/// one or two letters, the same name for a variable and a member. It relies on the client's style: a comment stands alone
/// on its line, an import and an export too, statements end in semicolons, no regular expression follows a closing bracket, no
/// two modules use a name at their top level, where a declaration has one name, no template spans lines or holds a brace
/// within a string, and every member of the library that is used stands in `kept`. The tests of the client run on what comes out.
struct ClientScript {
    private enum Kind {
        case name, number, text, template, regularExpression, sign
    }

    private struct Token {
        var kind: Kind
        var text: Substring
    }

    /// - Parameter modules: each after those that it imports; the last is the one whose exports remain.
    static func joined(_ modules: [[UInt8]]) -> [UInt8] {
        var lines: [Substring] = []
        for (number, module) in modules.enumerated() {
            for line in String(decoding: module, as: UTF8.self).split(separator: "\n") {
                var line = line.drop { $0 == " " }
                if line.hasPrefix("//") || line.hasPrefix("import ") { continue }
                if number < modules.count - 1, line.hasPrefix("export ") { line = line.dropFirst("export ".count) }
                lines.append(line)
            }
        }
        var script = ClientScript(text: lines.joined(separator: "\n"))
        return Array(script.shortened().utf8) + [0x0A]
    }

    /// The language's words, members of its library, and what the client's callers and files name.
    private static let kept = Set("""
        break case catch class const continue default delete do else export extends finally for function if import in instanceof let new \
        return super switch this throw try typeof var void while yield async await of get set static null true false undefined Infinity NaN \
        Map Set Float64Array Promise Math String Array Object Error RangeError fetch URL Response JSON Number constructor name test replace \
        normalize length push toLowerCase matchAll split forEach index slice filter find startsWith endsWith has floor charCodeAt \
        codePointAt toString max min clz32 includes keys add size some ok json then delete values from ceil href text map sort every \
        concat flat exec assign indexOf fromCodePoint trim lastIndexOf search all join reduce reverse catch isArray Boolean parseInt \
        SearchError code path openSearch base lang fallback analysis stop prefixes steps sounds terms words \
        records facets maps root pages sections format language bytes cache files limit offset filters prefix total results correction \
        alsoSearched incomplete suggest excerpt found defineProperty page url title heading snippet mark score collection date value label count \
        amp lt gt quot
        """.split(separator: " ").map { $0.drop { $0 == "\n" } })

    private let characters: [Character]
    private var index = 0
    private var tokens: [Token] = []

    private init(text: String) {
        characters = Array(text)
    }

    private mutating func shortened() -> String {
        cut(until: characters.count)
        let names = shortNames()
        var out = ""
        var last: Token?
        for var token in joinedDeclarations() {
            if token.kind == .name, let short = names[token.text] { token.text = short[...] }
            if token.text == "}", let before = last, before.text == ";" || before.text == "," { out.removeLast() }
            if let before = last, Self.wouldMerge(before, token) { out += " " }
            out += token.text
            last = token
        }
        return out
    }

    /// `const a = 1; const b = 2;` as `let a = 1, b = 2;`.
    private func joinedDeclarations() -> [Token] {
        // Of each block or bracket that is open: whether its present statement declares, and whether one begins here.
        var open: [(declares: Bool, begins: Bool)] = [(false, true)]
        var joined: [Token] = []
        for var token in tokens {
            let declares = token.kind == .name && (token.text == "const" || token.text == "let")
            if declares { token.text = "let" }
            if declares, open[open.count - 1] == (true, true) {
                joined[joined.count - 1].text = ","
                open[open.count - 1].begins = false
                continue
            }
            let brackets = token.kind == .sign || token.kind == .template ? token.text.filter { "([{}])".contains($0) } : ""
            if brackets.isEmpty, token.text != ";" { open[open.count - 1] = (open[open.count - 1].begins ? declares : open[open.count - 1].declares, false) }
            if token.text == ";" { open[open.count - 1].begins = true }
            for bracket in brackets {
                if "([{".contains(bracket) {
                    open.append((false, bracket == "{" && token.kind == .sign))
                } else if open.count > 1 {
                    open.removeLast()
                    // A block's end ends its statement, unless that declares: then it is a value.
                    if bracket == "}", token.kind == .sign, !open[open.count - 1].declares { open[open.count - 1].begins = true }
                }
            }
            joined.append(token)
        }
        return joined
    }

    private static func wouldMerge(_ left: Token, _ right: Token) -> Bool {
        guard let end = left.text.last, let start = right.text.first else { return false }
        let words: [Kind] = [.name, .number]
        if words.contains(left.kind) || left.kind == .regularExpression, words.contains(right.kind) { return true }
        return end == start && (end == "+" || end == "-")
    }

    /// What is known of a name: a member and a variable of one name are shortened alike.
    private struct Use {
        var count = 0
        /// Of the module, those that it stands in.
        var statements: Set<Int> = []
        var isMember = false
        var isVariable = false
        var isTopLevel = false

        /// Whether one short name cannot serve both: members are told apart everywhere, variables where they meet.
        func excludes(_ other: Use) -> Bool {
            if isMember && other.isMember { return true }
            guard isVariable, other.isVariable else { return false }
            return isTopLevel && other.isTopLevel || !statements.isDisjoint(with: other.statements)
        }
    }

    /// Short names: the most used name first, each takes the first that no name excludes it from.
    private func shortNames() -> [Substring: String] {
        let uses = uses()
        let order = uses.sorted { $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key < $1.key }
        // In the order that compresses best, found by trying.
        let letters = Array("exsaloirnupwtfdLybhzgFjkcNmDCQEOPVJGYSKAMvBRHTUXIqWZ")
        let short = (letters.map { String($0) } + letters.flatMap { first in letters.map { String([first, $0]) } })
            .filter { !Self.kept.contains($0[...]) }
        var users = [[Use]](repeating: [], count: short.count)
        var names: [Substring: String] = [:]
        for (name, use) in order {
            guard let number = users.firstIndex(where: { !$0.contains(where: use.excludes) }) else { continue }
            users[number].append(use)
            names[name] = short[number]
        }
        return names
    }

    private func uses() -> [Substring: Use] {
        var uses: [Substring: Use] = [:]
        // Of each bracket that is open: whether it is a brace that lists members, of a value or of a pattern.
        var open: [Bool] = []
        for (index, (token, statement)) in zip(tokens, statementNumbers()).enumerated() {
            let text = { (offset: Int) in tokens.indices.contains(index + offset) ? tokens[index + offset].text : ";" }
            if token.kind == .name {
                if Self.kept.contains(token.text) || !token.text.allSatisfy(\.isASCII) { continue }
                let isListed = open.last == true && ["{", ","].contains(text(-1))
                let isMember = isListed || text(-1) == "." && text(-2) != "."
                var use = uses[token.text] ?? Use()
                use.count += 1
                use.statements.insert(statement)
                use.isMember = use.isMember || isMember
                // `{ name }` is both.
                use.isVariable = use.isVariable || !isMember || isListed && [",", "}", "="].contains(text(1))
                use.isTopLevel = use.isTopLevel || open.isEmpty && ["const", "let", "function", "class"].contains(text(-1))
                uses[token.text] = use
            } else if token.kind == .sign || token.kind == .template {
                for bracket in token.kind == .sign ? token.text : token.text.filter({ "{}".contains($0) }) {
                    if "([{".contains(bracket) {
                        open.append(bracket == "{" && token.kind == .sign && Self.beforeMembers.contains(text(-1)))
                    } else if ")]}".contains(bracket), !open.isEmpty {
                        open.removeLast()
                    }
                }
            }
        }
        return uses
    }

    /// What stands before a brace that lists members; before one that opens a block stands something else.
    private static let beforeMembers: Set<Substring> = ["(", ",", "=", "[", ":", "?", "|", "&", "return", "const", "let"]

    /// For each token, which statement of the module it stands in.
    private func statementNumbers() -> [Int] {
        var depth = 0
        var statement = 0
        return tokens.map { token in
            let number = statement
            if token.kind == .sign || token.kind == .template {
                for character in token.text {
                    if character == "{" || token.kind == .sign && "([".contains(character) { depth += 1 }
                    if character == "}" || token.kind == .sign && ")]".contains(character) { depth -= 1 }
                }
            }
            if depth == 0, token.text == ";" || token.text == "}" { statement += 1 }
            return number
        }
    }

    // Tokens

    private mutating func cut(until end: Int) {
        while index < end {
            let character = characters[index]
            if character.isWhitespace {
                index += 1
            } else if character.isLetter || character == "_" || character == "$" {
                take(.name, while: { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }, end: end)
            } else if character.isNumber {
                take(.number, while: { $0.isLetter || $0.isNumber || $0 == "." }, end: end)
            } else if character == "'" || character == "\"" {
                takeQuoted(.text, closing: character, end: end)
            } else if character == "`" {
                takeTemplate(end: end)
            } else if character == "/", startsExpression {
                takeQuoted(.regularExpression, closing: "/", end: end)
            } else {
                let pair = index + 1 < end ? String([character, characters[index + 1]]) : ""
                add(.sign, length: ["++", "--"].contains(pair) ? 2 : 1)
            }
        }
    }

    private var startsExpression: Bool {
        guard let last = tokens.last else { return true }
        return last.kind == .sign && ![")", "]", "}"].contains(last.text) || last.text == "return"
    }

    private mutating func add(_ kind: Kind, length: Int) {
        tokens.append(Token(kind: kind, text: Substring(String(characters[index..<index + length]))))
        index += length
    }

    private mutating func take(_ kind: Kind, while belongs: (Character) -> Bool, end: Int) {
        var length = 1
        while index + length < end, belongs(characters[index + length]) { length += 1 }
        add(kind, length: length)
    }

    private mutating func takeQuoted(_ kind: Kind, closing: Character, end: Int) {
        var at = index + 1
        var isInClass = false
        while at < end, characters[at] != closing || isInClass {
            if kind == .regularExpression, characters[at] == "[" { isInClass = true }
            if characters[at] == "]" { isInClass = false }
            at += characters[at] == "\\" ? 2 : 1
        }
        at += 1
        while kind == .regularExpression, at < end, characters[at].isLetter { at += 1 }
        add(kind, length: min(at, end) - index)
    }

    /// A template's text stays; what stands in `${…}` is cut like the rest.
    private mutating func takeTemplate(end: Int) {
        var at = index + 1
        while at < end, characters[at] != "`" {
            guard characters[at] == "$", at + 1 < end, characters[at + 1] == "{" else {
                at += 1
                continue
            }
            add(.template, length: at + 2 - index)
            var depth = 1
            at = index
            while at < end, depth > 0 {
                if characters[at] == "{" { depth += 1 }
                if characters[at] == "}" { depth -= 1 }
                at += 1
            }
            cut(until: at - 1)
            at = index + 1
        }
        add(.template, length: min(at + 1, end) - index)
    }
}
