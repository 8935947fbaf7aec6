/// The text of pages: links, anchors, images, tables, embeds, callouts, footnotes, headings.
let mistakesOfText: [Mistake] = [
    // links
    .page("a misspelt link", "(despido.md)", "(despdio.md)"),
    .page("a link to nothing like it", "(despido.md)", "(impuestos-federales.md)"),
    .page("a link into the wrong folder", "(despido.md)", "(institutions/trabajo.md)"),
    .page("a link with a capital letter", "(despido.md)", "(Despido.md)"),
    .page("a link with backslashes", "(despido.md)", "(..\\guides\\despido.md)"),
    .page("a link by its address on the site", "(despido.md)", "(/es/guias/despidos/)"),
    .page("a link by its whole web address", "(despido.md)", "(https://derechos.test/es/guia/despido/)"),
    .page("a link to a web site without https", "(despido.md)", "(www.trabajo.gob.hn)"),
    .page("a link to a folder of the computer", "(despido.md)", "(file:///C:/Users/ana/despido.docx)"),
    .page("a link with a space in it", "(despido.md)", "(mi despido.md)"),
    .page("a link with a space before its parenthesis", "[despido](despido.md)", "[despido] (despido.md)"),
    .page("a link turned around", "[despido](despido.md)", "(despido)[despido.md]"),
    .page("a link that is not closed", "(despido.md)", "(despido.md"),
    .page("a link without target", "(despido.md)", "()"),
    .page("a link to a draft", "(despido.md)", "(pensiones.md)"),
    .page("a link to the page in the other language", "(despido.md)", "(../../en/guides/despido.md)"),
    .page("a link to an e-mail address without mailto", "(despido.md)", "(quejas@trabajo.gob.hn)"),

    // anchors
    .page("a misspelt anchor", "(despido.md)", "(#plasos)"),
    .page("an anchor that does not exist", "(despido.md)", "(despido.md#abogados)"),

    // images
    .body("an image that does not exist", "![Mapa de oficinas](../../assets/mapas.svg)"),
    .body("an image without its folder", "![Mapa de oficinas](mapa.svg)"),
    .body("an image on the editor's computer", "![Mapa de oficinas](C:\\Fotos\\mapa.svg)"),
    .body("an image with a capital letter", "![Mapa de oficinas](../../assets/Mapa.svg)"),
    .body("an image without description", "![](../../assets/mapa.svg)"),
    .body("an image on another site", "![Mapa de oficinas](https://otro.test/mapa.png)"),

    // tables
    .body("a table without its second line", "| País | Plazo |\n| Honduras | 2 meses |"),
    .body("a pipe in a cell", "| País | Plazo |\n| --- | --- |\n| Honduras | 2 | 3 meses |"),
    .body("a table with a column too few in its second line", "| País | Plazo |\n| --- |\n| Honduras | 2 meses |"),
    .body(
        "a table that goes on in the text",
        "| País | Plazo |\n| --- | --- |\n| Honduras | 2 meses |\nEn otros países es distinto."),

    // embeds and callouts
    .page("a misspelt name in an embed", "```institution\ntrabajo", "```institution\ntrabjo"),
    .page("an embed of a kind that does not exist", "```institution", "```institucion"),
    .page("an embed with two names", "```institution\ntrabajo", "```institution\ntrabajo\nmigracion"),
    .page("an embed without name", "```institution\ntrabajo", "```institution"),
    .body("an embed that is not closed", "```institution\ntrabajo\n\nTiene dos meses."),
    .body("a misspelt callout", "> [!PLASO]\n> Tiene dos meses."),
    .body("a callout by its English name", "> [!deadline]\n> Tiene dos meses."),
    .body("a callout with a space", "> [! plazo]\n> Tiene dos meses."),

    // footnotes
    .body("a footnote that is not defined", "Tiene dos meses.[^1]"),
    .body("a footnote that is not used", "Tiene dos meses.\n\n[^1]: Artículo 864."),
    .body("a footnote twice", "Tiene dos meses.[^1]\n\n[^1]: Artículo 864.\n\n[^1]: Artículo 865."),
    .body("a misspelt footnote", "Tiene dos meses.[^codigo]\n\n[^código]: Artículo 864."),

    // headings and HTML
    .page("a heading of level 1", "## Plazos", "# Plazos"),
    .page("a jump from level 2 to level 4", "Tiene dos meses.", "#### Excepciones\n\nNinguna."),
    .page("a heading without space", "## Plazos", "##Plazos"),
    .body("bold in HTML that does not end", "Tiene <b>dos meses."),
    .body("an element that pages do not have", "Tiene <font color=\"red\">dos meses</font>."),
    .body("a comment in HTML that is not closed", "<!-- revisar\n\nTiene dos meses."),
    .body("a script copied from another page", "<script src=\"https://otro.test/mapa.js\"></script>"),
    .body("an anchor given twice", "### Uno {#lugar}\n\n### Dos {#lugar}"),
]
