/// Problems between pages: links, addresses, references.
package enum SiteFact: Sendable, Equatable {
    // links, as they are written
    case emptyLink
    case externalImage(String)
    case schemeNotAllowed(String)
    /// `//example.org/`, `www.example.org`, `office@example.org`.
    case linkWithoutScheme(String)
    case linkLeavesProject(String)
    /// `page`: the path of the other page; `nil` for the page itself.
    case brokenAnchor(anchor: String, page: String?, Suggestion)
    case missingPage(String, Suggestion)
    /// Under `Content/assets/`.
    case missingFile(String, Suggestion)
    /// An image outside `Content/assets/`.
    case misplacedImage(String, instead: String? = nil)
    case linkToDraft(String)
    /// A link to a page in `language`; `path`: its translation in `own`.
    case linkIntoLanguage(language: String, own: String, path: String)

    // items that fields and embeds name
    case unknownItem(ItemUse, name: String, collection: String, Suggestion)
    case itemNotInLanguage(ItemUse, name: String, collection: String, language: String)
    case itemIsDraft(name: String, collection: String)
    case unknownMenuEntry(menu: String, entry: String, Suggestion)
    /// A page's `layout`; `templates`: all that the theme has.
    case unknownLayout(String, Suggestion, templates: [String])

    // addresses
    case badSlug(String, SlugFault, instead: String)
    case badAlias(String)
    /// More than `limit` bytes, or more than `nameLimit` bytes between two slashes.
    case aliasTooLong(limit: Int, nameLimit: Int)
    /// `address`: output path of the file; `owner`: path or name of the owner of that address.
    case permalinkCollision(address: String, owner: String, [CollisionRemedy])
    /// A file or folder of the output would have a name that some servers or disks do not take as one.
    case unfitAddress(name: String, UnfitName, [CollisionRemedy])

    package enum UnfitName: Sendable, Equatable {
        case hidden
        case program(ending: String)
        case windows
    }

    /// Where an item is named.
    package enum ItemUse: Sendable, Equatable { case embed, field }

    package enum SlugFault: Sendable, Equatable {
        case empty, leavesFolder
        case tooLong(limit: Int)
        case unfitCharacter, notInForm
    }

    /// Remedy: what an editor can change to give both pages an address of their own.
    package enum CollisionRemedy: Sendable, Equatable {
        case slugOfOne
        case slug(page: String)
        case alias(page: String)
        /// A section's folder, which has no page of its own.
        case folder(String)
        /// The `path` in site.yaml of a collection, a taxonomy or the corridors.
        case path(of: String)
        case word(key: String, language: String)
        case term(String)
        /// A value that pages have: `page` is the first of them, `others` the number of the others.
        case value(String, page: String, others: Int)
    }

    package var rule: RuleID {
        switch self {
        case .emptyLink, .linkWithoutScheme, .linkLeavesProject, .missingPage: .brokenLink
        case .externalImage: .externalImage
        case .schemeNotAllowed: .unsafeLink
        case .brokenAnchor: .brokenAnchor
        case .missingFile, .misplacedImage: .brokenAsset
        case .linkToDraft, .itemIsDraft: .linkToDraft
        case .linkIntoLanguage: .linkLanguage
        case .unknownItem(let use, _, _, _), .itemNotInLanguage(let use, _, _, _):
            use == .embed ? .unknownEmbed : .unknownReference
        case .unknownMenuEntry: .unknownMenuEntry
        case .unknownLayout: .unknownTemplate
        case .badSlug: .badSlug
        case .badAlias: .badAlias
        case .unfitAddress: .badSlug
        case .aliasTooLong: .nameTooLong
        case .permalinkCollision: .permalinkCollision
        }
    }
}
