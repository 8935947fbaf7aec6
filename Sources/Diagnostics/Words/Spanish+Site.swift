internal import Base

extension Spanish {
    package func sentence(_ fact: SiteFact) -> Sentence {
        switch fact {
        case .emptyLink:
            Sentence("el enlace no lleva a ninguna parte", note: "escriba la ruta de un archivo entre los paréntesis")
        case .externalImage(let url):
            Sentence("la imagen '\(abridged(url))' está en otro sitio", note: "ponga el archivo en 'Content/assets/' y escriba aquí su ruta")
        case .schemeNotAllowed(let scheme):
            Sentence("no se permiten enlaces del tipo '\(abridged(scheme)):'", note: "use https:, mailto: o tel:")
        case .linkWithoutScheme(let url):
            Sentence("al enlace '\(abridged(url))' le falta el principio", note: "escriba '\(withScheme(url))'")
        case .absoluteLink(let url, let instead):
            Sentence("el enlace '\(abridged(url))' empieza por '/'", note: instead.map { "escriba '\($0)'" } ?? sourcePath)
        case .linkByWebAddress(let url, let instead):
            Sentence("el enlace '\(abridged(url))' lleva a una página de este sitio por su dirección web", note: instead.map { "escriba '\($0)'" } ?? sourcePath)
        case .linkLeavesProject(let url):
            Sentence("el enlace '\(abridged(url))' sale del proyecto", note: "escriba la ruta de un archivo de 'Content/', a partir de este archivo")
        case .brokenAnchor(let anchor, let page, let suggestion):
            Sentence(
                "no hay ningún encabezado '#\(abridged(anchor))' en " + (page.map { "'\(abridged($0))'" } ?? "esta página"), note: near(suggestion, "#"))
        case .missingPage(let path, let suggestion):
            Sentence("no hay ninguna página en '\(abridged(path))'", note: near(suggestion))
        case .missingFile(let path, let suggestion):
            Sentence("no existe el archivo '\(abridged(path))'", note: near(suggestion))
        case .misplacedImage(let path, let instead):
            Sentence("no existe la imagen '\(abridged(path))'", note: instead.map { "escriba '\($0)'" } ?? "ponga el archivo en 'Content/assets/' y escriba aquí su ruta")
        case .linkToDraft(let path):
            Sentence("'\(abridged(path))' es un borrador", note: "quite de él 'draft: true' o quite el enlace")
        case .linkIntoLanguage(let language, let own, let path):
            Sentence("el enlace lleva a la página en '\(language)', que tiene traducción en '\(own)'", note: "escriba '\(path)'")

        case .unknownItem(_, let name, let collection, let suggestion):
            Sentence("no hay ninguna ficha '\(abridged(name))' en '\(collection)'", note: near(suggestion))
        case .itemNotInLanguage(_, let name, let collection, let language):
            Sentence("'\(name)', de '\(collection)', no está en el idioma '\(language)'", note: "cree 'Content/\(language)/\(collection)/\(name).md'")
        case .itemIsDraft(let name, let collection):
            Sentence("'\(name)', de '\(collection)', es un borrador", note: "quite de él 'draft: true' o quite su nombre de aquí")
        case .unknownMenuEntry(let menu, let entry, let suggestion):
            Sentence(
                "el menú '\(menu)' no puede llevar a '\(abridged(entry))': no hay tal página",
                note: near(suggestion) ?? "escriba una colección, una taxonomía, 'corridors', 'index', 'search' o 'colección/nombre'")
        case .unknownLayout(let name, let suggestion, let templates):
            Sentence(
                "no hay ninguna plantilla '\(abridged(name))'",
                note: (near(suggestion).map { $0 + " " } ?? "") + "el tema tiene: \(templates.joined(separator: ", "))")

        case .badSlug(_, .empty, let instead):
            Sentence("'slug' está vacío", note: "escriba '\(instead)'")
        case .badSlug(let slug, let fault, let instead):
            Sentence("el valor de 'slug', '\(abridged(slug))', \(clause(fault))", note: "escriba '\(instead)'")
        case .badAlias(let alias):
            Sentence("la dirección antigua '\(abridged(alias))' no es una dirección de este sitio", note: "escríbala así: '/es/nombre-antiguo/'")
        case .aliasTooLong(let limit, let nameLimit):
            Sentence(
                "una dirección antigua tiene más de \(limit) bytes, o uno de sus nombres más de \(nameLimit)",
                note: "ningún servidor guarda una dirección así: quítela")
        case .permalinkCollision(let address, let owner, let remedies):
            Sentence(
                "la dirección '/\(abridged(address))' ya es de '\(abridged(owner))'",
                note: remedies.isEmpty ? nil : remedies.map(clause).joined(separator: ", o "))
        }
    }

    private var sourcePath: String { "escriba la ruta del archivo de la página, como '../pages/about.md'" }

    private func near(_ suggestion: Suggestion, _ prefix: String = "") -> String? {
        if case .nearest(let word) = suggestion { "¿quiso decir '\(prefix)\(word)'?" } else { nil }
    }

    private func clause(_ fault: SiteFact.SlugFault) -> String {
        switch fault {
        case .empty: "está vacío"
        case .leavesFolder: "sale de su carpeta"
        case .tooLong(let limit): "tiene más de \(limit) bytes"
        case .unfitCharacter: "contiene un espacio o un carácter que no se ve"
        case .notInForm: "no tiene la forma de una dirección"
        }
    }

    private func clause(_ remedy: SiteFact.CollisionRemedy) -> String {
        switch remedy {
        case .slugOfOne: "ponga otro 'slug' a una de las dos páginas"
        case .slug(let page): "ponga otro 'slug' a '\(page)'"
        case .alias(let page): "quite la dirección antigua de 'aliases' en '\(page)'"
        case .path(let id): "cambie 'path' de '\(id)' en site.yaml"
        case .word(let key, let language): "cambie '\(key)' en 'Content/strings/\(language).yaml'"
        case .term(let id): "cambie el nombre del término '\(id)' en site.yaml"
        case .value(let name, let page, let others):
            "cambie '\(abridged(name))' en '\(page)'" + (others == 0 ? "" : others == 1 ? " y en otra página" : " y en otras \(others) páginas")
        }
    }
}

extension Spanish {
    package func sentence(_ fact: AssetFact) -> Sentence {
        switch fact {
        case .forbiddenKind(let ending):
            Sentence(
                "los archivos del tipo '.\(abridged(ending))' no se publican",
                note: "el navegador lo ejecutaría como parte del sitio; quítelo de 'Content/assets/'")
        case .tooLarge(let megabytes):
            Sentence("el archivo tiene más de \(megabytes) MB o no se puede leer", note: "redúzcalo o enlace al lugar donde está guardado")
        case .nameTooLong(let limit):
            Sentence("el nombre del archivo tiene más de \(limit) bytes", note: "póngale uno más corto")
        case .activeImage(let content):
            Sentence("la imagen no es solo una imagen: \(clause(content))", note: "guárdela como SVG simple, sin programas ni enlaces")
        }
    }

    private func clause(_ content: AssetFact.ActiveContent) -> String {
        switch content {
        case .notUTF8: "no está escrita en UTF-8"
        case .otherEncoding(let name): "dice que está escrita en '\(name)', no en UTF-8"
        case .element(let name): "contiene un elemento <\(name)>"
        case .styleSheet: "carga una hoja de estilo"
        case .entities: "declara entidades"
        case .handler(let element, let attribute): "<\(element)> ejecuta un programa con '\(attribute)'"
        case .reference(let element, let target): "<\(element)> remite a '\(target)'"
        case .otherFile(let element, let attribute): "<\(element)> remite a otro archivo en '\(attribute)'"
        case .backslashInStyle: "su hoja de estilo contiene una barra inversa (\\)"
        case .otherFileInStyle: "su hoja de estilo remite a otro archivo"
        }
    }
}

extension Spanish {
    package func sentence(_ fact: ExternalLinkFact) -> Sentence {
        let gone = "busque adónde se ha trasladado o quite el enlace"
        let unclear = "ábralo en un navegador: puede ser un fallo pasajero o un servidor que no responde a programas"
        return switch fact {
        case .gone(let url, let status): Sentence("'\(abridged(url))' ya no existe: su servidor responde \(status)", note: gone)
        case .noHost(let url): Sentence("'\(abridged(url))' lleva a un servidor que no existe", note: gone)
        case .refused(let url, let status): Sentence("'\(abridged(url))' no se puede comprobar: su servidor responde \(status)", note: unclear)
        case .unanswered(let url, let reason): Sentence("'\(abridged(url))' no se puede comprobar: \(clause(reason))", note: unclear)
        }
    }

    private func clause(_ reason: ExternalLinkFact.NoAnswer) -> String {
        switch reason {
        case .notAnAddress: "no es una dirección"
        case .connectionRefused: "su servidor rechaza la conexión"
        case .late(let seconds): "no hubo respuesta en \(seconds) s"
        case .noEncryption: "su servidor no acepta ningún cifrado"
        case .badCertificate: "el certificado de su servidor no es válido"
        case .tooManyRedirects: "redirige una y otra vez a otra dirección"
        case .curl(let status): "curl termina con el código \(status)"
        }
    }
}
