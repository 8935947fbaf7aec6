internal import Base
package import Content
package import Diagnostics
package import Markdown

/// The parts of a text: the sections whose headings have a tag.
package struct TaggedParts: Sendable {
    /// A section about one value; the parts of regions in it are its own text.
    package struct Part: Sendable {
        /// `CA`, also for a section of `CA-ON`.
        package let value: String
        package let tag: Positioned<String>
        /// Its headings: indices into the body's outline; the first has the tag.
        package let headings: Range<Int>
        /// Bytes of the body's HTML, with the heading.
        package let range: Range<Int>

        package var heading: Int { headings.lowerBound }
    }

    /// In the order of the text, without overlaps.
    package private(set) var parts: [Part] = []
    /// Sections that the page of each value repeats: the same.
    package private(set) var shared: [Part] = []

    /// Finds the parts and reports tags that make none.
    init(
        of body: RenderedBody, _ settings: CrossingSettings, _ tags: CrossingTags,
        _ report: (CrossingFact, Positioned<String>) -> Void
    ) {
        var lines: [String: Int] = [:]
        /// The part that contains the heading at hand.
        var outer: (tag: String, value: String, level: Int)?
        for (index, heading) in body.outline.enumerated() {
            if heading.isNested {
                if let tag = heading.tag { report(.nestedTag(tag.value), tag) }
                continue
            }
            if let found = outer, heading.level <= found.level { outer = nil }
            guard let tag = heading.tag else { continue }
            let isShared = tag.value == CrossingSettings.shared
            guard isShared || tags.has(tag.value) else {
                report(.unknownTag(tag.value, vocabulary: tags.vocabulary, tags.suggestion(for: tag.value)), tag)
                continue
            }
            if !isShared, let line = lines[tag.value] {
                report(.repeatedTag(tag.value, line: line), tag)
                continue
            }
            lines[tag.value] = tag.position.line
            let value = settings.value(ofTag: tag.value)
            if let outer {
                // A region inside its country.
                if outer.value == value, outer.tag == value, tag.value != value { continue }
                report(.tagInside(tag.value, outer: outer.tag), tag)
                continue
            }
            outer = (tag.value, value, heading.level)
            let end = body.outline[(index + 1)...].firstIndex { !$0.isNested && $0.level <= heading.level }
            let part = Part(
                value: value, tag: tag, headings: index..<(end ?? body.outline.count),
                range: body.range(ofHeading: index))
            if isShared { shared.append(part) } else { parts.append(part) }
        }
    }

    package func parts(of value: String) -> [Part] { parts.filter { $0.value == value } }

    /// Each once, in the order of the text.
    package var values: [String] {
        var values: [String] = []
        for part in parts where !values.contains(part.value) { values.append(part.value) }
        return values
    }
}
