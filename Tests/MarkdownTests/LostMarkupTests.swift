import Diagnostics
import Markdown
import TestSupport
import Testing

/// Marks of Markdown that made nothing, and those that made what was not meant.
@Suite struct LostMarkupTests {
    // MARK: Beginnings of lines

    @Test(arguments: [
        ("##\u{A0}Plazo\n", "1:1+4 lost-markup"), ("-\u{A0}uno\n-\u{A0}dos\n", "1:1+3 lost-markup 2:1+3 lost-markup"),
        ("##Plazo\n", "1:1+2 lost-markup"), ("Texto.\n##Plazo\n", "2:1+2 lost-markup"),
        ("1.\u{A0}Primero\n", "1:1+4 lost-markup"), ("> -\u{202F}uno\n", "1:3+4 lost-markup"),
        ("- [ ] a\n\n  #\u{3000}Otro\n", "3:3+4 lost-markup"), ("| a | b |\n| c | d |\n", "1:1+9 lost-markup"),
        ("| a | b | c |\n|---|---|\n| d | e | f |\n", "2:1+9 lost-markup"),
        ("> | a | b |\n> |---|\n", "2:3+5 lost-markup"),
    ])
    func marksThatBeganNoBlock(_ markdown: String, _ problems: String) { check(markdown, problems) }

    @Test(arguments: [
        "#etiqueta\n", "#5 de la lista\n", "\\##Plazo\n", "`##Plazo`\n", "    ##Plazo\n",
        "```\n##Plazo\n-\u{A0}x\n```\n",
        "-\u{A0}5 °C\n", "El 12.\u{A0}de mayo,\nel 13.\u{A0}de mayo\n1.\u{A0}de junio\n", "\\-\u{A0}uno\n",
        "-&nbsp;uno\n", "1.\u{A0}000 USD\n", "|a| es el valor absoluto\n", "a | b\n---\n", "##\n", "## Plazo\n",
        "a\u{A0}## b\n", "| a | b |\n|---|---|\n| c | d |\n",
    ])
    func otherBeginnings(_ markdown: String) { checkProblems(markdown, []) }

    // MARK: Links

    @Test(arguments: [
        ("![Mapa](../../assets/mi mapa.png)", "![Mapa](<../../assets/mi mapa.png>)"),
        ("![Plano](../../assets/plano (1).png) y", "![Plano](<../../assets/plano (1).png>) y"),
        ("[Ley] (pago.md) y", "[Ley](pago.md) y"), ("(Ley)[pago.md]", "[Ley](pago.md)"),
        ("- [ ] [a](b c.md)", "- [ ] [a](<b c.md>)"), ("[a](/my uri)", "[a](<../../assets/x y>)"),
        ("ñ [a](../x y.pdf) [b] (c.md)", "ñ [a](<../x y.pdf>) [b](c.md)"),
    ])
    func linksThatStayedText(_ markdown: String, _ right: String) {
        guard !markdown.hasPrefix("[a](/my") else { return check(markdown + "\n", "1:1+12 lost-markup") }
        #expect(mended(markdown) == right)
    }

    @Test(arguments: [
        ("Ver [Ver][nada] fin\n", "1:5+11 lost-markup"), ("[Ver][]\n", "1:1+7 lost-markup"),
        ("[Ver](pago.md", "1:1+13 lost-markup"), ("~~a~~ [Ver] (pago.md)\n", "1:7+15 lost-markup"),
    ])
    func linksWithoutACertainCure(_ markdown: String, _ problems: String) { check(markdown, problems) }

    @Test(arguments: [
        "[sic] (véase abajo)", "[1][2]", "a[i][j]", "[…][x]", "[a][b]\n\n[b]: c.md", "`[a] (b.md)`", "\\[a] (b.md)",
        "[a](b.md) (c.md)", "<https://a.test/[b][c]>", "[x] (art. 5)", "[a](<b c.md>)", "[OIT] (2019)", "![a]", "[a]",
    ])
    func bracketsOfProse(_ markdown: String) { checkProblems(markdown + "\n", []) }

    // MARK: Emphasis

    @Test(arguments: [
        ("**Plazo:**treinta días.", "**Plazo:** treinta días."), ("**Nota: **con espacio.", "**Nota:** con espacio."),
        ("** Nota:** con espacio.", "**Nota:** con espacio."), ("**Nota ** con", "**Nota** con"),
        ("**«Salario»**es", "**«Salario»** es"), ("**\u{A0}negrita**", "**negrita**"),
        ("a **¿cuánto?**y **b:**c", "a **¿cuánto?** y **b:** c"), ("*Plazo:*treinta", "*Plazo:* treinta"),
        ("| a |\n|---|\n| x **b:**c |", "| a |\n|---|\n| x **b:** c |"), ("__ a__ b", "__a__ b"),
    ])
    func emphasisThatStayedSigns(_ markdown: String, _ right: String) { #expect(mended(markdown) == right) }

    @Test(arguments: [
        ("这是**重要。**所以\n", "1:7+13 lost-markup"), ("**(des)**activar\n", "1:1+9 lost-markup"),
        ("**Ver [a](b.md):**treinta\n", "1:17+2 lost-markup"),
        ("**Plazo: treinta días.\n\nOtro.\n", "1:1+2 lost-markup"),
    ])
    func emphasisWithoutACertainCure(_ markdown: String, _ problems: String) {
        check(markdown, problems)
        #expect(mended(markdown) == markdown)
    }

    @Test(arguments: [
        "2 ** 3 ** 4", "a * b * c", "snake__case__name", "`**a **b`", "\\*\\*a:\\*\\*b", "5 *x y *z", "f*(x)*g",
        "usa los **kwargs y los **opts", "** Datos de 2024", "x ** y", "**a** b **c**", "***a***", "a** b", "_foo._bar",
        "**a**\n\n**b**", "***", "5* hotel", "**bold *inner* x**",
    ])
    func signsOfProse(_ markdown: String) { checkProblems(markdown + "\n", []) }

    // MARK: Markup against the sense

    @Test(arguments: [
        ("Se paga de ~5 a 10~ dólares.", "Se paga de \\~5 a 10\\~ dólares."), ("2*3*4", "2\\*3\\*4"),
    ])
    func signsThatWereTaken(_ markdown: String, _ right: String) { #expect(mended(markdown) == right) }

    @Test func tildesThatMayBeMeantOtherwise() {
        check("ñ H~2~O\n", "1:5+3 lost-text")
        checkProblems("~Hi~ ~~5 a 10~~ a ~5 días\n", [])
        checkProblems("a*b*c y *3* y 2*b*4\n", [])
    }

    // MARK: Tables and HTML

    @Test func cellsThatAreLost() {
        check("| a | b |\n|---|---|\n| c | d | ef |\n", "3:11+2 table-row")
        check("> | a | b |\n> |---|---|\n> | c | d | | e\n", "3:15+1 table-row")
        #expect(mended("| a | b |\n|---|---|\n| `x|y` | z |") == "| a | b |\n|---|---|\n| `x\\|y` | z |")
        checkProblems("| a | b |\n|---|---|\n| c | d | |\n| `x\\|y` | z |\n| c |\n", [])
    }

    @Test func htmlThatABlankLineBroke() {
        for options in [siteOptions, MarkdownOptions(printsHTML: true)] {
            checkProblems("<div>\n\n    <p>a</p>\n\n</div>\n", ["3:5+8 lost-markup"], options: options)
            checkProblems("<div>\n\n```\n<p>a</p>\n```\n\n</div>\n", [], options: options)
            checkProblems("<!-- a -->\n\n    <p>a</p>\n", [], options: options)
            checkProblems("Texto:\n\n    <p>a</p>\n", [], options: options)
        }
    }

    // MARK: The specification

    /// Only examples that show how signs stay signs (in their HTML too), and 355, where two asterisks slant a digit.
    @Test(.enabled(if: Specification.hasCommonMark, "no examples of CommonMark"))
    func examplesOfTheSpecificationAreToldOnlyWhereTheSignsAreSeen() {
        var told: [Int] = []
        for example in Specification.commonMark {
            let found = render(example.markdown, MarkdownOptions(printsHTML: true)).problems.filter {
                [.lostMarkup, .strayMarkup, .lostText].contains($0.rule)
            }
            if !found.isEmpty { told.append(example.example) }
        }
        #expect(told == [353, 355, 378, 379, 382, 383, 390, 396, 470, 479, 487, 507, 589])
    }

    // MARK: Hostile texts

    @Test(
        .serialized,
        arguments: [
            "[", "]", "](", "[a](", "[a][", "{{", "{%", "{.a", "==a", ":a", "**a ", "** ", "*a:*b", "\\*\\*a:**b ",
            "[[a",
            "~5 ",
            "a**(", "&amp;==a== ",
        ])
    func timeIsLinear(_ piece: String) {
        let growth = growth(from: 500) { _ = render(String(repeating: piece, count: $0)) }
        #expect(linearGrowth.contains(growth), "\(growth)")
    }
}

/// The text with all corrections that are certain.
func mended(_ markdown: String) -> String {
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    for problem in render(markdown).problems.reversed() {
        guard let correction = problem.fact.correction, correction.isCertain else { continue }
        let start = problem.position.column - 1 - correction.bytesBefore
        let range = start..<(start + correction.written.utf8.count)
        let line = problem.position.line - 1
        guard range.upperBound <= lines[line].count, lines[line][range].elementsEqual(correction.written.utf8) else {
            return "no '\(correction.written)' at \(problem.position)"
        }
        lines[line].replaceSubrange(range, with: correction.instead.utf8)
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
}

/// Problems as `checkProblems` writes them, with spaces between.
private func check(_ markdown: String, _ problems: String, location: SourceLocation = #_sourceLocation) {
    let found = render(markdown).problems.map {
        "\($0.position.line):\($0.position.column)+\($0.length) \($0.rule.rawValue)"
    }
    #expect(found.joined(separator: " ") == problems, "\(markdown)", sourceLocation: location)
}
