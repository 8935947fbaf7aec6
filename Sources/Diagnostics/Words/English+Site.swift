internal import Base

extension English {
    package func sentence(_ fact: SiteFact) -> Sentence {
        switch fact {
        case .emptyLink:
            Sentence("the link leads nowhere", note: "write the path of a file between the parentheses")
        case .externalImage(let url):
            Sentence("the image '\(abridged(url))' is on another site", note: "put the file in 'Content/assets/' and link to it there")
        case .schemeNotAllowed(let scheme):
            Sentence("links of the kind '\(abridged(scheme)):' are not allowed", note: "use https:, mailto: or tel:")
        case .linkWithoutScheme(let url):
            Sentence("the link '\(abridged(url))' has no scheme", note: "write '\(withScheme(url))'")
        case .absoluteLink(let url, let instead):
            Sentence("the link '\(abridged(url))' begins with '/'", note: instead.map { "write '\($0)'" } ?? sourcePath)
        case .linkByWebAddress(let url, let instead):
            Sentence("the link '\(abridged(url))' names a page of this site by its web address", note: instead.map { "write '\($0)'" } ?? sourcePath)
        case .linkLeavesProject(let url):
            Sentence("the link '\(abridged(url))' leaves the project", note: "write the path of a file in 'Content/', relative to this one")
        case .brokenAnchor(let anchor, let page, let suggestion):
            Sentence(
                "no heading '#\(abridged(anchor))' " + (page.map { "in '\(abridged($0))'" } ?? "on this page"), note: near(suggestion, "#"))
        case .missingPage(let path, let suggestion):
            Sentence("no page at '\(abridged(path))'", note: near(suggestion))
        case .missingFile(let path, let suggestion):
            Sentence("no file '\(abridged(path))'", note: near(suggestion))
        case .misplacedImage(let path, let instead):
            Sentence("no image '\(abridged(path))'", note: instead.map { "write '\($0)'" } ?? "put the file in 'Content/assets/' and link to it there")
        case .linkToDraft(let path):
            Sentence("'\(abridged(path))' is a draft", note: "take 'draft: true' out of it, or take the link out")
        case .linkIntoLanguage(let language, let own, let path):
            Sentence("the link leads to the page in '\(language)', which has a translation in '\(own)'", note: "write '\(path)'")

        case .unknownItem(_, let name, let collection, let suggestion):
            Sentence("no item '\(abridged(name))' in '\(collection)'", note: near(suggestion))
        case .itemNotInLanguage(_, let name, let collection, let language):
            Sentence("'\(name)' in '\(collection)' is not in the language '\(language)'", note: "write 'Content/\(language)/\(collection)/\(name).md'")
        case .itemIsDraft(let name, let collection):
            Sentence("'\(name)' in '\(collection)' is a draft", note: "take 'draft: true' out of it, or take its name out")
        case .unknownMenuEntry(let menu, let entry, let suggestion):
            Sentence(
                "the menu '\(menu)' has no page '\(abridged(entry))' to link to",
                note: near(suggestion) ?? "write a collection, a taxonomy, 'corridors', 'index', 'search', or 'collection/name'")
        case .unknownLayout(let name, let suggestion, let templates):
            Sentence(
                "no template '\(abridged(name))'", note: (near(suggestion).map { $0 + " " } ?? "") + "the theme has: \(templates.joined(separator: ", "))")

        case .badSlug(_, .empty, let instead):
            Sentence("the slug is empty", note: "write '\(instead)'")
        case .badSlug(let slug, let fault, let instead):
            Sentence("the slug '\(abridged(slug))' \(clause(fault))", note: "write '\(instead)'")
        case .badAlias(let alias):
            Sentence("the alias '\(abridged(alias))' is not an address within the site", note: "write it like '/es/old-name/'")
        case .aliasTooLong(let limit, let nameLimit):
            Sentence("an alias has more than \(limit) bytes, or one of its names more than \(nameLimit)", note: "no server keeps such an address: take it out")
        case .permalinkCollision(let address, let owner, let remedies):
            Sentence(
                "the address '/\(abridged(address))' is taken by '\(abridged(owner))'",
                note: remedies.isEmpty ? nil : remedies.map(clause).joined(separator: ", or "))
        }
    }

    private var sourcePath: String { "write the path of the source file, as in '../pages/about.md'" }

    private func near(_ suggestion: Suggestion, _ prefix: String = "") -> String? {
        if case .nearest(let word) = suggestion { "did you mean '\(prefix)\(word)'?" } else { nil }
    }

    private func clause(_ fault: SiteFact.SlugFault) -> String {
        switch fault {
        case .empty: "is empty"
        case .leavesFolder: "leaves its folder"
        case .tooLong(let limit): "is longer than \(limit) bytes"
        case .unfitCharacter: "holds a control, space or direction character"
        case .notInForm: "is not in the form of a URL"
        }
    }

    private func clause(_ remedy: SiteFact.CollisionRemedy) -> String {
        switch remedy {
        case .slugOfOne: "give one of the two another 'slug'"
        case .slug(let page): "give '\(page)' another 'slug'"
        case .alias(let page): "take the alias out of '\(page)'"
        case .path(let id): "change the path of '\(id)' in site.yaml"
        case .word(let key, let language): "change '\(key)' in 'Content/strings/\(language).yaml'"
        case .term(let id): "rename the term '\(id)' in site.yaml"
        case .value(let name, let page, let others): "rename '\(abridged(name))' in '\(page)'" + (others > 0 ? " and \(others) more" : "")
        }
    }
}

extension English {
    package func sentence(_ fact: AssetFact) -> Sentence {
        switch fact {
        case .forbiddenKind(let ending):
            Sentence(
                "files of the kind '.\(abridged(ending))' are not published",
                note: "a browser would run it as a part of the site; take it out of 'Content/assets/'")
        case .tooLarge(let megabytes):
            Sentence("the file is longer than \(megabytes) MB, or cannot be read", note: "make it smaller, or link to where it is kept")
        case .nameTooLong(let limit):
            Sentence("the file's name has more than \(limit) bytes", note: "give it a shorter one")
        case .activeImage(let content):
            Sentence("the image is not only an image: \(clause(content))", note: "save it as a plain SVG, without scripts and links")
        }
    }

    private func clause(_ content: AssetFact.ActiveContent) -> String {
        switch content {
        case .notUTF8: "it is not written in UTF-8"
        case .otherEncoding(let name): "it says that it is written in '\(name)', not in UTF-8"
        case .element(let name): "it holds a <\(name)> element"
        case .styleSheet: "it loads a style sheet"
        case .entities: "it declares entities"
        case .handler(let element, let attribute): "<\(element)> has the handler '\(attribute)'"
        case .reference(let element, let target): "<\(element)> refers to '\(target)'"
        case .otherFile(let element, let attribute): "<\(element)> refers to another file in '\(attribute)'"
        case .backslashInStyle: "its style sheet holds a backslash"
        case .otherFileInStyle: "its style sheet refers to another file"
        }
    }
}

extension English {
    package func sentence(_ fact: ExternalLinkFact) -> Sentence {
        let gone = "find where it has moved to, or take the link out"
        let unclear = "open it in a browser: it may be a passing fault, or a host that answers no programs"
        return switch fact {
        case .gone(let url, let status): Sentence("'\(abridged(url))' is gone: its host answers \(status)", note: gone)
        case .noHost(let url): Sentence("'\(abridged(url))' leads to a host that does not exist", note: gone)
        case .refused(let url, let status): Sentence("'\(abridged(url))' cannot be checked: its host answers \(status)", note: unclear)
        case .unanswered(let url, let reason): Sentence("'\(abridged(url))' cannot be checked: \(clause(reason))", note: unclear)
        }
    }

    private func clause(_ reason: ExternalLinkFact.NoAnswer) -> String {
        switch reason {
        case .notAnAddress: "it is not an address"
        case .connectionRefused: "its host refuses connections"
        case .late(let seconds): "no answer within \(seconds) s"
        case .noEncryption: "its host agrees on no encryption"
        case .badCertificate: "its host has no valid certificate"
        case .tooManyRedirects: "it leads from one redirect to the next"
        case .curl(let status): "curl ends with status \(status)"
        }
    }
}
