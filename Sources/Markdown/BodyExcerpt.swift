internal import Algorithms
internal import Base

/// Excerpt: some parts of a body as a body of their own, with the slots, links, embeds, callouts, headings and
/// footnotes that are in them and no others.
package struct BodyExcerpt: Sendable, Equatable {
    package var body = RenderedBody()
    /// Indices into the links and embeds of the whole body, parallel to those of `body`.
    package var links: [Int] = []
    package var embeds: [Int] = []

    package init() {}
}

extension RenderedBody {
    /// The bytes of the section that a heading begins, from its element to the next heading of its level or above.
    /// Empty for a nested heading, which begins no section.
    package func range(ofHeading heading: Int) -> Range<Int> {
        guard let first = sectionIndex(ofHeading: heading) else { return 0..<0 }
        let level = outline[heading].level
        var last = first
        while last + 1 < sections.count, let next = sections[last + 1].heading, outline[next].level > level {
            last += 1
        }
        return sections[first - 1].range.upperBound..<sections[last].range.upperBound
    }

    /// The bytes of a heading's element, `<h2 id="…">…</h2>`. Empty for a nested heading.
    package func element(ofHeading heading: Int) -> Range<Int> {
        guard let index = sectionIndex(ofHeading: heading) else { return 0..<0 }
        return sections[index - 1].range.upperBound..<sections[index].range.lowerBound
    }

    /// Sections are in the order of their headings; the first has none.
    private func sectionIndex(ofHeading heading: Int) -> Int? {
        let index = sections.partitioningIndex { ($0.heading ?? -1) >= heading }
        return index > 0 && index < sections.count && sections[index].heading == heading ? index : nil
    }

    /// Where the elements of all headings begin, also of nested ones; parallel to `outline`.
    fileprivate var headingOffsets: [Int] {
        var offsets = [Int](repeating: 0, count: outline.count)
        for (index, section) in sections.enumerated() where index > 0 {
            if let heading = section.heading { offsets[heading] = sections[index - 1].range.upperBound }
        }
        var last = 0
        for (index, heading) in outline.enumerated() {
            if heading.isNested {
                var tag = Array("<h\(heading.level) id=\"".utf8)
                Escaping.appendHTML(doubleQuoted: heading.anchor.utf8, to: &tag)
                tag.append(ascii("\""))
                offsets[index] = html[last...].range(of: tag)?.lowerBound ?? html.count
            }
            last = max(last, min(offsets[index], html.count))
        }
        return offsets
    }

    /// The paragraph with which a section begins, `<p>…</p>`; `nil` if it begins with something else.
    package func firstParagraph(ofHeading heading: Int) -> Range<Int>? {
        guard let section = sectionIndex(ofHeading: heading).map({ sections[$0].range }) else { return nil }
        let start = html[section].firstIndex { !isSpace($0) } ?? section.upperBound
        guard html[start..<section.upperBound].starts(with: "<p>".utf8),
            // A callout or an embed: its slot has no bytes.
            !slots[slotIndices(from: section.lowerBound, through: start)].contains(where: { _ in true })
        else { return nil }
        return html[start..<section.upperBound].range(of: Array("</p>".utf8)).map { start..<$0.upperBound }
    }

    /// Links, images, and quotes in titles of callouts whose place is in these bytes: indices into `links`, ascending.
    package func links(in range: Range<Int>) -> [Int] {
        var found: Set<Int> = []
        for slot in slots(in: range) {
            switch slot.kind {
            case .link(let index), .image(let index), .quoteOpen(let index): found.insert(index)
            case .calloutOpen(let index): found.formUnion(callouts[index].quotes)
            default: break
            }
        }
        return found.sorted()
    }

    /// Embeds in these bytes: indices into `embeds`.
    package func embeds(in range: Range<Int>) -> [Int] {
        slots(in: range).compactMap { if case .embed(let index) = $0.kind { index } else { nil } }
    }

    /// The parts of the body that these ranges do not have; footnotes are no part of it.
    /// - Parameter ranges: ascending, without overlaps.
    package func rest(without ranges: [Range<Int>]) -> [Range<Int>] {
        let end = footnotes.isEmpty ? html.count : footnotes.lowerBound
        var rest: [Range<Int>] = []
        var start = 0
        for range in ranges {
            if start < range.lowerBound { rest.append(start..<range.lowerBound) }
            start = max(start, range.upperBound)
        }
        if start < end { rest.append(start..<end) }
        return rest
    }

    /// - Parameters:
    ///   - ranges: bytes of `html` between elements, ascending, without overlaps.
    ///   - raised: by how many levels the headings of each range are raised, up to level 2; empty: none are.
    ///   - noted: the ranges whose footnotes the excerpt has; `nil`: its own.
    package func excerpt(
        _ ranges: [Range<Int>], raised: [Int] = [], footnotesOf noted: [Range<Int>]? = nil
    ) -> BodyExcerpt {
        var writer = ExcerptWriter(self)
        for (index, range) in ranges.enumerated() where range.upperBound <= html.count {
            writer.append(range, raised: index < raised.count ? raised[index] : 0)
        }
        writer.appendFootnotes(of: (noted ?? ranges).filter { $0.upperBound <= html.count })
        return writer.excerpt
    }

    /// The first callout of a kind that begins in these bytes and has a title.
    package func titledCallout(_ kind: String, in range: Range<Int>) -> BodyCallout? {
        for slot in slots(in: range) {
            guard case .calloutOpen(let index) = slot.kind, callouts[index].kind == kind else { continue }
            if !callouts[index].title.isEmpty { return callouts[index] }
        }
        return nil
    }

    /// A slot where two ranges meet belongs to the first: what follows begins with an element. Only at the start of the
    /// text does one belong to what follows.
    fileprivate func slots(in range: Range<Int>) -> ArraySlice<BodySlot> {
        if range.isEmpty { return [] }
        return slots[slotIndices(from: range.lowerBound == 0 ? 0 : range.lowerBound + 1, through: range.upperBound)]
    }

    private func slotIndices(from start: Int, through end: Int) -> Range<Int> {
        let first = slots.partitioningIndex { $0.offset >= start }
        return first..<max(first, slots.partitioningIndex { $0.offset > end })
    }
}

extension ArraySlice<UInt8> {
    fileprivate func range(of needle: [UInt8]) -> Range<Int>? {
        guard let first = needle.first, count >= needle.count else { return nil }
        var start = startIndex
        while let found = self[start...].firstIndex(of: first), found + needle.count <= endIndex {
            if self[found..<(found + needle.count)].elementsEqual(needle) { return found..<(found + needle.count) }
            start = found + 1
        }
        return nil
    }
}

private struct ExcerptWriter {
    let whole: RenderedBody
    var excerpt = BodyExcerpt()
    private var linkIndices: [Int: Int] = [:]
    private var embedIndices: [Int: Int] = [:]
    private var calloutIndices: [Int: Int] = [:]
    /// Offsets of the elements of all headings, parallel to the outline of the whole.
    private let headings: [Int]

    init(_ whole: RenderedBody) {
        self.whole = whole
        headings = whole.headingOffsets
    }

    mutating func append(_ range: Range<Int>, raised: Int) {
        appendHTML(range)
        let first = headings.partitioningIndex { $0 >= range.lowerBound }
        for heading in first..<max(first, headings.partitioningIndex { $0 >= range.upperBound }) {
            if whole.outline[heading].isNested {
                excerpt.body.outline.append(whole.outline[heading])
            } else {
                appendHeading(heading, in: range, raised: raised)
            }
        }
        endSection()
    }

    /// The bytes with their slots and text runs.
    private mutating func appendHTML(_ range: Range<Int>) {
        let shift = excerpt.body.html.count - range.lowerBound
        excerpt.body.html += whole.html[range]
        for slot in whole.slots(in: range) {
            excerpt.body.slots.append(BodySlot(offset: slot.offset + shift, kind: kind(slot.kind)))
        }
        let first = whole.textRuns.partitioningIndex { $0.start >= range.lowerBound }
        for run in whole.textRuns[first...].prefix(while: { $0.start < range.upperBound }) {
            excerpt.body.textRuns.append(TextRun(run.kind, start: run.start + shift))
        }
    }

    /// A heading at the top level.
    private mutating func appendHeading(_ heading: Int, in range: Range<Int>, raised: Int) {
        let shift = excerpt.body.html.count - range.upperBound
        let element = whole.element(ofHeading: heading)
        let (open, start) = (element.lowerBound + shift, element.upperBound + shift)
        endSection(at: open)
        var own = whole.outline[heading]
        if raised > 0, own.level > 2 {
            own.level = max(2, own.level - raised)
            excerpt.body.html[open + 2] = ascii("0") + UInt8(own.level)
            excerpt.body.html[start - 2] = ascii("0") + UInt8(own.level)
        }
        excerpt.body.sections.append(
            BodySection(heading: excerpt.body.outline.count, anchor: own.anchor, range: start..<start))
        excerpt.body.outline.append(own)
    }

    private mutating func endSection(at end: Int? = nil) {
        let last = excerpt.body.sections.count - 1
        let start = excerpt.body.sections[last].range.lowerBound
        excerpt.body.sections[last].range = start..<max(start, end ?? excerpt.body.html.count)
    }

    // MARK: Slots

    private mutating func kind(_ kind: BodySlot.Kind) -> BodySlot.Kind {
        switch kind {
        case .link(let index): .link(link(index))
        case .linkAttributes(let index): .linkAttributes(link(index))
        case .image(let index): .image(link(index))
        case .quoteOpen(let index): .quoteOpen(link(index))
        case .quoteClose(let index): .quoteClose(link(index))
        case .embed(let index): .embed(embed(index))
        case .calloutOpen(let index): .calloutOpen(callout(index))
        case .calloutClose(let index): .calloutClose(callout(index))
        case .label: kind
        }
    }

    private mutating func link(_ index: Int) -> Int {
        if let known = linkIndices[index] { return known }
        linkIndices[index] = excerpt.links.count
        excerpt.links.append(index)
        excerpt.body.links.append(whole.links[index])
        return excerpt.links.count - 1
    }

    private mutating func embed(_ index: Int) -> Int {
        if let known = embedIndices[index] { return known }
        embedIndices[index] = excerpt.embeds.count
        excerpt.embeds.append(index)
        excerpt.body.embeds.append(whole.embeds[index])
        return excerpt.embeds.count - 1
    }

    /// The quotes of its title stay side by side.
    private mutating func callout(_ index: Int) -> Int {
        if let known = calloutIndices[index] { return known }
        var callout = whole.callouts[index]
        let first = excerpt.links.count
        for quote in callout.quotes {
            excerpt.links.append(quote)
            excerpt.body.links.append(whole.links[quote])
        }
        callout.quotes = first..<excerpt.links.count
        calloutIndices[index] = excerpt.body.callouts.count
        excerpt.body.callouts.append(callout)
        return excerpt.body.callouts.count - 1
    }

    // MARK: Footnotes

    /// The footnotes to which these ranges refer, with the numbers that they have in the whole.
    mutating func appendFootnotes(of ranges: [Range<Int>]) {
        let items = footnoteItems()
        guard let first = items.first, let last = items.last else { return }
        let head = whole.footnotes.lowerBound..<first.range.lowerBound
        var wanted: Set<Int> = []
        var waiting = ranges.flatMap { references(in: $0, items) }
        while let index = waiting.popLast() {
            guard wanted.insert(index).inserted else { continue }
            waiting += references(in: items[index].range, items)
        }
        guard !wanted.isEmpty else { return }
        let ids = Set((ranges + wanted.map { items[$0].range }).flatMap { values(of: "id", in: $0) })
        let start = excerpt.body.html.count
        appendHTML(head)
        for index in wanted.sorted() {
            let item = items[index].range
            let tag = item.lowerBound..<(item.lowerBound + 3)
            appendHTML(tag)
            excerpt.body.html += Array(" value=\"\(index + 1)\"".utf8)
            var start = tag.upperBound
            for link in backLinks(in: item) where !ids.contains(link.id) {
                appendHTML(start..<link.range.lowerBound)
                start = link.range.upperBound
            }
            appendHTML(start..<item.upperBound)
        }
        appendHTML(last.range.upperBound..<whole.footnotes.upperBound)
        excerpt.body.footnotes = start..<excerpt.body.html.count
    }

    /// The items of the list of footnotes, each with its id.
    private func footnoteItems() -> [(range: Range<Int>, id: ArraySlice<UInt8>)] {
        // An item of a list within a footnote may have an id too.
        let mark = Array("<li id=\"fn-".utf8), close = Array("</ol>".utf8)
        let list = whole.footnotes
        var starts: [Int] = []
        var index = list.lowerBound
        while index + mark.count <= list.upperBound {
            if whole.html[index..<(index + mark.count)].elementsEqual(mark) { starts.append(index) }
            index += 1
        }
        guard let last = starts.last else { return [] }
        var end = list.upperBound
        for index in last..<(list.upperBound - close.count)
        where whole.html[index..<(index + close.count)].elementsEqual(close) {
            end = index
        }
        let ends = starts.dropFirst() + [end]
        return zip(starts, ends).map { start, end in
            let id = whole.html[(start + mark.count - 3)..<end].prefix { $0 != ascii("\"") }
            return (start..<end, id)
        }
    }

    /// The links of a footnote back to the text, each with the id of the reference to which it leads.
    private func backLinks(in item: Range<Int>) -> [(range: Range<Int>, id: ArraySlice<UInt8>)] {
        let open = Array("<a href=\"#fnref-".utf8), close = Array("</a>".utf8)
        var links: [(range: Range<Int>, id: ArraySlice<UInt8>)] = []
        var rest = whole.html[item]
        while let start = rest.range(of: open), let end = rest[start.upperBound...].range(of: close) {
            let id = rest[(start.upperBound - "fnref-".utf8.count)...].prefix { $0 != ascii("\"") }
            links.append((start.lowerBound..<end.upperBound, id))
            rest = rest[end.upperBound...]
        }
        return links
    }

    /// Indices of the footnotes to which these bytes refer.
    private func references(in range: Range<Int>, _ items: [(range: Range<Int>, id: ArraySlice<UInt8>)]) -> [Int] {
        let indices = Dictionary(items.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return values(of: "href", in: range).compactMap { $0.first == ascii("#") ? indices[$0.dropFirst()] : nil }
    }

    /// The values of an attribute in these bytes.
    private func values(of attribute: String, in range: Range<Int>) -> [ArraySlice<UInt8>] {
        let open = Array(" \(attribute)=\"".utf8)
        var values: [ArraySlice<UInt8>] = []
        var rest = whole.html[range]
        while let start = rest.range(of: open) {
            let value = rest[start.upperBound...].prefix { $0 != ascii("\"") }
            values.append(value)
            rest = rest[value.endIndex...]
        }
        return values
    }
}
