import Diagnostics
import Markdown
import Testing

/// Markup of other tools.
@Suite struct StrayMarkupTests {
    @Test(arguments: [
        ("Ver {{< figura x.png >}} y\n", "1:5 template {{< figura x.png >}}"),
        ("{{% aviso %}}\n", "1:1 template {{% aviso %}}"),
        ("a {% include x.md %}\n", "1:3 template {% include x.md %}"),
        ("{{ page.title }}\n", "1:1 template {{ page.title }}"),
        ("!!! note \"Aviso\"\n    De MkDocs.\n", "1:1 admonition !!! note \"Aviso\""),
        ("??? tip\n", "1:1 admonition ??? tip"),
        (":::note\nAviso.\n:::\n", "1:1 admonition :::note"), ("::: tip Título\n", "1:1 admonition ::: tip Título"),
        ("Antes.\n:::{.note}\nb\n:::\n", "2:1 admonition :::{.note}"), ("=== \"Linux\"\n", "1:1 tab === \"Linux\""),
        ("Texto {: .x #y}\n", "1:7 attributes {: .x #y}"), ("{.clase}\nTexto.\n", "1:1 attributes {.clase}"),
        ("## Plazos {.x}\n", "1:11 attributes {.x}"), ("{:toc}\n", "1:1 attributes {:toc}"),
        ("[TOC]\n", "1:1 contents [TOC]"), ("[[toc]]\n", "1:1 contents [[toc]]"),
        ("¡Bien! :smile: y :+1:.\n", "1:9 emoji :smile: 1:19 emoji :+1:"),
        ("Un ==marcado aquí== y\n", "1:4 highlight ==marcado aquí=="),
        ("Un [[pago]] y [[a/b|c d]]\n", "1:4 wikiLink [[pago]] 1:15 wikiLink [[a/b|c d]]"),
        ("*[OIT]: Organización\n", "1:1 abbreviation *[OIT]: Organización"),
        ("| a |\n|---|\n| ==b== |\n", "3:3 highlight ==b=="),
        ("a[^1] ~~b~~ ==c==\n\n[^1]: d\n", "1:13 highlight ==c=="),
        ("> - ñ :smile:\n", "1:8 emoji :smile:"),
    ])
    func marksOfOtherTools(_ markdown: String, _ marks: String) {
        #expect(found(markdown) == marks)
        let problems = render(markdown).problems
        #expect(problems.allSatisfy { $0.rule == .strayMarkup })
    }

    /// All of the above, in code, with a backslash, or as prose has it.
    @Test(arguments: [
        "`{{< figura >}}` y `[[x]]`, `:smile:`, `==x==`, `{% x %}`", "```\n{{ x }}\n!!! note\n:::note\n[[x]]\n```",
        "    {{ x }}", "\\{{ x }}", "\\:smile:", "\\==x==", "\\[[x]]", "{{}}", "{5}", "{a, b}", "a == b == c",
        "si a==b y c==d", "12:30:45", "std::vector::size", "a:b:c", "https://a.test/:b:c", "Hora :30:", "!!! Cuidado",
        "!!!", "[[1]](a.md)", "x[[i]]", "[[ -f x ]]", "a[[b]]", "[TOC] es un índice", "===", "a\n===", "== x ==", ":::",
        "{.5}", "Nota: {véase}", "**a**: b", ":ref:`x`", "[^1]\n\n[^1]: a", "[[^1]]", "::", "a::b::c", "[a]: b.md",
        "{\"a\": {\"b\": 1}}", "f{#1}", "<https://a.test/{{x}}>", "====", "a ===b===", "*[a](b.md): c*", "[x]{5}",
    ])
    func prose(_ text: String) { #expect(found(text + "\n") == "") }

    @Test func signsOfAMergeAreToldOnce() {
        checkProblems("Texto.\n\n<<<<<<< HEAD\nuno\n=======\ndos\n>>>>>>> rama\n", ["3:1+12 stray-markup"])
        checkProblems("- uno\n<<<<<<< HEAD\n- dos\n", ["2:1+12 stray-markup"])
        checkProblems("```\n<<<<<<< HEAD\n```\n\n<<<< HEAD\n\n`<<<<<<< HEAD`\n", [])
    }

    /// Each mark as `line:column kind text`.
    private func found(_ markdown: String) -> String {
        render(markdown).problems.compactMap { problem in
            guard case .mark(.foreignMark(let kind, let written)) = problem.fact else { return nil }
            return "\(problem.position.line):\(problem.position.column) \(kind) \(written)"
        }.joined(separator: " ")
    }
}
