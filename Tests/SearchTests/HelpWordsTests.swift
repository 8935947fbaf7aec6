import Base
import Foundation
import TestSupport
import Testing

@testable import Search

/// Help words: which questions tell of danger, and what is answered. The client answers the same.
@Suite struct HelpWordsTests {
    private static let danger = [
        "me violaron", "me biolaron anoche", "mi jefe me biolo", "ME VIOLARON", "me violarón!!", "mi marido me pega",
        "mi marido me pegó", "mi esposo me peggga mucho", "me pega y no sé qué hacer", "me ha golpeado",
        "me golpeo mi patron", "me quiero morir", "ya me quiero morir", "no me quiero morir pero", "me quierro morir",
        "quiero suicidarme", "quiero suisidarme", "suicdio", "ideas de suicidio", "no me dejan salir",
        "no me dejan ni salir", "ayuda me tienen encerrada", "me tienen enserrada", "la migra esta afuera",
        "esta la migra afuera", "llego la migra", "llegó  la  migra", "auxilio", "ausilio", "AUXILIO POR FAVOR",
        "socorro", "me pega el sol y mi marido me pega", "amenaza de muerte", "recibí una amenasa de muerte",
        "me secuestraron", "me secuestaron", "fui secuestrada", "trata de personas", "no puedo respirar",
        "mi compañero no respira",
    ]
    private static let harmless = [
        "me pega el sol", "me pega mucho el sol", "violación del contrato", "violación de contrato", "me quiero mudar",
        "me quiero morir de risa", "accidente de trabajo", "me pagan poco", "me pagaron menos", "no me pagan",
        "no me deja dormir", "salir del país", "no me dan vacaciones", "me volaron el celular", "contrato de trabajo",
        "la migración legal", "permiso de migrante", "muerte de un familiar", "pegar un cartel", "morir en el exterior",
        "respirar polvo", "máscara para respirar", "auxiliar de cocina", "socorrista", "la trata el médico",
        "trata bien a su gente", "encerar pisos", "me despidieron", "despido injusto", "horas extra", "aguinaldo",
        "pensión por vejez", "dónde llego", "visa de trabajo", "me quiero casar", "quiero un abogado",
        "personas a cargo",
        "me acusaron de robo", "sol", "",
    ]

    private static let help = SearchHelp(
        kinds: ["Emergencias", "Violencia"],
        places: [
            .init(code: "CA", name: "Canadá", numbers: [.init(kind: 0, number: "911")]),
            .init(
                code: "ES", name: "España",
                numbers: [
                    .init(kind: 0, number: "112"), .init(kind: 1, number: "016"), .init(kind: 1, number: "+34 900"),
                ]),
        ],
        entries: [
            .init(
                url: "es/peligro/", title: "En peligro: qué hacer", titleOfPlace: "En peligro en {value}",
                pages: [
                    "ES": .init(url: "es/peligro/espana/", door: .init(name: "Consulado", number: "(+34) 91 1*2#")),
                    "CA": .init(url: "es/peligro/en-canada/", door: nil),
                ],
                numbers: [1, 0, SearchHelp.Entry.door],
                words: [
                    "me violaron", "me violó", "me pega", "me pegó", "me ha golpeado", "me golpeó", "me quiero morir",
                    "suicidio", "suicidarme", "auxilio", "socorro", "amenaza de muerte", "me quiero matar",
                ],
                exceptions: ["me pega el sol", "me quiero morir de risa"]),
            .init(
                url: "es/trata/", title: "Trata",
                words: [
                    "no me dejan salir", "encerrada", "la migra está", "está la migra", "llegó la migra",
                    "secuestraron",
                    "secuestrada", "trata de personas", "no puedo respirar", "no respira",
                ]),
        ])

    private static func files(_ help: SearchHelp = help) -> [SearchFile] {
        var analyzer = SearchAnalyzer(language: "es")
        let titles = [
            "es/peligro/": "En peligro: qué hacer", "es/peligro/espana/": "En peligro en España",
            "es/peligro/en-canada/": "Si corre peligro en Canadá", "es/sol/": "Vacaciones bajo el sol",
            "es/pago/": "Me pagaron menos: acusaron, volaron", "es/trata/": "Trata",
        ]
        let documents = titles.sorted { $0.key < $1.key }.map { url, title in
            SearchDocument(
                url: url, title: title, language: "es", sections: [SearchSection(heading: "", anchor: nil, text: [])])
        }
        return buildSearchIndex(
            documents.map { analyzer.analyze($0) }, settings: SearchIndexSettings(language: "es", help: help))
    }

    private static func answer(_ query: String, place: String? = nil) throws -> SearchHelpAnswer? {
        try reader(of: files(), language: "es").search(query, place: place).help
    }

    @Test func dangerIsSeenAndNothingElse() throws {
        let reader = try reader(of: Self.files(), language: "es")
        #expect(try Self.danger.filter { try reader.search($0).help == nil } == [])
        #expect(try Self.harmless.filter { try reader.search($0).help != nil } == [])
        #expect(Self.danger.count == 40 && Self.harmless.count == 40)
    }

    @Test func thePageAndTheNumbersAreThoseOfThePlace() throws {
        #expect(
            try Self.answer("me pega", place: "ES")
                == SearchHelpAnswer(
                    url: "/es/peligro/espana/", title: "En peligro en España",
                    numbers: [
                        .init(name: "Violencia", number: "016"), .init(name: "Violencia", number: "+34 900"),
                        .init(name: "Emergencias", number: "112"), .init(name: "Consulado", number: "(+34) 91 1*2#"),
                    ]))
        #expect(try Self.answer("me pega", place: "ES")?.numbers.map(\.tel) == ["016", "+34900", "112", "+34911*2#"])
        #expect(
            try Self.answer("me pega", place: "CA-ON")
                == SearchHelpAnswer(
                    url: "/es/peligro/en-canada/", title: "Si corre peligro en Canadá",
                    numbers: [.init(name: "Emergencias", number: "911")]))
    }

    /// A wrong number is worse than none.
    @Test(arguments: [nil, "", "MX", "E", "undefined"]) func withoutAPlaceNoNumberIsGiven(_ place: String?) throws {
        #expect(
            try Self.answer("me pega", place: place)
                == SearchHelpAnswer(url: "/es/peligro/", title: "En peligro: qué hacer", numbers: []))
    }

    @Test func anIndexWithoutHelpWordsHasNoFileForThem() throws {
        let files = Self.files(SearchHelp())
        #expect(!files.contains { $0.path.hasPrefix("es/h-") })
        #expect(try reader(of: files, language: "es").search("me pega").help == nil)
    }

    /// Words of danger on every page of a site, and a question of 10,000 characters.
    @Test func manyWordsAndALongQuestionAreAnsweredAtOnce() throws {
        var help = Self.help
        for page in 0..<300 {
            let words = (0..<20).map { "me pega me duele me mata \(page) \($0)" }
            help.entries.append(.init(url: "es/p\(page)/", title: "P", words: words))
        }
        let reader = try reader(of: Self.files(help), language: "es")
        let question = String(repeating: "me ", count: 3333)
        #expect(try reader.search(question).help == nil)
    }

    @Test(.enabled(if: Machine.hasNode, "no Node")) func browserAndTerminalAnswerAlike() throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("es"), withIntermediateDirectories: true)
        for file in Self.files() { try Data(file.bytes).write(to: folder.appendingPathComponent(file.path)) }
        let queries = Self.danger + Self.harmless + ["me 𝗽ega", "ME\u{301} pega", "me pega\u{300}", "meeee peegaa"]
        var answers: [String] = []
        for (number, query) in queries.enumerated() {
            let help = try Self.answer(query, place: ["ES", "CA-ON", "MX"][number % 3])
            let numbers = (help?.numbers ?? []).flatMap { [$0.name, $0.number, $0.tel] }
            answers.append(([help?.url ?? "", help?.title ?? ""] + numbers).joined(separator: "\t"))
        }
        try JSONEncoder().encode(queries).write(to: folder.appendingPathComponent("queries.json"))
        try JSONEncoder().encode(answers).write(to: folder.appendingPathComponent("answers.json"))
        let run = try node(["Tests/SearchClient/compare-help.mjs", folder.path, "es"])
        #expect(run.status == 0, "\(run.output)")
    }
}
