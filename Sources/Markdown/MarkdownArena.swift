import CMark
import Glibc

/// An arena (bump allocator) for the tree of one document: blocks are cut one after the other from a large chunk, and
/// all are freed together.
///
/// For a page libcmark allocates some two thousand small blocks and frees them one by one; the arena saves a fifth of
/// its time. The functions that libcmark calls to allocate have no context parameter, so each thread has an arena of
/// its own. The thread keeps the first chunk for its next document, because memory that is new from the system has to
/// be mapped page by page. Outside `withArena`, libcmark's default allocator is used: the tests compare the two.
/// Unsafe, because libcmark asks for memory as a C program does.
///
///     chunk  ┌ chunk before ┬ size │ block ┬ size │ block ┬ …      size: 8 bytes, for `realloc`
enum MarkdownArena {
    /// Bytes; for longer texts, libcmark's default allocator is used, which takes less memory.
    static let maximalSource = 64 << 10

    /// Enough for a page of some 18 KB: a tree takes about ten times the size of its text.
    private static let chunkLength = 256 << 10
    private static let linkLength = 16
    private static let sizeLength = 8

    private struct State {
        var memory: cmark_mem
        var isActive = false
        /// Start of the first chunk, which the thread keeps.
        let first: UnsafeMutableRawPointer
        var chunk: UnsafeMutableRawPointer
        var cursor: UnsafeMutableRawPointer
        var end: UnsafeMutableRawPointer
    }

    /// Thread-specific data: a `State` in the first bytes of the first chunk, which is freed when the thread ends.
    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key) { free($0) }
        return key
    }()

    private static var state: UnsafeMutablePointer<State>? {
        pthread_getspecific(key)?.assumingMemoryBound(to: State.self)
    }

    static var isActive: Bool { state?.pointee.isActive ?? false }

    /// The allocator that libcmark is to use on this thread.
    static var memory: UnsafeMutablePointer<cmark_mem> {
        guard let state, state.pointee.isActive else { return cmark_get_default_mem_allocator() }
        return UnsafeMutableRawPointer(state).assumingMemoryBound(to: cmark_mem.self)
    }

    /// Runs `body` with the thread's arena. No node may outlive it.
    static func withArena<Result>(_ body: () -> Result) -> Result {
        guard !isActive, let state = state ?? makeState() else { return body() }
        state.pointee.cursor = state.pointee.first
        state.pointee.chunk = state.pointee.first
        state.pointee.end = UnsafeMutableRawPointer(state) + chunkLength
        state.pointee.isActive = true
        defer {
            state.pointee.isActive = false
            while state.pointee.chunk != state.pointee.first {
                let last = state.pointee.chunk
                state.pointee.chunk = last.load(as: UnsafeMutableRawPointer.self)
                free(last)
            }
        }
        return body()
    }

    private static func makeState() -> UnsafeMutablePointer<State>? {
        guard let chunk = malloc(chunkLength) else { return nil }
        let first = chunk + (MemoryLayout<State>.size + 15) & ~15
        let memory = cmark_mem(
            calloc: { MarkdownArena.allocate($0 * $1, zeroed: true) }, realloc: { MarkdownArena.reallocate($0, $1) },
            free: { _ in })
        let state = chunk.bindMemory(to: State.self, capacity: 1)
        state.initialize(to: State(memory: memory, first: first, chunk: first, cursor: first, end: first))
        pthread_setspecific(key, chunk)
        return state
    }

    private static func allocate(_ count: Int, zeroed: Bool) -> UnsafeMutableRawPointer? {
        guard let state else { return nil }
        let size = (count + 7) & ~7
        if size + sizeLength > state.pointee.end - state.pointee.cursor {
            let length = max(chunkLength, 2 * size)
            guard let chunk = malloc(length) else { abort() }
            chunk.storeBytes(of: state.pointee.chunk, as: UnsafeMutableRawPointer.self)
            state.pointee.chunk = chunk
            state.pointee.cursor = chunk + linkLength
            state.pointee.end = chunk + length
        }
        let block = state.pointee.cursor + sizeLength
        state.pointee.cursor.storeBytes(of: size, as: Int.self)
        state.pointee.cursor = block + size
        if zeroed { memset(block, 0, size) }
        return block
    }

    private static func reallocate(_ block: UnsafeMutableRawPointer?, _ count: Int) -> UnsafeMutableRawPointer? {
        guard let block else { return allocate(count, zeroed: false) }
        let old = (block - sizeLength).load(as: Int.self)
        guard count > old else { return block }
        let size = (count + 7) & ~7
        if let state, state.pointee.cursor == block + old, size <= state.pointee.end - block {
            // The last block grows in place: mostly this is the HTML while it is printed.
            (block - sizeLength).storeBytes(of: size, as: Int.self)
            state.pointee.cursor = block + size
            return block
        }
        guard let new = allocate(count, zeroed: false) else { return nil }
        memcpy(new, block, old)
        return new
    }
}
