internal import Diagnostics

/// Pairs the start and end tags among siblings. Linear; what has no partner or stands where it cannot is a fault, and
/// is left out: what it holds belongs to what is around it then.
struct HTMLPairing {
    enum Place {
        /// Among blocks.
        case blocks
        /// In a cell of a table, which may hold blocks too.
        case cell
        /// In a paragraph, a heading or the like.
        case line
    }

    struct Fault {
        let index: Int
        let kind: HTMLFault
    }

    private struct Open {
        let index: Int
        let element: HTMLElement
        var holdsBlocks = false
    }

    /// Levels of elements, one in another.
    static let maximalDepth = 50

    let place: Place
    let isInLink: Bool
    /// How many elements are around the siblings.
    let depth: Int

    /// For each element that stays: the index at which it ends, and that of its start tag if it holds nothing.
    private(set) var ends: [Int: Int] = [:]
    /// Of those, the ones that hold blocks.
    private(set) var blockHolders: Set<Int> = []
    /// Groups that hold a heading at the top level and would take it out of the outline.
    private(set) var dissolved: Set<Int> = []
    private(set) var faults: [Fault] = []
    private var stack: [Open] = []
    /// How many of an element are on the stack.
    private var counts: [String: Int] = [:]
    /// The start tags of an element that have no end tag yet, in their order: whether each stayed. The end tag of one
    /// that was left out is no second mistake, and ends no other.
    private var starts: [String: [Bool]] = [:]

    init(_ place: Place, isInLink: Bool = false, depth: Int = 0) {
        self.place = place
        self.isInLink = isInLink
        self.depth = depth
    }

    var isInLinkOfItsOwn: Bool { counts[HTMLElement.a.rawValue, default: 0] > 0 }

    mutating func open(_ index: Int, _ element: HTMLElement, isEmpty: Bool, isLink: Bool) {
        let isEmpty = isEmpty || element.isVoid
        func refuse(_ kind: HTMLFault) {
            faults.append(Fault(index: index, kind: kind))
            if !isEmpty { leaveOut(element.rawValue) }
        }
        if element.isBlock {
            if place == .line { return refuse(.blockInLine) }
            endInlines()
        }
        while let top = stack.last, element.ends(top.element) { end(at: index) }
        guard element.fits(in: stack.last?.element) else {
            return refuse(.misplaced(parents: element.parents.map(\.rawValue)))
        }
        if isLink, isInLink || isInLinkOfItsOwn { return refuse(.linkInLink) }
        guard stack.count + depth < Self.maximalDepth else { return refuse(.tooDeep(limit: Self.maximalDepth)) }
        if element.isBlock { holdBlocks() }
        if isEmpty {
            ends[index] = index
        } else {
            stack.append(Open(index: index, element: element))
            counts[element.rawValue, default: 0] += 1
            starts[element.rawValue, default: []].append(true)
        }
    }

    mutating func close(_ index: Int, _ name: String) {
        guard let stayed = starts[name]?.last else {
            faults.append(Fault(index: index, kind: .noStart))
            return
        }
        guard stayed else {
            starts[name]?.removeLast()
            return
        }
        while let top = stack.last {
            if top.element.rawValue == name { return end(at: index) }
            if top.element.endsByItself { end(at: index) } else { drop(.noEnd) }
        }
    }

    /// A start tag that is reported already.
    mutating func leaveOut(_ name: String) { starts[name, default: []].append(false) }

    /// A block of Markdown.
    mutating func block(_ index: Int, isTopHeading: Bool) {
        endInlines()
        while stack.last?.element == .p {
            end(at: index)
            leaveOut(HTMLElement.p.rawValue)
        }
        holdBlocks()
        guard isTopHeading, stack.allSatisfy({ $0.element == .div || $0.element == .section }) else { return }
        for open in stack { dissolved.insert(open.index) }
    }

    /// A link of Markdown: no other link may be around it.
    mutating func link() {
        while isInLinkOfItsOwn, let top = stack.last { drop(top.element == .a ? .linkInLink : .noEnd) }
    }

    mutating func finish(_ index: Int) {
        while let top = stack.last {
            if top.element.endsByItself { end(at: index) } else { drop(.noEnd) }
        }
        faults.sort { $0.index < $1.index }
    }

    // MARK: The stack

    /// An element within a line holds no blocks.
    private mutating func endInlines() { while stack.last?.element.isBlock == false { drop(.holdsBlock) } }

    private mutating func holdBlocks() {
        if !stack.isEmpty { stack[stack.count - 1].holdsBlocks = true }
    }

    private mutating func pop() -> Open? {
        guard let top = stack.popLast() else { return nil }
        let name = top.element.rawValue
        counts[name, default: 1] -= 1
        if let index = starts[name]?.lastIndex(of: true) { starts[name]?.remove(at: index) }
        return top
    }

    private mutating func end(at index: Int) {
        guard let top = pop() else { return }
        ends[top.index] = index
        if top.holdsBlocks { blockHolders.insert(top.index) }
    }

    private mutating func drop(_ kind: HTMLFault) {
        guard let top = pop() else { return }
        faults.append(Fault(index: top.index, kind: kind))
        leaveOut(top.element.rawValue)
        if top.holdsBlocks { holdBlocks() }
    }
}
