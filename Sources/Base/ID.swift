/// Index of an element in the only list of its kind: an `ID<Language>` is an index of `settings.languages`. Unlike bare
/// numbers, ids of two kinds cannot be confused.
@usableFromInline package struct ID<Element>: Hashable, Comparable, Sendable {
    @usableFromInline package let index: Int

    @inlinable package init(_ index: Int) { self.index = index }

    @inlinable package static func < (a: ID, b: ID) -> Bool { a.index < b.index }
}

/// The ids of a whole list, in its order.
@usableFromInline package struct IDs<Element>: RandomAccessCollection, Sendable {
    @usableFromInline package let startIndex: Int
    @usableFromInline package let endIndex: Int

    @inlinable package init(_ indices: Range<Int>) { (startIndex, endIndex) = (indices.lowerBound, indices.upperBound) }

    @inlinable package subscript(index: Int) -> ID<Element> { ID(index) }
}

extension Array {
    /// The ids of the elements; only for the one list of all elements of its kind.
    @inlinable package var ids: IDs<Element> { IDs(indices) }

    @inlinable package subscript(id: ID<Element>) -> Element {
        get { self[id.index] }
        set { self[id.index] = newValue }
    }

    /// The id of the first element that `isWanted`.
    @inlinable package func firstID(where isWanted: (Element) -> Bool) -> ID<Element>? {
        firstIndex(where: isWanted).map { ID($0) }
    }

    /// Each element with its id.
    @inlinable package var identified: Zip2Sequence<IDs<Element>, [Element]> { zip(ids, self) }
}

/// A value for each element of a list of `Key`s, by the element's id: an `IDMap<Language, String>` holds a text for
/// each language.
@usableFromInline package struct IDMap<Key, Value> {
    /// In the order of the list.
    @usableFromInline package var values: [Value]

    /// `values`: one for each element of the list, in its order.
    @inlinable package init(_ values: [Value]) { self.values = values }

    /// The same value for each element.
    @inlinable package init(_ value: Value, for ids: IDs<Key>) { values = Array(repeating: value, count: ids.count) }

    @inlinable package init(_ ids: IDs<Key>, _ value: (ID<Key>) throws -> Value) rethrows {
        values = try ids.map(value)
    }

    @inlinable package subscript(id: ID<Key>) -> Value {
        get { values[id.index] }
        _modify { yield &values[id.index] }
    }

    @inlinable package var ids: IDs<Key> { IDs(values.indices) }

    /// Each value with the id of its element.
    @inlinable package var identified: Zip2Sequence<IDs<Key>, [Value]> { zip(ids, values) }
}

extension IDMap: Sendable where Value: Sendable {}
extension IDMap: Equatable where Value: Equatable {}
