/// Files and folders, and two pages with the same URL.
private let newPage = """
    ---
    title: Nueva
    summary: Una página nueva.
    topics: [wages]
    sources: [{ title: Código de Trabajo }]
    ---

    Vea [su pago](pago.md).

    """

let mistakesOfFiles: [Mistake] = [
    .file("a collection misspelt", "Content/es/guide/nueva.md", newPage),
    .file("a collection by its name", "Content/es/guías/nueva.md", newPage),
    .file("a language's folder by its name", "Content/español/guides/nueva.md", newPage),
    .file("a page outside of any collection", "Content/es/nueva.md", newPage),
    .file("a page outside of any language", "Content/guides/nueva.md", newPage),
    .file(
        "a section's folder with a space", "Content/es/guides/año 2026/nueva.md",
        newPage.replacing("(pago.md)", with: "(../pago.md)")),
    .file("a text file in a collection", "Content/es/guides/nueva.txt", newPage),
    .file("a Word document in a collection", "Content/es/guides/nueva.docx", "PK\n"),
    .file("a page called .md.txt by Windows", "Content/es/guides/nueva.md.txt", newPage),
    .file("a file name with spaces", "Content/es/guides/horas extra.md", newPage),
    .file("a file name with capitals", "Content/es/guides/Horas.md", newPage),
    .file("a file name with an underscore", "Content/es/guides/horas_extra.md", newPage),
    .file("a copy made by the file manager", "Content/es/guides/pago (copia).md", newPage),
    .file("an image beside the pages", "Content/es/guides/mapa.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"),
    .file("words of a language that the site has not", "Content/strings/fr.yaml", "skip: Aller au texte\n"),
    Mistake(
        "a page saved in Latin-1",
        .write(
            "Content/es/guides/nueva.md",
            Array("---\ntitle: A".utf8) + [0xF1] + Array("o nuevo\ntopics: [wages]\n---\n".utf8))),
    .file(
        "a slug with spaces and capitals", "Content/es/guides/nueva.md",
        newPage.replacing("topics", with: "slug: Horas Extra\ntopics")),
    .file(
        "a slug that another page has", "Content/es/guides/nueva.md",
        newPage.replacing("topics", with: "slug: pago\ntopics")),
    .file(
        "an alias that is a page's address", "Content/es/guides/nueva.md",
        newPage.replacing("topics", with: "aliases: [/es/guias/pago/]\ntopics")),
    .file(
        "an alias that another page has", "Content/es/guides/nueva.md",
        newPage.replacing("topics", with: "aliases: [/es/me-despidieron/]\ntopics")),
    .file(
        "an alias that is a web address", "Content/es/guides/nueva.md",
        newPage.replacing("topics", with: "aliases: [https://derechos.test/es/vieja/]\ntopics")),
    .file(
        "a translation that notes a revision and has no original", "Content/en/guides/nueva.md",
        newPage.replacing("topics", with: "translation_of_revision: \"0a1b2c3d\"\ntopics")),
    Mistake(
        "a page that others link to is renamed",
        .move("Content/es/institutions/trabajo.md", to: "Content/es/institutions/secretaria.md")),
    Mistake(
        "a page is not translated", .replace("missing-translation: off, ", with: "", in: "Content/site.yaml"),
        .delete("Content/en/institutions/trabajo.md")),
]

/// `site.yaml` and the interface strings.
let mistakesOfSettings: [Mistake] = [
    .settings(
        "a menu that names no collection", "main: [guides, institutions, topics]", "main: [guias, institutions, topics]"
    ),
    .settings(
        "a menu that names no page", "main: [guides, institutions, topics]",
        "main: [guides, institutions, topics, guides/pgao]"),
    .settings("a misspelt type", "months: { type: integer,", "months: { type: interger,"),
    .settings("a type in Spanish", "months: { type: integer, min: 1, max: 12,", "months: { type: texto,"),
    .settings("a list of nothing", "countries: { type: list, of: country,", "countries: { type: list,"),
    .settings("two default languages", "en: { name: English }", "en: { name: English, default: true }"),
    .settings("no default language", "es: { name: Español, default: true }", "es: { name: Español }"),
    .settings("a vocabulary that does not exist", "vocabulary: topic,", "vocabulary: topics,"),
    .settings(
        "a term without its text in English", "hours: { es: Horas y descanso, en: Hours and rest }",
        "hours: { es: Horas y descanso }"),
    .settings("a term with a comma in its text", "es: Horas y descanso,", "es: Horas, descanso,"),
    .settings("an address without https", "https://derechos.test/", "derechos.test"),
    .settings("no address", "base_url: https://derechos.test/\n", ""),
    .settings("a key twice in the settings", "menus:\n", "menus:\n  main: [guides]\n"),
    .settings("a misspelt key of the settings", "menus:", "menu:"),
    .settings("a template that the theme has not", "template: guide", "template: guia"),
    .settings("a path with spaces", "path: { es: guias,", "path: { es: guias de derechos,"),
    .settings("two collections with one path", "path: { es: instituciones,", "path: { es: guias,"),
    .settings("a rule that cannot be changed", "reading-level: off", "broken-link: off"),
    .settings("a misspelt rule", "reading-level: off", "reading-levle: off"),
    .settings("a taxonomy of a field that does not exist", "from: [guides.topics]", "from: [guides.topic]"),
    .settings(
        "a brace that is not closed", "es: { name: Español, default: true }", "es: { name: Español, default: true"),
    .words("a misspelt key of the words", "skip: Ir al texto", "skipp: Ir al texto"),
    .words("a placeholder that was translated", "idioma: {language}.", "idioma: {idioma}."),
    .words("a placeholder that was lost", "qr: Código QR de {url}", "qr: Código QR"),
]
