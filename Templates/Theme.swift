internal import Content
import HTML
package import Views

/// The built-in theme: a calm public-service look for any subject. The text of a page comes from its view and the
/// interface strings; the design is in `assets/`.
package let faroTheme = Theme(
    schema: ThemeSchema(
        templates: [
            ThemeTemplate(name: "item", schemaTypes: SchemaTypes.article),
            ThemeTemplate(name: "page", schemaTypes: SchemaTypes.article),
            ThemeTemplate(
                name: "guide", fields: guideFields, citesSources: true, needsRelatedLinks: true,
                schemaTypes: SchemaTypes.article),
            ThemeTemplate(name: "record", citesSources: true, schemaTypes: SchemaTypes.article),
            ThemeTemplate(
                name: "contact", fields: contactFields, offersContact: true, schemaTypes: SchemaTypes.contact),
            ThemeTemplate(name: "event", fields: eventFields, schemaTypes: SchemaTypes.event),
            ThemeTemplate(name: "definition", schemaTypes: SchemaTypes.term),
        ],
        listings: [
            ThemeListing(name: "list"),
            ThemeListing(name: "catalogue"),
            ThemeListing(name: "table", showsAllFields: true),
            ThemeListing(name: "directory", showsAllFields: true),
            ThemeListing(name: "agenda", showsAllFields: true),
            ThemeListing(name: "glossary", showsAllFields: true),
        ],
        linkedPages: LinkedPage.allCases.map(\.rawValue), signs: signs.map(\.name),
        strings: themeStrings),
    assets: themeAssets,
    singleFileStyles: [.sha256(singleFileStyle.digest)],
    render: { page, files, bytes in bytes.append(contentsOf: render(page, files).bytes) },
    renderSingleFile: { page, bytes in bytes.append(contentsOf: renderSingleFile(page).bytes) }
)

/// The complete HTML page.
func render(_ page: PageView, _ files: PageFiles = PageFiles()) -> HTML {
    switch page.content {
    case .home(let home): layout(page, homePage(home, on: page), mainClass: "home", styles: ["home.css"])
    case .item(let item): itemPage(item, files, on: page)
    case .section(let section): layout(page, sectionPage(section, on: page), styles: ["lists.css"])
    case .collection(let list): collectionPage(list, on: page)
    case .taxonomy(let taxonomy): layout(page, taxonomyPage(taxonomy, on: page))
    case .term(let term): layout(page, termPage(term, on: page), styles: ["lists.css"])
    case .crossing(let crossing): layout(page, crossingPage(crossing, files, on: page))
    case .corridors(let index):
        layout(
            page, corridorIndexPage(index, on: page), mainClass: "wide", styles: ["lists.css"], scripts: ["finder.js"])
    case .corridor(let corridor): layout(page, corridorPage(corridor, on: page), styles: ["lists.css"])
    case .register(let register): layout(page, registerPage(register, on: page))
    case .registerPlace(let place): layout(page, registerPlacePage(place, on: page))
    case .search(let search):
        layout(page, searchPage(search, on: page), styles: ["lists.css"], modules: ["search-page.js"])
    case .index(let index): layout(page, indexPage(index, on: page), styles: ["lists.css"])
    case .notFound: layout(page, notFoundPage(on: page))
    case .offline: layout(page, offlinePage(on: page))
    case .redirect(let target): redirectPage(to: target, on: page)
    }
}

private func itemPage(_ item: ItemView, _ files: PageFiles, on page: PageView) -> HTML {
    switch item.template {
    case "guide": layout(page, guidePage(item, files, on: page), mainClass: "with-contents")
    case "record": layout(page, recordPage(item, files, on: page), mainClass: "with-contents")
    case "page": layout(page, plainPage(item, on: page))
    case "contact": layout(page, contactPage(item, files, on: page))
    case "event": layout(page, eventPage(item, files, on: page))
    case "definition": layout(page, definitionPage(item, on: page))
    default: layout(page, generalItemPage(item, files, on: page))
    }
}

private func collectionPage(_ list: CollectionView, on page: PageView) -> HTML {
    switch list.listing {
    case "catalogue":
        layout(
            page, catalogue(list, on: page), mainClass: "wide", styles: ["lists.css", "parts.css"],
            scripts: ["catalogue.js"])
    case "table": layout(page, tableList(list, on: page), styles: ["lists.css", "parts.css"])
    case "directory": layout(page, directory(list, on: page), styles: ["lists.css"])
    case "agenda": layout(page, agenda(list, on: page), styles: ["lists.css"], scripts: ["agenda.js"])
    case "glossary": layout(page, glossaryList(list, on: page), styles: ["lists.css"])
    default: layout(page, plainList(list, on: page), styles: ["lists.css"])
    }
}
