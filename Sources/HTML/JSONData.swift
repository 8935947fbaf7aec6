internal import Base

/// JSON for a data `<script>`, such as JSON-LD.
package enum JSONData: Sendable {
    case string(String)
    case number(Int)
    case array([JSONData])
    /// Members without a value are left out.
    case object([(String, JSONData?)])

    /// As UTF-8, escaped so that no tag can begin or end inside it.
    func append(to bytes: inout [UInt8]) {
        var json = JSONWriter(.markup)
        json.value(nil, plain)
        bytes.append(contentsOf: json.bytes)
    }

    private var plain: JSONValue {
        switch self {
        case .string(let text): .string(text)
        case .number(let number): .number(number)
        case .array(let values): .array(values.map(\.plain))
        case .object(let members): .object(members.compactMap { name, value in value.map { (name, $0.plain) } })
        }
    }
}
