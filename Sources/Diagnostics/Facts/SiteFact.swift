/// What is wrong with how pages hang together: links, addresses, references.
package enum SiteFact: Sendable, Equatable {
    // links, as they are written
    case emptyLink
    case externalImage(String)
    case schemeNotAllowed(String)
    /// `//example.org/`, `www.example.org`, `office@example.org`.
    case linkWithoutScheme(String)
    /// `instead`: the path of the page's file, where it can be told.
    case absoluteLink(String, instead: String? = nil)
    /// To this site by its web address.
    case linkByWebAddress(String, instead: String? = nil)
    case linkLeavesProject(String)
    /// `page`: the path of the other page; `nil` for the page itself.
    case brokenAnchor(anchor: String, page: String?, Suggestion)
    case missingPage(String, Suggestion)
    /// Under `Content/assets/`.
    case missingFile(String, Suggestion)
    /// An image that is looked for where no images live.
    case misplacedImage(String, instead: String? = nil)
    case linkToDraft(String)
    /// To a page in `language`; `path` leads to its translation into `own`.
    case linkIntoLanguage(language: String, own: String, path: String)

    // items that fields and embeds name
    case unknownItem(ItemUse, name: String, collection: String, Suggestion)
    case itemNotInLanguage(ItemUse, name: String, collection: String, language: String)
    case itemIsDraft(name: String, collection: String)
    case unknownMenuEntry(menu: String, entry: String, Suggestion)
    /// A page's `layout`; all that the theme has.
    case unknownLayout(String, Suggestion, templates: [String])

    // addresses
    case badSlug(String, SlugFault, instead: String)
    case badAlias(String)
    /// More bytes than `limit`, or than `nameLimit` between two slashes.
    case aliasTooLong(limit: Int, nameLimit: Int)
    /// `address`: of the file, below the site's root; `owner`: the path or name of what has it.
    case permalinkCollision(address: String, owner: String, [CollisionRemedy])

    /// Where an item is named.
    package enum ItemUse: Sendable, Equatable { case embed, field }

    package enum SlugFault: Sendable, Equatable {
        case empty, leavesFolder
        case tooLong(limit: Int)
        case unfitCharacter, notInForm
    }

    /// What an editor can change so that two pages have addresses of their own.
    package enum CollisionRemedy: Sendable, Equatable {
        case slugOfOne
        case slug(page: String)
        case alias(page: String)
        /// The `path` in site.yaml of a collection, a taxonomy or the corridors.
        case path(of: String)
        case word(key: String, language: String)
        case term(String)
        /// A value that pages hold: the first of them, and how many others.
        case value(String, page: String, others: Int)
    }

    package var rule: RuleID {
        switch self {
        case .emptyLink, .linkWithoutScheme, .linkLeavesProject, .missingPage: .brokenLink
        case .externalImage: .externalImage
        case .schemeNotAllowed: .unsafeLink
        case .absoluteLink, .linkByWebAddress: .absoluteLink
        case .brokenAnchor: .brokenAnchor
        case .missingFile, .misplacedImage: .brokenAsset
        case .linkToDraft, .itemIsDraft: .linkToDraft
        case .linkIntoLanguage: .linkLanguage
        case .unknownItem(let use, _, _, _), .itemNotInLanguage(let use, _, _, _): use == .embed ? .unknownEmbed : .unknownReference
        case .unknownMenuEntry: .unknownMenuEntry
        case .unknownLayout: .unknownTemplate
        case .badSlug: .badSlug
        case .badAlias: .badAlias
        case .aliasTooLong: .nameTooLong
        case .permalinkCollision: .permalinkCollision
        }
    }
}
