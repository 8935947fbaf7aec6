extension Spanish {
    package func explanation(of rule: RuleID) -> RuleExplanation {
        switch rule {
        // archivos y carpetas
        case .badFileName:
            RuleExplanation(
                "el nombre de un archivo o de una carpeta no puede formar parte del sitio",
                "Los nombres pasan a ser parte de las direcciones y deben ser iguales en cualquier disco: sin caracteres invisibles, sin carpetas que se llamen como una página, y nada más que archivos y carpetas.",
                wrong: "Content/es/pages/acerca.md/", right: "Content/es/pages/acerca.md")
        case .badLinkFile:
            RuleExplanation(
                "un enlace simbólico no lleva a nada, lleva a una carpeta o sale de Content/",
                "Un enlace simbólico vale por el archivo al que lleva, si ese archivo también es del proyecto. Cualquier otro podría dar vueltas sin fin o publicar lo que no debía publicarse.",
                wrong: "Content/assets/mapa.svg -> ../../../mapa.svg", right: "Content/assets/mapa.svg (el archivo mismo)")
        case .controlCharacter:
            RuleExplanation(
                "un archivo contiene un carácter que no se ve",
                "Los caracteres de control, como NUL, vienen de archivos dañados. Cada programa los trata a su manera, por eso no se admite ninguno. Quítelo; un editor que muestre los caracteres invisibles lo encuentra.",
                wrong: "title: Sala<NUL>rio", right: "title: Salario")
        case .fileTooLarge:
            RuleExplanation(
                "un archivo de texto tiene más de 2 MiB",
                "Ninguna página es tan larga, y quien lee en un teléfono no podría abrirla. Divídala en varias páginas o ponga los datos en Content/assets/.",
                wrong: "Content/es/pages/todo.md (3 MiB)", right: "Content/es/pages/parte-1.md, Content/es/pages/parte-2.md")
        case .invalidUTF8:
            RuleExplanation(
                "un archivo no está en UTF-8",
                "Todos los textos se leen como UTF-8. El archivo se guardó con otra codificación, como UTF-16 o Windows-1252. Guárdelo de nuevo en UTF-8.",
                wrong: "title: Espa\\xF1a", right: "title: España")
        case .missingSettings:
            RuleExplanation(
                "el proyecto no tiene Content/site.yaml",
                "Ese archivo dice cómo es el sitio. 'faro init DIR' escribe un proyecto pequeño para empezar, y '--root DIR' publica otra carpeta.",
                wrong: "(una carpeta sin Content/site.yaml)", right: "Content/site.yaml")
        case .nameCollision:
            RuleExplanation(
                "dos nombres se distinguen solo por las mayúsculas o por la forma de guardar las tildes",
                "En muchos discos los dos son un mismo archivo, y uno borraría al otro.", wrong: "Pago.md, pago.md", right: "pago.md, dia-de-pago.md")
        case .unsafeAsset:
            RuleExplanation(
                "un archivo podría ejecutar un programa en el navegador de quien lee",
                "Las imágenes y los documentos se publican tal como son. Por eso no se publican páginas, programas ni imágenes SVG que contengan programas o remitan a otros archivos.",
                wrong: "Content/assets/mapa.svg con <script>", right: "Content/assets/mapa.svg sin <script>")
        case .misplacedFile:
            RuleExplanation(
                "un archivo está donde el sitio no tiene lugar para él",
                "Las páginas son Content/<idioma>/<colección>/<nombre>.md, con los idiomas y las colecciones de site.yaml. Cualquier otro archivo quedaría fuera sin que nadie lo notara.",
                wrong: "Content/es/guiass/pago.md", right: "Content/es/guias/pago.md")
        // cabecera de la página
        case .duplicateKey:
            RuleExplanation(
                "una clave está escrita dos veces", "Solo uno de los dos valores podría contar, y no se puede adivinar cuál. Quite uno.",
                wrong: "title: A\ntitle: B", right: "title: A")
        case .frontMatterEmpty:
            RuleExplanation(
                "no hay nada entre las líneas '---'", "Toda página tiene al menos un título.", wrong: "---\n---", right: "---\ntitle: Salario\n---")
        case .frontMatterKeys:
            RuleExplanation(
                "la cabecera de la página no es una lista de claves y valores", "La cabecera son líneas con la forma 'clave: valor'.",
                wrong: "---\nSalario\n---", right: "---\ntitle: Salario\n---")
        case .frontMatterMissing:
            RuleExplanation(
                "una página no empieza con '---'",
                "La primera línea de una página es '---'; siguen sus claves, luego otra línea '---' y después el texto.",
                wrong: "# Salario", right: "---\ntitle: Salario\n---")
        case .frontMatterTooLarge:
            RuleExplanation(
                "la cabecera de la página tiene más de 64 KiB", "Las claves guardan datos de la página. Los textos largos van en el cuerpo.",
                wrong: "summary: (70 000 caracteres)", right: "summary: Una sola frase")
        case .frontMatterUnclosed:
            RuleExplanation(
                "falta la segunda línea '---'", "Sin ella, toda la página se leería como claves.",
                wrong: "---\ntitle: Salario\n\nTexto", right: "---\ntitle: Salario\n---\n\nTexto")
        case .missingKey:
            RuleExplanation(
                "falta una clave obligatoria", "La colección, como la describe site.yaml, exige esa clave; o a un grupo de valores le falta una de sus partes.",
                wrong: "---\nsummary: …\n---", right: "---\ntitle: Salario\nsummary: …\n---")
        case .missingValue:
            RuleExplanation(
                "una clave no tiene valor", "Una clave sin valor no dice nada. Escriba el valor o quite la clave.",
                wrong: "summary:", right: "summary: Qué hacer si no le pagan")
        case .unknownKey:
            RuleExplanation(
                "esa clave no puede estar ahí",
                "Una clave mal escrita pasaría inadvertida, por eso es un error. Se conocen las claves propias del programa y los campos de la colección en site.yaml.",
                wrong: "titel: Salario", right: "title: Salario")
        case .yamlAlias:
            RuleExplanation(
                "aquí no se usan las anclas, los alias ni las etiquetas de YAML",
                "Podrían hacer que un archivo pequeño creciera sin fin, y nadie que escriba una página los necesita. Un texto que empieza con '&', '*' o '!' se pone entre comillas.",
                wrong: "title: *Salario*", right: "title: \"*Salario*\"")
        case .yamlSyntax:
            RuleExplanation(
                "el texto no es YAML",
                "Casi siempre un texto contiene ': ' o empieza con un signo especial y le faltan las comillas, o la sangría no es la correcta.",
                wrong: "title: Pago: qué hacer", right: "title: \"Pago: qué hacer\"")
        case .yamlTab:
            RuleExplanation(
                "una línea empieza con un tabulador", "En YAML, la sangría se hace solo con espacios.",
                wrong: "changes:\n<TAB>- date: 2026-01-01", right: "changes:\n  - date: 2026-01-01")
        // valores
        case .badEmail:
            RuleExplanation(
                "un valor no es una dirección de correo electrónico", "Necesita un nombre, una '@' y un dominio.",
                wrong: "email: info.example.org", right: "email: info@example.org")
        case .badPhone:
            RuleExplanation(
                "un valor no es un número de teléfono",
                "Hay quien llama desde el extranjero: escriba '+', el código del país y las cifras. Los números cortos, como 911, quedan como son. Las explicaciones van en otro campo.",
                wrong: "phone: [llame al 911]", right: "phone: [\"911\", \"+1 866 487 9243\"]")
        case .badRevision:
            RuleExplanation(
                "el valor de translation_of_revision no es una revisión",
                "Son los 8 signos que 'faro check' muestra para el texto que se tradujo, entre comillas, porque a veces parecen un número.",
                wrong: "translation_of_revision: última", right: "translation_of_revision: \"3f9a02c1\"")
        case .badURL:
            RuleExplanation(
                "un valor no es una dirección web", "Solo se admiten direcciones que empiecen por http: o https:, con un servidor y sin espacios.",
                wrong: "website: www.example.org", right: "website: https://www.example.org/")
        case .duplicateElement:
            RuleExplanation(
                "una lista contiene dos veces el mismo nombre", "Uno de los dos está de más.", wrong: "topics: [salarios, salarios]", right: "topics: [salarios]")
        case .impossibleDate:
            RuleExplanation(
                "una fecha no existe en el calendario", "Los meses van de 01 a 12, y los días, hasta el último de su mes.",
                wrong: "reviewed: 2026-02-30", right: "reviewed: 2026-02-28")
        case .outOfBounds:
            RuleExplanation(
                "un valor pasa de los límites que fija site.yaml",
                "'min' y 'max' limitan el valor de los números, la cantidad de elementos de las listas y los caracteres de los textos.",
                wrong: "number: 6", right: "number: 5")
        case .unknownCountry:
            RuleExplanation(
                "un código no es el de ningún país", "Los países se escriben con las dos letras mayúsculas de la norma ISO 3166-1.",
                wrong: "countries: [EEUU]", right: "countries: [US]")
        case .unknownLanguage:
            RuleExplanation(
                "un código no es el de ningún idioma", "Los idiomas se escriben con su código de la norma BCP 47.",
                wrong: "languages: [español]", right: "languages: [es]")
        case .unknownTerm:
            RuleExplanation(
                "una palabra no es un término de su vocabulario",
                "Los vocabularios son listas cerradas de site.yaml; así, toda página que tiene un término se encuentra bajo él.",
                wrong: "topics: [salario]", right: "topics: [salarios]")
        case .unsafeCharacter:
            RuleExplanation(
                "un carácter invisible cambia la forma de leer el texto",
                "Los signos que invierten la dirección de la escritura pueden hacer que un título o una dirección parezca otra cosa.",
                wrong: "title: A<U+202E>B", right: "title: AB")
        case .wrongType:
            RuleExplanation(
                "un valor no es del tipo que pide su clave", "El tipo de cada campo está en site.yaml.", wrong: "order: primero", right: "order: 1")
        // Markdown
        case .badAnchor:
            RuleExplanation(
                "un ancla propia no puede formar parte de una dirección", "Las anclas llevan solo minúsculas sin tilde, cifras y guiones.",
                wrong: "## Plazos {#Los Plazos}", right: "## Plazos {#plazos}")
        case .documentTooComplex:
            RuleExplanation(
                "un texto tiene demasiados niveles, unos dentro de otros",
                "Tantas citas y listas unas dentro de otras no las soporta ningún lector, y prepararlas podría no terminar nunca.",
                wrong: "> > > > > … (cientos)", right: "> Una cita")
        case .documentTooLarge:
            RuleExplanation(
                "un texto tiene más de 1 MiB", "Ninguna página es tan larga. Divídala en varias.", wrong: "(3 MiB de texto)", right: "(dos páginas)")
        case .duplicateAnchor:
            RuleExplanation(
                "dos encabezados tienen la misma ancla propia", "Un enlace podría llevar a cualquiera de los dos. Ponga otra ancla a uno de ellos.",
                wrong: "## A {#pago}\n## B {#pago}", right: "## A {#pago}\n## B {#pago-tardio}")
        case .duplicateFootnote:
            RuleExplanation(
                "una nota al pie está definida dos veces", "Solo se podría mostrar una de las dos definiciones.", wrong: "[^1]: A\n[^1]: B", right: "[^1]: A\n[^2]: B")
        case .emptyEmbed:
            RuleExplanation(
                "un bloque no nombra ninguna ficha", "Entre las dos líneas de acentos graves va el nombre de una ficha, es decir, el de su archivo sin '.md'.",
                wrong: "```institution\n```", right: "```institution\nus-whd\n```")
        case .headingLevel:
            RuleExplanation(
                "un texto tiene un encabezado de nivel 1",
                "El único encabezado de nivel 1 es el título de la página; quienes escuchan la página se orientan por él.",
                wrong: "# Plazos", right: "## Plazos")
        case .invalidBytes:
            RuleExplanation(
                "un texto contiene bytes que no se pueden mostrar", "Guarde el archivo en UTF-8 y quite los caracteres de control.", wrong: "a<NUL>b", right: "ab")
        case .misplacedFootnote:
            RuleExplanation(
                "la llamada a una nota al pie es un enlace", "Lo que le sigue entre paréntesis o corchetes la convierte en enlace. Ponga un espacio en medio.",
                wrong: "Texto[^ley](véase abajo).", right: "Texto[^ley] (véase abajo).")
        case .rawHTML:
            RuleExplanation(
                "un texto contiene HTML",
                "El formato se da solo con Markdown, para que las páginas sean seguras y se lean bien en todas partes. 'allow_raw_html: true' en site.yaml permite el HTML.",
                wrong: "<b>Plazo</b>", right: "**Plazo**")
        case .tableEnd:
            RuleExplanation(
                "una línea pegada a una tabla no es una fila de ella",
                "Un texto escrito ahí se convierte en fila de la tabla, y otros bloques la terminan. Deje una línea en blanco en medio.",
                wrong: "| a |\n|---|\n| b |\ntexto", right: "| a |\n|---|\n| b |\n\ntexto")
        case .tableRow:
            RuleExplanation(
                "una fila tiene más celdas que columnas su tabla", "Lo que está en las celdas que sobran no se muestra. Un '|' que es parte del texto lleva '\\' delante.",
                wrong: "| a | b |\n|---|---|\n| 1 | 2 | 3 |", right: "| a | b |\n|---|---|\n| 1 | 2 \\| 3 |")
        case .lostMarkup:
            RuleExplanation(
                "quien lee ve signos que debían hacer un encabezado, un enlace o una tabla", "Falta o sobra un espacio, o a la tabla le falta la segunda línea.",
                wrong: "Vea [pago] (pago.md).", right: "Vea [pago](pago.md).")
        case .tableTooLarge:
            RuleExplanation(
                "una tabla tiene demasiadas celdas", "Ninguna pantalla la muestra, y podría agotar la memoria. Ponga los datos en un archivo.",
                wrong: "(una tabla con miles de columnas)", right: "(una tabla con diez columnas)")
        case .tooManyFootnotes:
            RuleExplanation(
                "un texto tiene demasiadas notas al pie", "Divida el texto en varias páginas.", wrong: "(miles de notas)", right: "(unas pocas)")
        case .undefinedFootnote:
            RuleExplanation(
                "se remite a una nota al pie que no está definida", "Escriba la definición o quite la llamada.",
                wrong: "Texto[^ley].", right: "Texto[^ley].\n\n[^ley]: La ley.")
        case .unknownCallout:
            RuleExplanation(
                "un recuadro es de un tipo que el sitio no conoce",
                "Se conocen note, tip, important, warning, caution y los que están bajo 'callouts' en site.yaml.",
                wrong: "> [!DEADLNE]\n> 30 días", right: "> [!DEADLINE]\n> 30 días")
        case .unsafeLink:
            RuleExplanation(
                "un enlace podría ejecutar un programa u ocultar adónde lleva",
                "Los enlaces llevan a archivos del sitio o empiezan por https:, http:, mailto: o tel:.",
                wrong: "[a](javascript:alert(1))", right: "[a](https://example.org/)")
        case .unusedFootnote:
            RuleExplanation(
                "una nota al pie está definida y nada remite a ella", "No se muestra en la página. Remita a ella o quítela.",
                wrong: "Texto.\n\n[^ley]: La ley.", right: "Texto[^ley].\n\n[^ley]: La ley.")
        // site.yaml
        case .badName:
            RuleExplanation(
                "un nombre no puede ser el de un archivo ni el de una clave",
                "Los nombres llevan solo minúsculas sin tilde, cifras y guiones, porque pasan a ser nombres de archivos y partes de direcciones.",
                wrong: "Content/es/guias/Día de pago.md", right: "Content/es/guias/dia-de-pago.md")
        case .badPath:
            RuleExplanation(
                "una ruta no puede formar parte de una dirección", "Las rutas llevan solo minúsculas sin tilde, cifras y guiones.",
                wrong: "path: Nuestras guías", right: "path: nuestras-guias")
        case .defaultLanguage:
            RuleExplanation(
                "no hay exactamente un idioma principal", "Las páginas que no están traducidas muestran el texto del idioma principal.",
                wrong: "languages:\n  es: { name: Español }\n  en: { name: English }", right: "languages:\n  es: { name: Español, default: true }\n  en: { name: English }")
        case .duplicatePath:
            RuleExplanation(
                "dos colecciones o taxonomías tienen la misma ruta en un idioma", "Sus páginas quedarían en la misma carpeta.",
                wrong: "guias: { path: ayuda }\npreguntas: { path: ayuda }", right: "guias: { path: ayuda }\npreguntas: { path: preguntas }")
        case .fieldType:
            RuleExplanation(
                "una plantilla no puede mostrar un campo de este tipo",
                "La plantilla da al campo un lugar propio y solo sabe mostrar algunos tipos. Cambie el tipo, el nombre del campo o la plantilla.",
                wrong: "phone: { type: markdown }", right: "phone: { type: list, of: phone }")
        case .fixedRule:
            RuleExplanation(
                "se quiere cambiar una regla que no se puede cambiar",
                "En 'rules' solo se cambian las opiniones. Lo que hace incorrecto el sitio sigue siendo un error.",
                wrong: "rules: { broken-link: off }", right: "rules: { long-title: off }")
        case .notMadeYet:
            RuleExplanation(
                "una clave de site.yaml se lee, y todavía no se hace nada con ella",
                "La clave se conoce y se revisa, pero en esta versión no sale ningún archivo de ella. Puede quedarse para más adelante o quitarse.",
                wrong: "vcard: { name: title }", right: "(sin 'vcard')")
        case .placeholderURL:
            RuleExplanation(
                "base_url es todavía la del ejemplo",
                "Los enlaces de los canales de novedades, del mapa del sitio y de las páginas compartidas no llevarían a ninguna parte. Escriba la dirección que tendrá el sitio.",
                wrong: "base_url: https://example.org/", right: "base_url: https://trabajo.example.gov/faro/")
        case .reservedKey:
            RuleExplanation(
                "un campo tiene el nombre de una clave propia del programa", "Toda página tiene ya esa clave.",
                wrong: "fields: { title: { type: text } }", right: "fields: { official_title: { type: text } }")
        case .settingsEmpty:
            RuleExplanation(
                "site.yaml no contiene nada", "Un sitio tiene al menos un título, idiomas y colecciones.",
                wrong: "# nada", right: "title: Faro\nlanguages: …\ncollections: …")
        case .unknownCollection:
            RuleExplanation(
                "ninguna colección tiene este nombre", "Las colecciones están bajo 'collections' en site.yaml.", wrong: "to: institution", right: "to: institutions")
        case .unknownField:
            RuleExplanation(
                "la colección no tiene ese campo", "Los campos de una colección están bajo ella en site.yaml.", wrong: "from: [guides.topic]", right: "from: [guides.topics]")
        case .unknownListing:
            RuleExplanation(
                "el tema no tiene esa forma de lista", "'listing' es la plantilla del tema para una lista de fichas.", wrong: "listing: tabel", right: "listing: table")
        case .unknownMenuEntry:
            RuleExplanation(
                "un menú no lleva a nada", "Una entrada es una colección, una taxonomía, 'corridors', 'index', 'search' o 'colección/nombre'.",
                wrong: "main: [guide]", right: "main: [guides]")
        case .unknownOutput:
            RuleExplanation(
                "ninguna salida tiene este nombre", "Las salidas son los archivos que una colección produce además de sus páginas.",
                wrong: "outputs: [rss]", right: "outputs: [feed]")
        case .unknownRule:
            RuleExplanation(
                "ninguna regla tiene este nombre", "'faro explain' las muestra todas.", wrong: "rules: { summary-to-long: off }", right: "rules: { summary-too-long: off }")
        case .unknownTaxonomy:
            RuleExplanation(
                "ninguna taxonomía tiene este nombre", "Las taxonomías están bajo 'taxonomies' en site.yaml.", wrong: "terms: stage", right: "terms: stages")
        case .unknownTemplate:
            RuleExplanation(
                "el tema no tiene esa plantilla", "Una plantilla da forma a una ficha. El mensaje nombra las que tiene el tema.",
                wrong: "template: giude", right: "template: guide")
        case .unknownType:
            RuleExplanation(
                "ningún campo es de este tipo",
                "Un campo es text, markdown, integer, number, boolean, date, url, email, phone, country, language, choice, reference o una lista de uno de ellos.",
                wrong: "type: string", right: "type: text")
        case .unknownVocabulary:
            RuleExplanation(
                "ningún vocabulario tiene este nombre", "Los vocabularios están bajo 'vocabularies' en site.yaml.",
                wrong: "vocabulary: topics", right: "vocabulary: topic")
        // palabras de la interfaz
        case .missingWord:
            RuleExplanation(
                "una palabra de la interfaz no está traducida", "En su lugar aparece la palabra inglesa del tema, en medio de una página en otro idioma.",
                wrong: "(falta 'search' en strings/es.yaml)", right: "search: Buscar")
        case .placeholderMismatch:
            RuleExplanation(
                "una palabra traducida tiene entre llaves otros nombres que la inglesa",
                "Lo que está entre llaves se rellena al hacer la página; un nombre mal escrito se mostraría tal cual.",
                wrong: "updated: Revisado el {fecha}", right: "updated: Revisado el {date}")
        case .unknownWord:
            RuleExplanation(
                "el tema no tiene esa palabra", "No se mostraría nunca. El mensaje nombra la más parecida.", wrong: "serch: Buscar", right: "search: Buscar")
        // cómo se relacionan las páginas
        case .absoluteLink:
            RuleExplanation(
                "un enlace empieza por '/'",
                "Los enlaces se escriben hacia los archivos, a partir de la página misma; así funcionan en cualquier programa que muestre Markdown y bajo cualquier dirección.",
                wrong: "[Pago](/es/derechos/pago/)", right: "[Pago](../guias/pago.md)")
        case .badAlias:
            RuleExplanation(
                "una dirección antigua no es de este sitio", "Las direcciones de 'aliases' empiezan por '/' y no salen del sitio.",
                wrong: "aliases: [pagina-antigua]", right: "aliases: [/es/pagina-antigua/]")
        case .badSlug:
            RuleExplanation(
                "el valor de 'slug' no puede formar parte de una dirección", "Lleva solo minúsculas sin tilde, cifras y guiones.",
                wrong: "slug: Días de pago", right: "slug: dias-de-pago")
        case .brokenAnchor:
            RuleExplanation(
                "un enlace lleva a un encabezado que no existe",
                "El ancla de un encabezado son sus palabras en minúsculas, sin tildes y unidas por guiones, o lo que diga '{#…}' detrás de él.",
                wrong: "[plazo](pago.md#plaso)", right: "[plazo](pago.md#plazo)")
        case .brokenAsset:
            RuleExplanation(
                "un enlace lleva a un archivo que no existe", "Las imágenes y los demás archivos están en Content/assets/.",
                wrong: "![mapa](../../assets/mpaa.svg)", right: "![mapa](../../assets/mapa.svg)")
        case .brokenLink:
            RuleExplanation(
                "un enlace lleva a una página que no existe", "Los enlaces nombran el archivo de la otra página, a partir de esta.",
                wrong: "[Pago](salarioo.md)", right: "[Pago](salario.md)")
        case .deadLink:
            RuleExplanation(
                "un enlace a otro sitio ya no lleva a ninguna parte",
                "'faro check --external' pregunta a cada servidor; este dice que la página ya no existe (404, 410), o el servidor mismo no existe. Busque dónde está ahora la página; si no está en ninguna parte, nombre la fuente sin enlace.",
                wrong: "[Ley](https://example.org/trasladada)", right: "[Ley](https://example.org/ley)")
        case .externalImage:
            RuleExplanation(
                "una imagen está en otro sitio", "El otro sitio sabría quién lee esta página, y la imagen puede desaparecer. Ponga el archivo en Content/assets/.",
                wrong: "![mapa](https://example.org/mapa.png)", right: "![mapa](../../assets/mapa.png)")
        case .linkLanguage:
            RuleExplanation(
                "un enlace lleva a una página en otro idioma, aunque está traducida", "Quien lee saldría del idioma que eligió.",
                wrong: "[Pago](../../en/guias/pago.md)", right: "[Pago](pago.md)")
        case .linkToDraft:
            RuleExplanation(
                "un enlace lleva a un borrador", "El borrador no forma parte del sitio; el enlace no llevaría a nada.",
                wrong: "[Pago](borrador.md)", right: "(ningún enlace hasta que se publique el borrador)")
        case .nameTooLong:
            RuleExplanation(
                "un nombre es más largo de lo que admite un disco o un servidor",
                "Los nombres de las direcciones se convierten en nombres de archivos y carpetas. Además, un nombre corto se dicta mejor.",
                wrong: "aliases: [/es/(mil letras)/]", right: "aliases: [/es/pago/]")
        case .permalinkCollision:
            RuleExplanation(
                "dos páginas tienen la misma dirección",
                "Una borraría a la otra. Ponga otro 'slug' a una de ellas. La dirección de un término se hace con su nombre: si dos términos se distinguen solo por tildes o signos, cambie el nombre de uno.",
                wrong: "slug: pago (en dos archivos)", right: "slug: pago, slug: dia-de-pago")
        case .unansweredLink:
            RuleExplanation(
                "un enlace a otro sitio no se puede comprobar",
                "'faro check --external' no recibió la página: el servidor la negó, falló o no respondió a tiempo. Algunos servidores responden solo a personas. Abra el enlace en un navegador.",
                wrong: "[Ley](https://example.org/prohibida)", right: "[Ley](https://example.org/ley)")
        case .unknownEmbed:
            RuleExplanation(
                "un bloque nombra una ficha que no existe", "El bloque lleva el nombre de la ficha, es decir, el de su archivo sin '.md'.",
                wrong: "```institution\nus-wdh\n```", right: "```institution\nus-whd\n```")
        case .unknownReference:
            RuleExplanation(
                "un campo nombra una ficha que no existe", "El campo lleva el nombre de la ficha, es decir, el de su archivo sin '.md'.",
                wrong: "institutions: [us-wdh]", right: "institutions: [us-whd]")
        // opiniones sobre un sitio correcto
        case .fewRelatedLinks:
            RuleExplanation(
                "una página lleva a menos de otras tres",
                "Quien no encuentra aquí su respuesta llega a ella por los enlaces. Enlace las leyes, guías y oficinas que tienen que ver con el asunto.",
                wrong: "(una guía con un solo enlace)", right: "(una guía que enlaza un acuerdo, una oficina y otra guía)")
        case .headingJump:
            RuleExplanation(
                "un encabezado se salta un nivel",
                "Quienes escuchan una página pasan de encabezado en encabezado; si falta un nivel, parece que falta texto.",
                wrong: "## Pago\n#### Plazo", right: "## Pago\n### Plazo")
        case .insecureLink:
            RuleExplanation(
                "un enlace empieza por 'http:'",
                "Por el camino, otros pueden leer y cambiar lo que dice esa página. Casi todos los sitios tienen la misma página con 'https:'.",
                wrong: "[Ley](http://example.org/)", right: "[Ley](https://example.org/)")
        case .longTitle:
            RuleExplanation(
                "un título tiene más de 70 caracteres", "Los buscadores, las pestañas y las listas lo cortan. Diga lo demás en el resumen.",
                wrong: "title: Qué puede hacer y a quién puede preguntar si su patrono en otro país no le ha pagado", right: "title: Si no le pagaron")
        case .missingAlt:
            RuleExplanation(
                "una imagen no tiene descripción", "Quien no puede verla, o a quien no le llega por la conexión, no se entera de nada. Diga lo que se ve en ella.",
                wrong: "![](mapa.svg)", right: "![Mapa de los pasos fronterizos](mapa.svg)")
        case .missingSources:
            RuleExplanation(
                "una página no cita ninguna fuente",
                "Quien lee debe poder ver de dónde viene lo que se dice de la ley, y quien edita, dónde buscar los cambios.",
                wrong: "(sin 'sources')", right: "sources:\n  - title: Ley Federal del Trabajo")
        case .missingSummary:
            RuleExplanation(
                "una página no tiene resumen",
                "El resumen aparece en las listas, en los resultados de búsqueda y al compartir la página. Diga en una frase qué obtiene quien lee.",
                wrong: "title: Salario", right: "title: Salario\nsummary: Qué hacer si no le pagan, y hasta cuándo.")
        case .missingTranslation:
            RuleExplanation(
                "una página no está traducida a uno de los idiomas del sitio", "En ese idioma se muestra el texto del idioma principal, con un aviso.",
                wrong: "es/guias/pago.md sin en/guias/pago.md", right: "es/guias/pago.md y en/guias/pago.md")
        case .orphanPage:
            RuleExplanation(
                "ningún texto ni campo lleva a una página", "Solo se encuentra en las listas y con la búsqueda. Enlácela desde las páginas de donde llegan sus lectores.",
                wrong: "(una página a la que nada enlaza)", right: "(un enlace a ella en una guía)")
        case .outdatedTranslation:
            RuleExplanation(
                "una traducción se hizo de un texto anterior",
                "Compare los dos textos y luego escriba en 'translation_of_revision' la revisión que da el mensaje.",
                wrong: "translation_of_revision: \"00000000\"", right: "translation_of_revision: \"3f9a02c1\"")
        case .readingLevel:
            RuleExplanation(
                "un texto es más difícil de leer de lo que admite su colección",
                "El español se mide según Szigriszt-Pazos (1993), el inglés según Flesch (1948): 100 es fácil, 0 es difícil. Ayudan las frases cortas y las palabras cortas.",
                wrong: "(una frase de sesenta palabras)", right: "(cuatro frases de quince palabras)")
        case .reviewInFuture:
            RuleExplanation(
                "una página se revisó después de hoy", "La fecha está mal escrita, o no es correcta la del día en que se hace el sitio.",
                wrong: "reviewed: 2126-11-22", right: "reviewed: 2026-11-22")
        case .reviewOverdue:
            RuleExplanation(
                "la revisión de una página está atrasada", "Puede que lo que dice ya no valga. Revísela y luego cambie 'reviewed' y 'review_by'.",
                wrong: "review_by: 2020-01-01", right: "review_by: 2027-05-22")
        case .summaryTooLong:
            RuleExplanation(
                "un resumen tiene más de 160 caracteres", "Los buscadores y las listas lo cortan.", wrong: "summary: (200 caracteres)", right: "summary: (una frase)")
        case .unusedTerm:
            RuleExplanation(
                "ninguna página tiene un término de un vocabulario", "El término no tiene página, y nadie lo ve nunca. Úselo o quítelo.",
                wrong: "topic: { salarios: …, salarioss: … }", right: "topic: { salarios: … }")
        }
    }
}
