/// A phone number as it is written: groups of digits.
struct PhoneNumber {
    enum Gap { case space, hyphen, dot }

    private(set) var groups: [String] = []
    private(set) var gaps: [Gap] = []
    /// Whether the first group stands in parentheses.
    private(set) var hasParentheses = false
    private(set) var end: Int

    var digits: String { groups.joined() }
    var lengths: [Int] { groups.map(\.utf8.count) }

    /// - Parameter closing: whether a `)` must follow the first group, whose `(` was read.
    init?(_ text: [UInt8], at start: Int, closing: Bool = false) {
        func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }
        var index = start
        end = start
        while groups.count < 8 {
            let isOpen = byte(index) == ascii("(") || closing && groups.isEmpty
            if byte(index) == ascii("(") { index += 1 }
            let digits = text[min(index, text.count)...].prefix(16).prefix(while: isDigit)
            guard !digits.isEmpty, digits.count < 16 else { break }
            var after = digits.endIndex
            if isOpen {
                guard byte(after) == ascii(")"), digits.count <= 4 else { break }
                after += 1
                if groups.isEmpty { hasParentheses = true }
            }
            groups.append(String(decoding: digits, as: UTF8.self))
            end = after
            guard let (gap, next) = Self.gap(text, at: after, isClosed: isOpen) else { break }
            guard isDigit(byte(next)) || byte(next) == ascii("(") && isDigit(byte(next + 1)) else { break }
            gaps.append(gap)
            index = next
        }
        if gaps.count >= groups.count { gaps.removeLast(gaps.count - max(0, groups.count - 1)) }
        guard !groups.isEmpty, !isDigit(byte(end)) else { return nil }
    }

    private static func gap(_ text: [UInt8], at index: Int, isClosed: Bool) -> (Gap, next: Int)? {
        let rest = text[index...].prefix(3)
        switch rest.first {
        case ascii(" "): return (.space, index + 1)
        case ascii("-"): return (.hyphen, index + 1)
        case ascii("."): return (.dot, index + 1)
        case 0xC2 where rest.starts(with: [0xC2, 0xA0]): return (.space, index + 2)
        case 0xE2 where rest.elementsEqual([0xE2, 0x80, 0xAF]): return (.space, index + 3)
        // A hyphen that does not break.
        case 0xE2 where rest.elementsEqual([0xE2, 0x80, 0x91]): return (.hyphen, index + 3)
        default: return isClosed ? (.space, index) : nil
        }
    }
}

/// How phone numbers of a country are written, as far as it is certain: by ITU-T E.164 and the national plans.
package struct PhonePlan: Sendable, Equatable {
    /// Of the country, without `+`.
    var code: String
    /// How many digits a number has behind the code.
    var lengths: [Int]
    /// The groups in which people of the country write a number; no other digits are one.
    var groups: [[Int]] = []

    /// By ISO 3166-1 code; `nil` if the country's numbers have no shape of their own.
    package static func plan(ofCountry country: String) -> PhonePlan? { byCountry[country] }

    private static let american = PhonePlan(code: "1", lengths: [10], groups: [[3, 3, 4]])

    private static let byCountry: [String: PhonePlan] = [
        "US": american, "CA": american, "PR": american, "DO": american, "JM": american, "BS": american,
        "MX": PhonePlan(code: "52", lengths: [10], groups: [[3, 3, 4], [2, 4, 4]]),
        "GT": PhonePlan(code: "502", lengths: [8], groups: [[4, 4]]),
        "SV": PhonePlan(code: "503", lengths: [7, 8, 11], groups: [[4, 4]]),
        "HN": PhonePlan(code: "504", lengths: [8, 11], groups: [[4, 4]]),
        "NI": PhonePlan(code: "505", lengths: [8], groups: [[4, 4]]),
        "CR": PhonePlan(code: "506", lengths: [8, 10], groups: [[4, 4], [3, 3, 4]]),
        "PA": PhonePlan(code: "507", lengths: [7, 8, 10], groups: [[4, 4]]),
        "ES": PhonePlan(code: "34", lengths: [9], groups: [[3, 2, 2, 2]]),
    ]

    /// Of other countries only the length is known.
    private static let others: [String: ClosedRange<Int>] = [
        "501": 7...7, "57": 10...10, "58": 10...10, "593": 8...9, "51": 8...9, "591": 8...8, "56": 9...9, "54": 10...11,
        "598": 8...8, "595": 9...9, "55": 10...11, "351": 9...9, "33": 9...9, "39": 6...11, "49": 6...13, "44": 9...10,
        "41": 9...9, "32": 8...9, "31": 9...9, "974": 8...8, "966": 8...9, "971": 8...9, "965": 8...8, "63": 8...10,
        "62": 8...12, "81": 9...10, "82": 8...11, "86": 10...11, "91": 10...10, "972": 8...9, "90": 10...10,
    ]

    /// Whether digits behind `+` are a number: so many as its country has, or, where that is not known, ten to fifteen.
    static func isInternational(_ number: PhoneNumber) -> Bool {
        let digits = number.digits
        // "+10 000 000" is an amount, "4439-41" two numbers.
        guard (8...15).contains(digits.utf8.count), digits.utf8.first != ascii("0"),
            number.groups.dropFirst().contains(where: { $0.utf8.contains { $0 != ascii("0") } })
                || number.groups.count == 1,
            number.gaps.last != .hyphen || (number.lengths.last ?? 0) > 2
        else { return false }
        for length in 1...3 {
            let code = String(digits.prefix(length)), rest = digits.utf8.count - length
            if let plan = byCountry.values.first(where: { $0.code == code }) { return plan.lengths.contains(rest) }
            if let lengths = others[code] { return lengths.contains(rest) }
        }
        return digits.utf8.count >= 10
    }

    /// With the code of the country; nil if it is not certain that it is a number of it.
    func international(_ number: PhoneNumber) -> String? {
        var parts = number.groups[...]
        // Who calls within the country dials a `1` before it.
        if code == "1", parts.count == 4, parts.first == "1" { parts = parts.dropFirst() }
        let lengths = parts.map(\.utf8.count)
        guard groups.contains(lengths), self.lengths.contains(lengths.reduce(0, +)),
            let first = parts.first?.utf8.first,
            first > (code == "1" ? ascii("1") : ascii("0"))
        else { return nil }
        let gaps = number.gaps
        let isHyphened = gaps.last == .hyphen
        switch lengths {
        // "2019-2024" are years, "2000-2500" is a range.
        case [4, 4]:
            let values = parts.map { Int($0) ?? 0 }
            guard isHyphened, first > ascii("1"), !values.allSatisfy({ (1900...2100).contains($0) }),
                !values.allSatisfy({ $0 % 50 == 0 })
            else { return nil }
        // "100 200 3000" are amounts. Within Central America such a number is free of charge.
        case [3, 3, 4]:
            guard isHyphened || number.hasParentheses || gaps.last == .dot && !gaps.contains(.space),
                code.utf8.count < 3 || parts.first == "800"
            else { return nil }
        default: guard !gaps.contains(.dot) else { return nil }
        }
        return code + parts.joined()
    }
}
