internal import Base
internal import Diagnostics
internal import YAML

extension YAMLNode {
    /// What other readers of YAML make of this scalar, if it is not the text as written: `no` is false, `13:00` is 780.
    /// YAML 1.1, https://yaml.org/type/.
    var otherReading: RegisterFact.YAMLReading? {
        guard case .scalar(let text, .plain) = content else { return nil }
        switch text.lowercased() {
        case "y", "n", "yes", "no", "on", "off", "true", "false": return .boolean
        case "~", "null", "": return .null
        default: break
        }
        let bytes = Array(text.utf8)
        guard let first = bytes.first, ASCII.isDigit(first) || "+-.".utf8.contains(first),
            bytes.contains(where: ASCII.isDigit)
        else { return nil }
        let signs = Set(bytes.filter { !ASCII.isDigit($0) })
        if signs == [UInt8(ascii: ":")] { return .time }
        if signs == [UInt8(ascii: "-")], bytes.count == 10, ASCII.isDigit(first) { return .date }
        // `1`, `1.5` and `-1` are written as they are read; a zero or a sign in front and `_` are lost.
        let isLossy =
            bytes.contains(UInt8(ascii: "_")) || first == UInt8(ascii: "+")
            || (first == UInt8(ascii: "0") && bytes.count > 1 && bytes[1] != UInt8(ascii: "."))
        return signs.isSubset(of: Set("+-._".utf8)) && isLossy ? .number : nil
    }
}
