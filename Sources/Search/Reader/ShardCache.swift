internal import Base

/// Files of an index that were read and decoded, for a reader that is asked many questions.
final class ShardCache {
    private var values: [String: JSONValue] = [:]
    private var terms: [String: TermShard] = [:]

    func value(
        _ path: String, _ read: () throws(SearchReader.Failure) -> JSONValue
    ) throws(SearchReader.Failure) -> JSONValue {
        if let known = values[path] { return known }
        let value = try read()
        values[path] = value
        return value
    }

    func terms(
        _ path: String, _ read: () throws(SearchReader.Failure) -> TermShard
    ) throws(SearchReader.Failure) -> TermShard {
        if let known = terms[path] { return known }
        let shard = try read()
        terms[path] = shard
        return shard
    }
}
