internal import Base

/// JSON for a data `<script>`, such as JSON-LD.
package enum JSONData: Sendable {
    case string(String)
    case number(Int)
    case array([JSONData])
    /// Members without a value are left out.
    case object([(String, JSONData?)])

    /// Appends UTF-8, escaped so that no tag can begin or end inside it.
    func append(to bytes: inout [UInt8]) {
        var json = JSONWriter(.markup)
        write(nil, to: &json)
        bytes.append(contentsOf: json.bytes)
    }

    private func write(_ key: String?, to json: inout JSONWriter) {
        switch self {
        case .string(let text): json.string(key, text)
        case .number(let number): json.number(key, number)
        case .array(let values):
            json.array(key) { json in
                for value in values { value.write(nil, to: &json) }
            }
        case .object(let members):
            json.object(key) { json in
                for case (let name, let value?) in members { value.write(name, to: &json) }
            }
        }
    }
}
