import TestSupport
import Testing

@testable import Content

/// Texts with what must be found in braces: `{t 1 año}` a span of time, `m` money, `%` a percent, `p` a phone number.
struct AmountScannerTests {
    private static let letters: [Amount.Kind: Character] = [.time: "t", .money: "m", .percent: "%", .phone: "p"]

    private static func marked(_ text: String, _ language: String) -> String {
        let bytes = Array(text.utf8)
        var (result, end): ([UInt8], Int) = ([], 0)
        for amount in AmountScanner(language: language).amounts(in: text) {
            result += bytes[end..<amount.range.lowerBound]
            result += Array("{\(letters[amount.kind] ?? "?") ".utf8) + bytes[amount.range] + [0x7D]
            end = amount.range.upperBound
        }
        return String(decoding: result + bytes[end...], as: UTF8.self)
    }

    private static func check(_ lines: String, _ language: String) {
        for line in lines.split(separator: "\n").map(String.init) {
            let text = line.replacing(/\{[tmp%] ([^}]*)\}/) { $0.output.1 }
            #expect(marked(text, language) == line)
        }
    }

    @Test func inSpanish() {
        Self.check(
            """
            Tiene {t 1 año} desde que termina, o {t un año}, {t dos meses}, {t 20 días hábiles}, {t un mes}.
            Entre {t 6 a 12 meses}; {t 2 o 3 años}; de {t 6–12 meses}; {t uno o dos años}; 30, {t 60 o 90 días}
            Son {t treinta y un días}, {t ciento ochenta días} o {t cuarenta y cinco minutos}. {t UN AÑO} después.
            Descanse {t media hora}, {t medio año} no. {t 7 y media horas}.
            Cobra {m ₡373,092.30}, {m Q 3,000}, {m B/. 3.25}, {m L 500}, {m L. 500}, {m RD$ 20.000}, {m C$500},
            {m BZ$ 5}.
            Son {m 15 euros}, {m diez dólares}, {m 5,000 millones de colones}, {m mil lempiras}, {m un millón de pesos}.
            Son {m 7,25 €}, {m 7.25 USD}, {m US$7.25}, {m EUR 9.55}, {m CRC 373 092,30} y {m $500-700}.
            Pagan {% 50 %} más, {% 50%}, {% 50 por ciento}, {% cincuenta por ciento} o {% 10 a 25 %}; la mitad no.
            Llame al {p 911} o al {p 112}. Marque el {p 1511}. Llame a la línea de las mujeres: {p *212}. Tel. {p 911}
            Llame al {p 911} en casi toda la región; {p 112} en España;
            policía: {p 110} en Guatemala y {p 133} en Chile.
            El {p 800-872-2256}, el {p 1-866-487-9243}, el {p +34 600 000 016},
            el {p 2287-6000} y el {p (55) 3000 2700}.
            WhatsApp {p 600 000 016}, {p 900 20 20 10}; llame al {p 800 911 7877} {t 7 días}.
            Menores de {t 18 años}. En {t 48 horas}. Dentro de las {t 24 horas}. De {t 1 mes} a {t 3 años}.
            """, "es")
    }

    @Test func nearMissesInSpanish() {
        Self.check(
            """
            El 20 de diciembre, el 22 Nov 2026, el 2026-11-29, el 29-11-2026 y en 2026, 2019–2024, desde los años 90.
            El artículo 413, art. 95, CT 413, Ley 9343, Decreto 178-2016, C189, H-2A, W-2, Decreto 45303-MTSS, R207.1.
            A las 5 de la mañana, a las 8:00, de 8:00 a 15:30, a las 13 horas, 20:00 horas, las 24 horas,
            24 horas al día.
            3 copias, 5 testigos, 120,000 personas, página 3, el 1.º de enero, 1er mes, 2ª semana, primer año, 3. Meses
            Un día, cada día, un momento, una hora, una vez, un mesón, la semana, el mes, cada año,
            varios meses, al año.
            1. Apunte la fecha. 2) Guarde. Paso 2. 911. Hay 110 en la lista, 300 donde hay. Q3 2026. Un peso.
            https://www.dol.gov/20/800-872-2256/50% y a@b.org. v1.2.3 días 5%20 x5 años 5x años 44/1995 días
            48 y 36, 6 de noche, 8 por día. Llame en 2026. Llame. 300 personas. Del 1500-2000. 10 20 30 40 600 000 016

            5

            días
            """, "es")
    }

    @Test func inEnglish() {
        Self.check(
            """
            You have {t 60 days}, {t one year}, within {t a year}, {t 48 hours}, a {t 25-year} rule, {t 6 to 12 months}.
            {t A year} later. {t 30 working days}. A {t 30-working-day} term. {t a month}'s pay, {t a week}’s pay.
            {t half a year}, {t half an hour}, {t 7 and a half hours}, {t twenty-four hours}, {t one paid day},
            {t two weeks}.
            {t one hundred and eighty days}, {t 2 or 3 years}, {t a hundred days}, {t six and a half months}
            {m USD 7.25} an hour, {m $7.25}, {m US$ 7.25}, {m 88 US dollars}, {m ten dollars}, {m $3 million},
            {m 20 cents}
            {m €9.55}, {m L 5,000}, {m C$500}, {m 2 million dollars}, {% 50%}, {% 50 percent}, {% fifty per cent}
            Call {p 911} or {p 112}. Dial {p 016}. Text {p 233733}. Call the police on {p 133}. Emergency: {p 911}
            The line {p 1-800-799-7233} or {p +1 (800) 799-7233} or {p *212}.
            """, "en")
    }

    @Test func nearMissesInEnglish() {
        Self.check(
            """
            Section 7, article 413, C189, H-2A, 22 Nov 2026, November 29, 2026, at 8:00, at 5 in the morning,
            at 13 hours.
            8 by day and 48 a week, twice a month, paid once. A day, a moment, one day, such a day, an hour, each year.
            A year-end bonus, a week-long event, | A week | a day and a half a week, 24 hours a day, age 18, half of it.
            3 copies, 120,000 people, page 3, 1st year, 2nd month, the first year, Q1 2026, 3 of every 4,
            call 20 people.
            Act 178-2016, case 2025-0027, ISO 8601, 2019-2024, BOE-A-2024-17580, WORLD CUP 2026, ALL 5, a few months.
            """, "en")
    }

    @Test func inFrenchAndPortuguese() {
        Self.check(
            """
            Dans {t un an}, {t deux mois}, {t 20 jours ouvrables}, près d'{t un mois}, {t vingt et un jours},
            {t 6 à 12 mois}
            {m 7,25 €}, {m 7,25 $}, {m 15 euros}, {m dix dollars}, {m 3 millions d'euros}, {% 50 %}, {% 50 pour cent}
            Appelez le {p 112} ou le {p 911}. {p +33 1 23 45 67 89}, {p 01 23 45 67 89}
            Un jour, une heure, à 13 heures, article 413, le 20 décembre 2026, loi 9343, 24 heures par jour, 3 copies
            """, "fr")
        Self.check(
            """
            Em {t um ano}, {t dois meses}, {t 20 dias úteis}, {t um mês}, {t trinta e um dias},
            {t 6 a 12 meses}, {t 1 mês}
            {m R$ 1.518,00}, {m 15 euros}, {m dez dólares}, {m mil reais}, {% 50 %}, {% 50 por cento}
            Ligue para o {p 190} ou {p 192}.
            Um dia, uma hora, às 13 horas, artigo 413, 20 de dezembro de 2026, lei 9343, 24 horas por dia,
            3 cópias, por ano
            """, "pt")
    }

    /// Without a table: digits with signs.
    @Test(arguments: ["ar", "miq", "x"]) func inOtherLanguages(_ language: String) {
        Self.check(
            """
            {m €9.55} {m 7,25 €} {m US$ 7.25} {m USD 7.25} {% 50 %} {p +34 600 000 016} {p *212} {p 800-872-2256}
            1 año, dos meses, 15 euros, L 500, 911, call 911, 2026-11-29, ٣ سنوات
            """, language)
    }

    @Test func aRegionDoesNotCount() {
        #expect(Self.marked("un mes", "es-HN") == "{t un mes}")
    }

    @Test func rangesAreIndicesOfTheSlice() {
        let bytes = Array("ab Son 50 %.".utf8)
        #expect(AmountScanner(language: "es").amounts(in: bytes[3...]) == [Amount(range: 7..<11, kind: .percent)])
    }

    @Test func moneyInAShortText() {
        let scanner = AmountScanner(language: "es")
        #expect(scanner.hasMoney("Desde ₡373,092.30 al mes"))
        #expect(!scanner.hasMoney("50 % de 12 meses"))
    }

    @Test func hyphensAndLineEndsStandInsidePhrases() {
        #expect(Self.marked("Tiene 20\ndías", "es") == "Tiene {t 20\ndías}")
        #expect(Self.marked("20 \u{A0}días", "es") == "{t 20 \u{A0}días}")
    }

    @Test(
        .timeLimit(.minutes(Machine.minutes(10))),
        arguments: [
            "1", "$", "un ", "1 ", "1-", "1,", "1.", "1 000 ", "$1 ", "*", "*1", "(", "(1", "+", "+1 ", "a", "Ñ", "é",
            "\n",
            " ", "800 ", "mil ", "1 a ", "de ", "1 millones de ", "llame al ", "B/.", "US", "://", "\u{301}",
            "de 1 y media ",
        ])
    func hostileTextsAreReadOnce(_ piece: String) {
        let text = String(repeating: piece, count: 20_000 / piece.utf8.count)
        for language in ["es", "en", "ar"] {
            Self.checkOrder(AmountScanner(language: language).amounts(in: text), text.utf8.count)
        }
    }

    private static func checkOrder(_ amounts: [Amount], _ count: Int) {
        var end = 0
        for amount in amounts {
            let range = amount.range
            if range.lowerBound < end || range.isEmpty || range.upperBound > count {
                Issue.record("\(amount) behind \(end), of \(count)")
                return
            }
            end = range.upperBound
        }
    }

    @Test(.timeLimit(.minutes(Machine.minutes(10))), arguments: ["1", "$", "un "])
    func aMegabyteIsReadOnce(_ piece: String) {
        let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
        #expect(AmountScanner(language: "es").amounts(in: text).isEmpty)
    }

    /// What stands before a paragraph changes nothing in it: each, read alone, has the same amounts.
    @Test func aParagraphIsReadAsIfAlone() {
        var generator = SeededGenerator(seed: 5)
        let pieces = [
            "1 ", "20 ", "800-", "872-2256", "un ", "mes ", "a ", "y ", "$", "% ", "llame al ", "911", "; ", ". ",
            "las ",
            "13 ", "horas ", "ley ", "medio ", "año", "-",
        ]
        let scanner = AmountScanner(language: "es")
        for _ in 0..<2_000 {
            let paragraphs = (0..<3).map { _ in
                (0..<8).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            }
            var (alone, start): ([Amount], Int) = ([], 0)
            for paragraph in paragraphs {
                alone += scanner.amounts(in: paragraph).map { amount in
                    let range = amount.range
                    return Amount(range: range.lowerBound + start..<range.upperBound + start, kind: amount.kind)
                }
                start += paragraph.utf8.count + 2
            }
            let text = paragraphs.joined(separator: "\n\n")
            #expect(scanner.amounts(in: text) == alone, "\(text)")
        }
    }

    /// Bytes that are no UTF-8, and pieces of phrases in any order.
    @Test func anyBytesAreRead() {
        var generator = SeededGenerator(seed: 11)
        let pieces = [
            "1", "20 ", "800-", "un ", "mes", " a ", "y ", "$", "US$", "%", "por ", "ciento ", "llame al ", ".", "\n",
            "’", "ñ",
        ]
        for round in 0..<5_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                if round % 2 == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &generator))
                } else {
                    bytes += Array((pieces.randomElement(using: &generator) ?? "").utf8)
                }
            }
            Self.checkOrder(AmountScanner(language: "es").amounts(in: bytes[...]), bytes.count)
        }
    }
}
