/// An address in a text that readers can follow.
struct Address: Equatable {
    let range: Range<Int>
    let destination: String
}

/// Finds web addresses, e-mail addresses and phone numbers. Linear: what was read once is not read again.
struct AddressScanner {
    private let text: [UInt8]
    private let plans: [PhonePlan]
    private let isAtBoundary: Bool

    init(_ text: [UInt8], plans: [PhonePlan] = [], isAtBoundary: Bool = true) {
        self.text = text
        self.plans = plans
        self.isAtBoundary = isAtBoundary
    }

    /// Fast first test.
    static func mayHaveAddress(_ text: ByteView, hasPlans: Bool) -> Bool {
        text.index(of: "@") != nil || text.index(of: "+") != nil || text.contains(":", then: "/")
            || hasPlans && text.contains(where: isDigit)
    }

    func addresses() -> [Address] {
        var found: [Address] = []
        var index = 0
        /// Nothing before it is read again.
        var done = 0
        while index < text.count {
            let address: Address?
            switch text[index] {
            case ascii(":"): address = webAddress(colon: index, from: done)
            case ascii("@"): address = email(at: index, from: done)
            case ascii("+"): address = international(plus: index, from: done)
            case ascii("("), ascii("0")...ascii("9"): address = national(at: index, from: done)
            default: address = nil
            }
            if let address {
                found.append(address)
                done = address.range.upperBound
                index = done
            } else {
                index += 1
            }
        }
        return found
    }

    // MARK: Boundaries

    /// Whether what stands before `index` is no part of an address or word.
    private func beginsWord(_ index: Int) -> Bool {
        guard index > 0 else { return isAtBoundary }
        let byte = text[index - 1]
        if byte < 0x80 { return !isASCIILetter(byte) && !isDigit(byte) && !"/_-.=&?#@%+\\:".utf8.contains(byte) }
        return !(scalar(before: index)?.properties.isAlphabetic ?? true)
    }

    private func scalar(before index: Int) -> Unicode.Scalar? {
        String(decoding: text[max(0, index - 4)..<index], as: UTF8.self).unicodeScalars.last
    }

    private func scalar(at index: Int) -> Unicode.Scalar? {
        String(decoding: text[index..<min(text.count, index + 4)], as: UTF8.self).unicodeScalars.first
    }

    private func byte(_ index: Int) -> UInt8 { text.indices.contains(index) ? text[index] : 0 }

    // MARK: Web addresses

    /// `https://a.org/b`.
    private func webAddress(colon: Int, from done: Int) -> Address? {
        guard byte(colon + 1) == ascii("/"), byte(colon + 2) == ascii("/") else { return nil }
        let start = ["https", "http"].lazy.map { colon - $0.utf8.count }.first { start in
            start >= done && isScheme(text[start..<colon]) && beginsWord(start)
        }
        guard let start, let hostEnd = endOfHost(from: colon + 3) else { return nil }
        var end = hostEnd
        while end < text.count {
            let byte = text[end]
            if byte <= 0x20 || "<>\"`|\\^{}".utf8.contains(byte) { break }
            if byte < 0x80 {
                end += 1
                continue
            }
            guard let scalar = scalar(at: end), scalar.properties.isAlphabetic else { break }
            end += String(scalar).utf8.count
        }
        end = trimmedEnd(hostEnd..<end)
        return Address(range: start..<end, destination: string(start..<end))
    }

    private func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
        let scheme = bytes.map { $0 | 0x20 }
        return scheme.elementsEqual("https".utf8) || scheme.elementsEqual("http".utf8)
    }

    /// Two labels at least, without `_` in the last two.
    private func endOfHost(from start: Int) -> Int? {
        var index = start
        var labels: [Range<Int>] = []
        while labels.count < 20 {
            let label = index
            while index < text.count, index - label < 64, let length = lengthOfHostCharacter(at: index) {
                index += length
            }
            if label == index { break }
            labels.append(label..<index)
            guard byte(index) == ascii("."), isWordByte(byte(index + 1)) else { break }
            index += 1
        }
        guard labels.count > 1, labels.suffix(2).allSatisfy({ !text[$0].contains(ascii("_")) }) else { return nil }
        return index
    }

    private func lengthOfHostCharacter(at index: Int) -> Int? {
        let byte = text[index]
        if byte < 0x80 { return isWordByte(byte) || byte == ascii("-") || byte == ascii("_") ? 1 : nil }
        guard let scalar = scalar(at: index), scalar.properties.isAlphabetic else { return nil }
        return String(scalar).utf8.count
    }

    private func isWordByte(_ byte: UInt8) -> Bool { isASCIILetter(byte) || isDigit(byte) || byte >= 0x80 }

    /// Without the punctuation of the sentence, and without a parenthesis that was opened before it.
    private func trimmedEnd(_ rest: Range<Int>) -> Int {
        var opened = 0, closed = 0
        for byte in text[rest] {
            opened += byte == ascii("(") ? 1 : 0
            closed += byte == ascii(")") ? 1 : 0
        }
        var end = rest.upperBound
        while end > rest.lowerBound {
            let byte = text[end - 1]
            if byte == ascii(")") {
                guard closed > opened else { break }
                closed -= 1
            } else if !"?!.,:;*_~'[]".utf8.contains(byte) {
                break
            }
            end -= 1
        }
        return end
    }

    // MARK: E-mail

    private func email(at at: Int, from done: Int) -> Address? {
        var start = at
        while start > done, at - start < 64, isLocalByte(text[start - 1]) { start -= 1 }
        guard start < at, isASCIILetter(text[start]) || isDigit(text[start]), beginsWord(start),
            text[at - 1] != ascii(".")
        else { return nil }
        var end = at + 1
        var labels = 0
        var last = end..<end
        while labels < 20 {
            let label = end
            while end < text.count, end - label < 64,
                isASCIILetter(text[end]) || isDigit(text[end]) || text[end] == ascii("-")
            {
                end += 1
            }
            guard label < end, text[label] != ascii("-"), text[end - 1] != ascii("-") else { return nil }
            labels += 1
            last = label..<end
            guard byte(end) == ascii("."), isASCIILetter(byte(end + 1)) || isDigit(byte(end + 1)) else { break }
            end += 1
        }
        // `git@host.org:path` and `a@b.org/c` are other things.
        guard labels > 1, last.count > 1, text[last].allSatisfy(isASCIILetter), byte(end) < 0x80,
            !"@/_".utf8.contains(byte(end)), byte(end) != ascii(":") || !isWordByte(byte(end + 1))
        else { return nil }
        return Address(range: start..<end, destination: "mailto:" + string(start..<end))
    }

    private func isLocalByte(_ byte: UInt8) -> Bool {
        isASCIILetter(byte) || isDigit(byte) || "._%+-".utf8.contains(byte)
    }

    // MARK: Phone numbers

    /// `+506 2280 4439`, `(+502) 2410-0000`.
    private func international(plus: Int, from done: Int) -> Address? {
        let isInParentheses = plus > done && text[plus - 1] == ascii("(")
        var start = plus
        var number: PhoneNumber?
        if isInParentheses {
            number = PhoneNumber(text, at: plus + 1, closing: true)
            if number != nil { start -= 1 }
        }
        number = number ?? PhoneNumber(text, at: plus + 1)
        guard let number, beginsWord(start), endsWord(number.end), PhonePlan.isInternational(number) else { return nil }
        return Address(range: start..<number.end, destination: "tel:+" + number.digits)
    }

    /// `800-799-7233`, by the plans of the page's countries.
    private func national(at start: Int, from done: Int) -> Address? {
        guard !plans.isEmpty, start == done || beginsWord(start), let number = PhoneNumber(text, at: start),
            endsWord(number.end)
        else { return nil }
        for plan in plans {
            if let dialled = plan.international(number) {
                return Address(range: start..<number.end, destination: "tel:+" + dialled)
            }
        }
        return nil
    }

    private func endsWord(_ end: Int) -> Bool {
        guard end < text.count else { return true }
        if "%/@_=*#$".utf8.contains(text[end]) { return false }
        guard let scalar = scalar(at: end) else { return true }
        let next = scalar == " " || scalar == "\u{A0}" ? self.scalar(at: end + String(scalar).utf8.count) : scalar
        return !scalar.properties.isAlphabetic && next != "%" && next != "°" && next != "€"
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
