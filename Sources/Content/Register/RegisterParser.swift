internal import Base
package import Diagnostics
internal import YAML

/// Parses the files of `Content/facts/` into one register. Records with errors are left out and reported.
/// - Parameter files: in the order of their paths.
package func parseRegister(
    _ files: [SourceFile], settings: SiteSettings
) -> (register: Register, diagnostics: [Diagnostic]) {
    var register = Register()
    guard let first = files.first else { return (register, []) }
    guard let own = settings.register else {
        register.isIncomplete = true
        let fault = Diagnostic(.register(.noRegister), path: first.path)
        return (register, settings.hasFaultyRegister ? [] : [fault])
    }
    var diagnostics: [Diagnostic] = []
    for file in files {
        switch readYAMLFile(file) {
        case .failure(let diagnostic):
            register.isIncomplete = true
            diagnostics.append(withoutQuotes(diagnostic, in: file) ?? diagnostic)
        case .success(let root?) where !root.isNull:
            var reader = RegisterReader(path: file.path, settings: settings, own: own)
            reader.read(root, into: &register)
            diagnostics += reader.reader.diagnostics
        case .success: break
        }
    }
    register.hideFaultyRecords()
    return (register, diagnostics)
}

/// Own words for two errors of YAML that editors meet here alone: a text that needs quotes.
private func withoutQuotes(_ diagnostic: Diagnostic, in file: SourceFile) -> Diagnostic? {
    guard let position = diagnostic.position else { return nil }
    let lines = file.bytes.split(
        separator: UInt8(ascii: "\n"), maxSplits: position.line, omittingEmptySubsequences: false)
    guard lines.indices.contains(position.line - 1) else { return nil }
    let line = lines[position.line - 1]
    let rest = line.dropFirst(position.column - 1)
    switch diagnostic.fact {
    case .yaml(.unused(.aliases)):
        guard let text = starredNumber(rest) else { return nil }
        return Diagnostic(
            .register(.starWithoutQuotes(text)), path: file.path, at: position, length: text.utf8.count)
    case .yaml(.duplicateKey(let key, firstLine: _)):
        guard isCutByCommas(key, at: rest, in: line) else { return nil }
        return Diagnostic(
            .value(.commaInText(key, in: .register)), path: file.path, at: position, length: key.utf8.count)
    default: return nil
    }
}

/// A phone number such as `*212`, which YAML takes for an alias.
private func starredNumber(_ text: ArraySlice<UInt8>) -> String? {
    let number = text.dropFirst().prefix { ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }
    guard text.first == UInt8(ascii: "*"), number.contains(where: ASCII.isDigit) else { return nil }
    return "*" + String(decoding: number, as: UTF8.self)
}

/// `{ es: ₡373,092.30, en: ₡373,092.30 }`, where YAML sees the key `092.30` twice: commas before and behind it.
private func isCutByCommas(_ key: String, at text: ArraySlice<UInt8>, in line: ArraySlice<UInt8>) -> Bool {
    let space = UInt8(ascii: " ")
    guard text.starts(with: key.utf8), line[..<text.startIndex].last(where: { $0 != space }) == UInt8(ascii: ",")
    else { return false }
    let next = text.dropFirst(key.utf8.count).first { $0 != space }
    return next == UInt8(ascii: ",") || next == UInt8(ascii: "}")
}
