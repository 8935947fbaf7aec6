import CMark
import Glibc

/// A node of libcmark's tree. Unsafe, because the tree is libcmark's and freed as a whole. Only this file and
/// `MarkdownArena.swift` call libcmark. A node is valid until
/// `renderMarkdown` frees its tree.
struct MarkdownNode: Hashable {
    let pointer: OpaquePointer

    /// The values are those of `cmark_node_type`.
    enum Kind: UInt32 {
        case none, document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading,
            thematicBreak
        case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image
    }

    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    /// A node that is in no tree yet; nil only if there is no memory.
    init?(new kind: Kind) {
        self.init(cmark_node_new_with_mem(cmark_node_type(kind.rawValue), MarkdownArena.memory))
    }

    // MARK: What it is

    @inline(__always) var kind: Kind { Kind(rawValue: cmark_node_get_type(pointer).rawValue) ?? .none }
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
    var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }
    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

    /// The text of a text, code or HTML node; empty for others. Valid until the node changes.
    var literal: ByteView { bytes(cmark_node_get_literal(pointer)) }
    var url: ByteView { bytes(cmark_node_get_url(pointer)) }
    var title: ByteView { bytes(cmark_node_get_title(pointer)) }
    var fenceInfo: ByteView { bytes(cmark_node_get_fence_info(pointer)) }

    /// A number that one pass stores for a later one (libcmark's `user_data`); 0 at first.
    var annotation: Int {
        get { Int(bitPattern: cmark_node_get_user_data(pointer)) }
        nonmutating set { cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: newValue)) }
    }

    // MARK: Neighbours

    @inline(__always) var next: MarkdownNode? { MarkdownNode(cmark_node_next(pointer)) }
    @inline(__always) var previous: MarkdownNode? { MarkdownNode(cmark_node_previous(pointer)) }
    @inline(__always) var parent: MarkdownNode? { MarkdownNode(cmark_node_parent(pointer)) }
    @inline(__always) var firstChild: MarkdownNode? { MarkdownNode(cmark_node_first_child(pointer)) }
    var lastChild: MarkdownNode? { MarkdownNode(cmark_node_last_child(pointer)) }

    /// Visits all nodes below this one in the order of the text. Not recursive, because authors can nest without limit.
    func walk(enter: (MarkdownNode) -> Void, leave: (MarkdownNode) -> Void) {
        var current = firstChild
        while let node = current {
            enter(node)
            if let child = node.firstChild {
                current = child
                continue
            }
            var leaving = node
            leave(leaving)
            while leaving.next == nil, let parent = leaving.parent, parent != self {
                leaving = parent
                leave(leaving)
            }
            current = leaving.next
        }
    }

    // MARK: Changes

    /// Removes the node from its tree without freeing it.
    func unlink() { cmark_node_unlink(pointer) }
    /// Frees the node and all nodes below it. An arena frees all its nodes together.
    func free() {
        if !MarkdownArena.isActive { cmark_node_free(pointer) }
    }

    func append(_ child: MarkdownNode) { cmark_node_append_child(pointer, child.pointer) }
    func insertBefore(_ sibling: MarkdownNode) { cmark_node_insert_before(pointer, sibling.pointer) }
    func insertAfter(_ sibling: MarkdownNode) { cmark_node_insert_after(pointer, sibling.pointer) }

    /// Puts `other` in the place of this node, and frees this node and all nodes that are still below it.
    func replace(with other: MarkdownNode) {
        if cmark_node_replace(pointer, other.pointer) == 1 { free() }
    }

    func moveChildren(to other: MarkdownNode) {
        while let child = firstChild, cmark_node_append_child(other.pointer, child.pointer) == 1 {}
    }

    func setLiteral(_ bytes: ArraySlice<UInt8>) { withCString(Array(bytes)) { cmark_node_set_literal(pointer, $0) } }
    func setURL(_ bytes: [UInt8]) { withCString(bytes) { cmark_node_set_url(pointer, $0) } }
    func setTitle(_ bytes: [UInt8]) { withCString(bytes) { cmark_node_set_title(pointer, $0) } }
    func setOnEnter(_ bytes: consuming [UInt8]) { withCString(bytes) { cmark_node_set_on_enter(pointer, $0) } }
    func setOnExit(_ bytes: consuming [UInt8]) { withCString(bytes) { cmark_node_set_on_exit(pointer, $0) } }
    func setOnEnter(_ text: StaticString) { withCString(text) { cmark_node_set_on_enter(pointer, $0) } }
    func setOnExit(_ text: StaticString) { withCString(text) { cmark_node_set_on_exit(pointer, $0) } }

    /// Puts two bytes before the literal, which may not be zero.
    func prependToLiteral(_ first: UInt8, _ second: UInt8) {
        let literal = literal
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: literal.count + 3) { text in
            text[0] = first
            text[1] = second
            literal.copy(to: UnsafeMutableBufferPointer(rebasing: text[2...]))
            text[2 + literal.count] = 0
            text.withMemoryRebound(to: CChar.self) { _ = cmark_node_set_literal(pointer, $0.baseAddress) }
        }
    }

    /// Removes bytes from the start of the literal. libcmark copies the rest before it frees the old one.
    func dropLiteralPrefix(_ count: Int) {
        guard count <= literal.count, let text = cmark_node_get_literal(pointer) else { return }
        cmark_node_set_literal(pointer, text + count)
    }

    /// The characters of an entity, `&name;` or `&#8230;`; nil if libcmark knows no such entity.
    static func decodedEntity(_ entity: ArraySlice<UInt8>) -> [UInt8]? {
        guard let document = entity.withView(parse) else { return nil }
        defer { document.free() }
        guard let text = document.firstChild?.firstChild, text.kind == .text, !text.literal.elementsEqual(entity) else {
            return nil
        }
        return text.literal.copy
    }

    // MARK: Whole documents

    /// nil only if there is no memory.
    static func parse(_ source: ByteView) -> MarkdownNode? {
        // With this option libcmark counts the lines of code and HTML of several lines. It is not used for printing.
        guard let parser = cmark_parser_new_with_mem(CMARK_OPT_SOURCEPOS, MarkdownArena.memory) else { return nil }
        defer { cmark_parser_free(parser) }
        source.withCharacters { cmark_parser_feed(parser, $0, $1) }
        return MarkdownNode(cmark_parser_finish(parser))
    }

    /// Prints the tree with libcmark's renderer and hands its bytes to `body`.
    func withHTML<Result>(unsafe: Bool, _ body: (ByteView) -> Result) -> Result {
        let html = cmark_render_html(pointer, unsafe ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT)
        defer { if !MarkdownArena.isActive { Glibc.free(html) } }
        return body(bytes(html))
    }

    @inline(__always)
    private func bytes(_ string: UnsafePointer<CChar>?) -> ByteView {
        guard let string else { return ByteView(UnsafeBufferPointer(start: nil, count: 0)) }
        let start = UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
        return ByteView(UnsafeBufferPointer(start: start, count: strlen(string)))
    }

    private func withCString(_ bytes: consuming [UInt8], _ body: (UnsafePointer<CChar>) -> Int32) {
        bytes.append(0)
        bytes.withUnsafeBytes { buffer in
            if let start = buffer.assumingMemoryBound(to: CChar.self).baseAddress { _ = body(start) }
        }
    }

    /// A static string ends with a zero byte, as C needs it.
    private func withCString(_ text: StaticString, _ body: (UnsafePointer<CChar>) -> Int32) {
        text.utf8Start.withMemoryRebound(to: CChar.self, capacity: text.utf8CodeUnitCount + 1) { _ = body($0) }
    }
}
