/// Takes comments and indentation out of our own client, whose style it relies on: a comment stands alone on its line,
/// and no line of a string or template begins with `//`.
enum ClientScript {
    static func stripped(_ source: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(source.count)
        for line in source.split(separator: 0x0A) {
            let text = line.drop { $0 == 0x20 }
            if text.isEmpty || text.starts(with: "//".utf8) || text.first == UInt8(ascii: "*")
                || text.starts(with: "/*".utf8) { continue }
            out += text
            out.append(0x0A)
        }
        return out
    }
}
