extension English {
    package func explanation(of rule: RuleID) -> RuleExplanation {
        switch rule {
        // files and folders
        case .badFileName:
            RuleExplanation(
                "a file's or folder's name cannot be part of the site",
                "Names become parts of URLs and must be the same on every disk: no control or direction characters, no folder that is named like a page, nothing but files and folders.",
                wrong: "Content/es/pages/about.md/", right: "Content/es/pages/about.md")
        case .badLinkFile:
            RuleExplanation(
                "a symbolic link leads nowhere, to a folder, or out of Content/",
                "A link counts as the file it leads to, when that is a file of the project too. Everything else could loop, or publish what was not meant to be.",
                wrong: "Content/assets/map.svg -> ../../../map.svg", right: "Content/assets/map.svg (the file itself)")
        case .controlCharacter:
            RuleExplanation(
                "a file holds a character that cannot be seen",
                "NUL and other control characters come from damaged files. Browsers, feeds and terminals treat them in different ways, so none is let through. Remove it; an editor that shows invisible characters finds it.",
                wrong: "title: Sala<NUL>rio", right: "title: Salario")
        case .fileTooLarge:
            RuleExplanation(
                "a text file has more than 2 MiB",
                "No page is that long, and a reader on a phone could not load it. Divide it into pages, or put data into Content/assets/.",
                wrong: "Content/es/pages/all.md (3 MiB)", right: "Content/es/pages/part-1.md, Content/es/pages/part-2.md")
        case .invalidUTF8:
            RuleExplanation(
                "a file is not in UTF-8",
                "All text is read as UTF-8. The file was saved in another encoding, such as UTF-16 or Windows-1252. Save it again as UTF-8.",
                wrong: "title: Espa\\xF1a", right: "title: España")
        case .missingSettings:
            RuleExplanation(
                "the project has no Content/site.yaml", "That file says what the site is. 'faro init DIR' writes a small project to start from, and '--root DIR' builds another folder.",
                wrong: "(a folder without Content/site.yaml)", right: "Content/site.yaml")
        case .nameCollision:
            RuleExplanation(
                "two names differ only in case or in Unicode normal form", "On many disks the two are one file, and one would overwrite the other.",
                wrong: "Pay.md, pay.md", right: "pay.md, pay-day.md")
        case .unsafeAsset:
            RuleExplanation(
                "an asset could run a program in the reader's browser", "Images and documents are published as they are, so pages, scripts and SVG images with scripts, handlers or outside references are not.",
                wrong: "Content/assets/map.svg with <script>", right: "Content/assets/map.svg without it")
        case .misplacedFile:
            RuleExplanation(
                "a file stands where the site has no place for it",
                "Pages are Content/<language>/<collection>/<name>.md, with the languages and collections of site.yaml. Anything else would be left out in silence.",
                wrong: "Content/es/guidess/pay.md", right: "Content/es/guides/pay.md")
        // front matter
        case .duplicateKey:
            RuleExplanation(
                "a key is written twice",
                "Only one of the two values could count, and which one is not to be guessed. Remove one.",
                wrong: "title: A\ntitle: B", right: "title: A")
        case .frontMatterEmpty:
            RuleExplanation(
                "there is nothing between the '---' lines", "Every page has at least a title.", wrong: "---\n---", right: "---\ntitle: Salario\n---")
        case .frontMatterKeys:
            RuleExplanation(
                "the front matter is not a list of keys and values", "Front matter is lines of 'key: value'.",
                wrong: "---\nSalario\n---", right: "---\ntitle: Salario\n---")
        case .frontMatterMissing:
            RuleExplanation(
                "a page does not begin with '---'",
                "The first line of a page is '---'; its keys follow, then another line of '---', then the text.",
                wrong: "# Salario", right: "---\ntitle: Salario\n---")
        case .frontMatterTooLarge:
            RuleExplanation(
                "the front matter has more than 64 KiB", "Keys hold facts about a page. Long text belongs in its body.",
                wrong: "summary: (70,000 characters)", right: "summary: One sentence")
        case .frontMatterUnclosed:
            RuleExplanation(
                "the second '---' line is missing",
                "Without it the whole page would be read as keys.", wrong: "---\ntitle: Salario\n\nText", right: "---\ntitle: Salario\n---\n\nText")
        case .missingKey:
            RuleExplanation(
                "a required key is missing",
                "The collection, as site.yaml describes it, requires the key; or a map lacks one of its parts.", wrong: "---\nsummary: …\n---", right: "---\ntitle: Salario\nsummary: …\n---")
        case .missingValue:
            RuleExplanation(
                "a key has no value", "A key without a value says nothing. Write the value or leave the key out.", wrong: "summary:", right: "summary: What to do when wages are not paid")
        case .unknownKey:
            RuleExplanation(
                "a key is not one that can stand there",
                "Misspelt keys would be ignored in silence, so they are errors. Known are the built-in keys and the fields of the collection in site.yaml.",
                wrong: "titel: Salario", right: "title: Salario")
        case .yamlAlias:
            RuleExplanation(
                "YAML's anchors, aliases and tags are not used",
                "They can make a small file expand without end, and nobody who writes a page needs them. A text that begins with '&', '*' or '!' is put in quotes.",
                wrong: "title: *Salario*", right: "title: \"*Salario*\"")
        case .yamlSyntax:
            RuleExplanation(
                "the text is not YAML",
                "Most often a text holds ': ' or begins with a special character and has no quotes, or the indentation is wrong.",
                wrong: "title: Pago: qué hacer", right: "title: \"Pago: qué hacer\"")
        case .yamlTab:
            RuleExplanation(
                "a tab indents a line", "YAML is indented with spaces only.", wrong: "changes:\n<TAB>- date: 2026-01-01", right: "changes:\n  - date: 2026-01-01")
        // values
        case .badEmail:
            RuleExplanation(
                "a value is not an e-mail address", "It needs a name, an '@' and a domain.", wrong: "email: info.example.org", right: "email: info@example.org")
        case .badPhone:
            RuleExplanation(
                "a value is not a phone number",
                "People call from abroad: write '+', the country's code and the digits. Short numbers such as 911 stand as they are. Explanations go into another field.",
                wrong: "phone: [call 911]", right: "phone: [\"911\", \"+1 866 487 9243\"]")
        case .badRevision:
            RuleExplanation(
                "translation_of_revision is not a revision",
                "It holds the 8 signs that 'faro check' prints for the text that was translated, in quotes, because some of them look like a number.",
                wrong: "translation_of_revision: latest", right: "translation_of_revision: \"3f9a02c1\"")
        case .badURL:
            RuleExplanation(
                "a value is not a web address", "Only http and https addresses are let through, with a host and without spaces.",
                wrong: "website: www.example.org", right: "website: https://www.example.org/")
        case .duplicateElement:
            RuleExplanation(
                "a list holds the same name twice", "One of the two is a mistake.", wrong: "topics: [wages, wages]", right: "topics: [wages]")
        case .impossibleDate:
            RuleExplanation(
                "a date is not in the calendar", "Months go from 01 to 12, and days to the end of their month.", wrong: "reviewed: 2026-02-30", right: "reviewed: 2026-02-28")
        case .outOfBounds:
            RuleExplanation(
                "a value is outside the bounds that site.yaml sets",
                "'min' and 'max' bound the value of numbers, the count of lists and the characters of texts.", wrong: "number: 6", right: "number: 5")
        case .unknownCountry:
            RuleExplanation(
                "a code is not that of a country", "Countries are written with the two capital letters of ISO 3166-1.", wrong: "countries: [USA]", right: "countries: [US]")
        case .unknownLanguage:
            RuleExplanation(
                "a code is not that of a language", "Languages are written as BCP 47 codes.", wrong: "languages: [Spanish]", right: "languages: [es]")
        case .unknownTerm:
            RuleExplanation(
                "a word is not a term of its vocabulary", "Vocabularies are closed lists in site.yaml, so that each page with a term is found under it.",
                wrong: "topics: [wage]", right: "topics: [wages]")
        case .unsafeCharacter:
            RuleExplanation(
                "a text changes how the text around it is read",
                "Marks that turn the direction of text round can make a title or an address look like another one.", wrong: "title: A<U+202E>B", right: "title: AB")
        case .wrongType:
            RuleExplanation(
                "a value is of another type than its key wants", "The type of each field stands in site.yaml.", wrong: "order: first", right: "order: 1")
        // Markdown
        case .badAnchor:
            RuleExplanation(
                "an own anchor cannot stand in a URL", "Anchors hold lower-case letters, digits and hyphens.",
                wrong: "## Plazos {#Los Plazos}", right: "## Plazos {#plazos}")
        case .documentTooComplex:
            RuleExplanation(
                "a text is nested too deeply", "Quotes and lists inside each other beyond any reader's patience would take time without bound.",
                wrong: "> > > > > … (hundreds)", right: "> One quote")
        case .documentTooLarge:
            RuleExplanation(
                "a text has more than 1 MiB", "No page is that long. Divide it into several pages.", wrong: "(3 MiB of text)", right: "(two pages)")
        case .duplicateAnchor:
            RuleExplanation(
                "two headings have the same own anchor", "A link could lead to either. Give one of them another anchor.",
                wrong: "## A {#pay}\n## B {#pay}", right: "## A {#pay}\n## B {#pay-later}")
        case .duplicateFootnote:
            RuleExplanation(
                "a footnote is defined twice", "Only one definition could be shown.", wrong: "[^1]: A\n[^1]: B", right: "[^1]: A\n[^2]: B")
        case .emptyEmbed:
            RuleExplanation(
                "an embed names no item", "The block between the fences holds the name of an item, i.e. its file's name without '.md'.",
                wrong: "```institution\n```", right: "```institution\nus-whd\n```")
        case .headingLevel:
            RuleExplanation(
                "a text has a heading of level 1", "The page's title is its only heading of level 1; people who listen to a page find their way by it.",
                wrong: "# Plazos", right: "## Plazos")
        case .invalidBytes:
            RuleExplanation(
                "a text holds bytes that cannot be rendered", "Save the file as UTF-8 and remove control characters.", wrong: "a<NUL>b", right: "ab")
        case .misplacedFootnote:
            RuleExplanation(
                "a reference to a footnote is a link", "What follows it in parentheses or brackets makes it one. Put a space between.",
                wrong: "Text[^law](see below).", right: "Text[^law] (see below).")
        case .rawHTML:
            RuleExplanation(
                "a text holds HTML", "Markup comes from Markdown alone, so that pages stay safe and readable everywhere. 'allow_raw_html: true' in site.yaml lets HTML through.",
                wrong: "<b>Plazo</b>", right: "**Plazo**")
        case .tableEnd:
            RuleExplanation(
                "a line straight below a table is no row", "Text there becomes a row of the table, and other blocks end it. Leave a blank line between.",
                wrong: "| a |\n|---|\n| b |\ntext", right: "| a |\n|---|\n| b |\n\ntext")
        case .tableRow:
            RuleExplanation(
                "a row has more cells than its table has columns", "What stands in the cells that are too many is not shown. A '|' within a text needs '\\' before it.",
                wrong: "| a | b |\n|---|---|\n| 1 | 2 | 3 |", right: "| a | b |\n|---|---|\n| 1 | 2 \\| 3 |")
        case .lostMarkup:
            RuleExplanation(
                "signs that were meant to make a heading, a link or a table are shown to readers", "A space is missing or too many, or a table lacks its second line.",
                wrong: "See [pay] (pay.md).", right: "See [pay](pay.md).")
        case .tableTooLarge:
            RuleExplanation(
                "a table has too many cells", "No screen shows it, and it could take memory without bound. Put the data into a file.",
                wrong: "(a table with thousands of columns)", right: "(a table with ten columns)")
        case .tooManyFootnotes:
            RuleExplanation(
                "a text has too many footnotes", "Divide the text into pages.", wrong: "(thousands of footnotes)", right: "(a few)")
        case .undefinedFootnote:
            RuleExplanation(
                "a footnote is referred to and not defined", "Write its definition, or remove the reference.",
                wrong: "Text[^law].", right: "Text[^law].\n\n[^law]: The law.")
        case .unknownCallout:
            RuleExplanation(
                "a callout is of a kind that the site does not know", "Known are note, tip, important, warning, caution and those under 'callouts' in site.yaml.",
                wrong: "> [!DEADLNE]\n> 30 days", right: "> [!DEADLINE]\n> 30 days")
        case .unsafeLink:
            RuleExplanation(
                "a link's scheme could run a program or hide where it leads", "Links lead to files of the site, or begin with https:, http:, mailto: or tel:.",
                wrong: "[a](javascript:alert(1))", right: "[a](https://example.org/)")
        case .unusedFootnote:
            RuleExplanation(
                "a footnote is defined and never referred to", "It is left out of the page. Refer to it or remove it.",
                wrong: "Text.\n\n[^law]: The law.", right: "Text[^law].\n\n[^law]: The law.")
        // site.yaml
        case .badName:
            RuleExplanation(
                "a name cannot be that of a file or an id", "Names hold lower-case letters, digits and hyphens, because they become names of files and parts of URLs everywhere.",
                wrong: "Content/es/guides/Pay Day.md", right: "Content/es/guides/pay-day.md")
        case .badPath:
            RuleExplanation(
                "a path cannot be part of a URL", "Paths hold lower-case letters, digits and hyphens.", wrong: "path: Our Guides", right: "path: our-guides")
        case .defaultLanguage:
            RuleExplanation(
                "not exactly one language is the default", "Pages that lack a translation show the default language's text.",
                wrong: "languages:\n  es: { name: Español }\n  en: { name: English }", right: "languages:\n  es: { name: Español, default: true }\n  en: { name: English }")
        case .duplicatePath:
            RuleExplanation(
                "two collections or taxonomies have the same path in a language", "Their pages would be in one folder.",
                wrong: "guides: { path: help }\nfaq: { path: help }", right: "guides: { path: help }\nfaq: { path: questions }")
        case .fieldType:
            RuleExplanation(
                "a template cannot draw a field of this type", "The template gives the field a place of its own and knows how to draw some types only. Change the type, the field's name, or the template.",
                wrong: "phone: { type: markdown }", right: "phone: { type: list, of: phone }")
        case .fixedRule:
            RuleExplanation(
                "a rule that cannot be switched off is set", "Only opinions can be set under 'rules'. What makes a site wrong stays an error.", wrong: "rules: { broken-link: off }", right: "rules: { long-title: off }")
        case .notMadeYet:
            RuleExplanation(
                "a key of site.yaml is read, and nothing is made of it yet",
                "The key is known and checked, but no file comes of it in this version. It can stay for later, or be taken out.",
                wrong: "vcard: { name: title }", right: "(without 'vcard')")
        case .placeholderURL:
            RuleExplanation(
                "base_url is still the example's", "Links in feeds, the sitemap and shared pages would lead nowhere. Write the address that the site will have.",
                wrong: "base_url: https://example.org/", right: "base_url: https://labour.example.gov/faro/")
        case .reservedKey:
            RuleExplanation(
                "a field has the name of a built-in key", "Every page has that key already.", wrong: "fields: { title: { type: text } }", right: "fields: { official_title: { type: text } }")
        case .settingsEmpty:
            RuleExplanation(
                "site.yaml holds nothing", "A site has at least a title, languages and collections.", wrong: "# nothing", right: "title: Faro\nlanguages: …\ncollections: …")
        case .unknownCollection:
            RuleExplanation(
                "no collection has this name", "Collections are listed under 'collections' in site.yaml.", wrong: "to: institution", right: "to: institutions")
        case .unknownField:
            RuleExplanation(
                "the collection has no such field", "A collection's fields are listed under it in site.yaml.", wrong: "from: [guides.topic]", right: "from: [guides.topics]")
        case .unknownListing:
            RuleExplanation(
                "the theme has no such listing", "A listing is the theme's template for a list of items.", wrong: "listing: tabel", right: "listing: table")
        case .unknownMenuEntry:
            RuleExplanation(
                "a menu leads to nothing", "An entry is a collection, a taxonomy, 'corridors', 'index', 'search', or 'collection/name'.", wrong: "main: [guide]", right: "main: [guides]")
        case .unknownOutput:
            RuleExplanation(
                "no output has this name", "Outputs are the files that a collection makes besides its pages.", wrong: "outputs: [rss]", right: "outputs: [feed]")
        case .unknownRule:
            RuleExplanation(
                "no rule has this name", "'faro explain' lists them all.", wrong: "rules: { summary-to-long: off }", right: "rules: { summary-too-long: off }")
        case .unknownTaxonomy:
            RuleExplanation(
                "no taxonomy has this name", "Taxonomies are listed under 'taxonomies' in site.yaml.", wrong: "terms: stage", right: "terms: stages")
        case .unknownTemplate:
            RuleExplanation(
                "the theme has no such template", "A template draws an item. The message lists those that the theme has.", wrong: "template: giude", right: "template: guide")
        case .unknownType:
            RuleExplanation(
                "no field has this type", "A field is text, markdown, integer, number, boolean, date, url, email, phone, country, language, choice, reference, or a list of one of them.",
                wrong: "type: string", right: "type: text")
        case .unknownVocabulary:
            RuleExplanation(
                "no vocabulary has this name", "Vocabularies are listed under 'vocabularies' in site.yaml.", wrong: "vocabulary: topics", right: "vocabulary: topic")
        // words of the interface
        case .missingWord:
            RuleExplanation(
                "a word of the interface is not translated", "The theme's English word stands in for it, in the middle of a page in another language.",
                wrong: "(no 'search' in strings/es.yaml)", right: "search: Buscar")
        case .placeholderMismatch:
            RuleExplanation(
                "a translated word has other placeholders than the English one", "What stands in braces is filled in when the page is made; a misspelt one would be shown as it is.",
                wrong: "updated: Revisado el {dat}", right: "updated: Revisado el {date}")
        case .unknownWord:
            RuleExplanation(
                "the theme has no such word", "It would never be shown. The message names the nearest one.", wrong: "serch: Buscar", right: "search: Buscar")
        // how pages hang together
        case .absoluteLink:
            RuleExplanation(
                "a link begins with '/'", "Links are written to source files, relative to the page, so that they work in any Markdown viewer and under any address.",
                wrong: "[Pay](/es/derechos/pago/)", right: "[Pay](../rights-guides/pago.md)")
        case .badAlias:
            RuleExplanation(
                "an old address is not a path of this site", "Aliases begin with '/' and stay within the site.", wrong: "aliases: [old-page]", right: "aliases: [/es/old-page/]")
        case .badSlug:
            RuleExplanation(
                "a slug cannot be part of a URL", "Slugs hold lower-case letters without accents, digits and hyphens.", wrong: "slug: Días de pago", right: "slug: dias-de-pago")
        case .brokenAnchor:
            RuleExplanation(
                "a link leads to a heading that does not exist", "Anchors are the heading's words in lower case, without accents, joined by hyphens, or what '{#…}' behind it says.",
                wrong: "[deadline](pay.md#deadlin)", right: "[deadline](pay.md#deadline)")
        case .brokenAsset:
            RuleExplanation(
                "a link leads to a file that does not exist", "Images and other files live in Content/assets/.", wrong: "![map](../../assets/mpa.svg)", right: "![map](../../assets/map.svg)")
        case .brokenLink:
            RuleExplanation(
                "a link leads to a page that does not exist", "Links name the other page's file, relative to this one.", wrong: "[Pay](salarioo.md)", right: "[Pay](salario.md)")
        case .deadLink:
            RuleExplanation(
                "a link to another site leads nowhere any more",
                "'faro check --external' asks each host; this one says that the page is gone (404, 410), or the host does not exist. Find where the page is now; if it is nowhere, name the source without a link.",
                wrong: "[Law](https://example.org/moved-away)", right: "[Law](https://example.org/law)")
        case .externalImage:
            RuleExplanation(
                "an image is on another site", "The other site would learn who reads this page, and the image can vanish. Put the file into Content/assets/.",
                wrong: "![map](https://example.org/map.png)", right: "![map](../../assets/map.png)")
        case .linkLanguage:
            RuleExplanation(
                "a link leads to a page in another language that has a translation", "The reader would be taken out of the language they chose.",
                wrong: "[Pay](../../en/guides/pay.md)", right: "[Pay](pay.md)")
        case .linkToDraft:
            RuleExplanation(
                "a link leads to a draft", "The draft is not part of the site, so the link would be broken.", wrong: "[Pay](draft.md)", right: "(no link until the draft is published)")
        case .nameTooLong:
            RuleExplanation(
                "a name is longer than a disk or a server takes", "Names in addresses become names of files and folders. A short name is also easier to read out.",
                wrong: "aliases: [/es/(a thousand letters)/]", right: "aliases: [/es/pay/]")
        case .permalinkCollision:
            RuleExplanation(
                "two pages have the same address", "One would overwrite the other. Give one of them another slug. The address of a term is made from its name: rename one of two terms that differ in accents or punctuation only.", wrong: "slug: pay (in two files)", right: "slug: pay, slug: pay-day")
        case .unansweredLink:
            RuleExplanation(
                "a link to another site cannot be checked",
                "'faro check --external' got another answer than the page: a refusal, a fault, or nothing in time. Some hosts answer people only. Open it in a browser.",
                wrong: "[Law](https://example.org/forbidden)", right: "[Law](https://example.org/law)")
        case .unknownEmbed:
            RuleExplanation(
                "an embed names an item that does not exist", "The block holds the item's name, i.e. its file's name without '.md'.", wrong: "```institution\nus-wdh\n```", right: "```institution\nus-whd\n```")
        case .unknownReference:
            RuleExplanation(
                "a field names an item that does not exist", "References hold the item's name, i.e. its file's name without '.md'.", wrong: "institutions: [us-wdh]", right: "institutions: [us-whd]")
        // opinions on a site that is right
        case .fewRelatedLinks:
            RuleExplanation(
                "a page leads to fewer than three others",
                "A reader whose question is answered elsewhere finds the way by links. Link the laws, guides and offices that belong to the subject.",
                wrong: "(a guide with one link)", right: "(a guide that links an agreement, an office and another guide)")
        case .headingJump:
            RuleExplanation(
                "a heading skips a level", "People who listen to a page jump from heading to heading; a missing level sounds like missing text.",
                wrong: "## Pago\n#### Plazo", right: "## Pago\n### Plazo")
        case .insecureLink:
            RuleExplanation(
                "a link begins with 'http:'", "Somebody on the way can read and change what such a page says. Most sites have the same page under 'https:'.",
                wrong: "[Law](http://example.org/)", right: "[Law](https://example.org/)")
        case .longTitle:
            RuleExplanation(
                "a title has more than 70 characters", "Search engines, tabs and lists cut it off. Say the rest in the summary.",
                wrong: "title: What you can do and whom you can ask when your employer in another country has not paid you", right: "title: If you were not paid")
        case .missingAlt:
            RuleExplanation(
                "an image has no description", "People who cannot see it, or whose connection does not load it, learn nothing. Say what it shows.",
                wrong: "![](map.svg)", right: "![Map of the border crossings](map.svg)")
        case .missingSources:
            RuleExplanation(
                "a page names no sources", "Readers must be able to see where a claim about the law comes from, and editors where to look for changes.",
                wrong: "(no 'sources')", right: "sources:\n  - title: Ley Federal del Trabajo")
        case .missingSummary:
            RuleExplanation(
                "a page has no summary", "The summary stands in lists, search results and shared links. Say in one sentence what the reader gets.",
                wrong: "title: Salario", right: "title: Salario\nsummary: Qué hacer si no le pagan, y hasta cuándo.")
        case .missingTranslation:
            RuleExplanation(
                "a page is not translated into one of the site's languages", "Readers of that language see the default language's text, with a notice.",
                wrong: "es/guides/pay.md without en/guides/pay.md", right: "es/guides/pay.md and en/guides/pay.md")
        case .orphanPage:
            RuleExplanation(
                "no text or field leads to a page", "Only lists and the search find it. Link it from the pages that a reader comes from.",
                wrong: "(a page that nothing links to)", right: "(a link to it in a guide)")
        case .outdatedTranslation:
            RuleExplanation(
                "a translation was made from an older text", "Compare the two, then write the revision that the message gives into 'translation_of_revision'.",
                wrong: "translation_of_revision: \"00000000\"", right: "translation_of_revision: \"3f9a02c1\"")
        case .readingLevel:
            RuleExplanation(
                "a text is harder to read than its collection allows",
                "Spanish is measured after Szigriszt-Pazos (1993), English after Flesch (1948): 100 is easy, 0 is hard. Shorter sentences and shorter words help.",
                wrong: "(one sentence of sixty words)", right: "(four sentences of fifteen words)")
        case .reviewInFuture:
            RuleExplanation(
                "a page was reviewed after today", "The date is a typing mistake, or the build's date is wrong.", wrong: "reviewed: 2126-11-22", right: "reviewed: 2026-11-22")
        case .reviewOverdue:
            RuleExplanation(
                "a page's review is overdue", "What it says may no longer hold. Review it, then move 'reviewed' and 'review_by'.",
                wrong: "review_by: 2020-01-01", right: "review_by: 2027-05-22")
        case .summaryTooLong:
            RuleExplanation(
                "a summary has more than 160 characters", "Search engines and lists cut it off.", wrong: "summary: (200 characters)", right: "summary: (one sentence)")
        case .unusedTerm:
            RuleExplanation(
                "no page has a term of a vocabulary", "The term has no page, and readers never see it. Use it or remove it.",
                wrong: "topic: { wages: …, wagess: … }", right: "topic: { wages: … }")
        }
    }
}
