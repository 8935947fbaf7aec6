import CMark
import Glibc

/// Memory for one document, given back as a whole.
///
/// For a page libcmark asks for some two thousand small blocks and returns them one by one at the end; taking them off one
/// large block instead saves a fifth of the time. libcmark's allocation functions know no context, so the thread keeps the
/// arena in use; outside of `withArena` there is none, and libcmark's own allocator serves.
///
///     chunk  ┌ next chunk ┬ size │ block ┬ size │ block ┬ …      size: 8 bytes, which `realloc` needs
enum MarkdownArena {
    /// Longer texts, whose memory matters more than their time, use libcmark's allocator.
    static let maximalSource = 64 << 10

    private struct State {
        var memory: cmark_mem
        var chunk: UnsafeMutableRawPointer
        var cursor: UnsafeMutableRawPointer
        var end: UnsafeMutableRawPointer
    }

    private static let sizeLength = 8
    private static let linkLength = 16

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()

    private static var current: UnsafeMutablePointer<State>? {
        pthread_getspecific(key)?.assumingMemoryBound(to: State.self)
    }

    static var isActive: Bool { pthread_getspecific(key) != nil }

    /// What libcmark is to allocate with on this thread.
    static var memory: UnsafeMutablePointer<cmark_mem> {
        guard let current else { return cmark_get_default_mem_allocator() }
        return UnsafeMutableRawPointer(current).assumingMemoryBound(to: cmark_mem.self)
    }

    /// Runs `body` with an arena, if a source of this length is to have one. No node may outlive it.
    static func withArena<Result>(forSource length: Int, _ body: () -> Result) -> Result {
        // A page's tree takes some ten times its text.
        let size = max(64 << 10, length * 12)
        guard length <= maximalSource, !isActive, let chunk = newChunk(size, after: nil) else { return body() }
        let memory = cmark_mem(
            calloc: { MarkdownArena.allocate($0 * $1, zeroed: true) }, realloc: { MarkdownArena.reallocate($0, $1) }, free: { _ in })
        var state = State(memory: memory, chunk: chunk, cursor: chunk + linkLength, end: chunk + size)
        return withUnsafeMutablePointer(to: &state) { state in
            pthread_setspecific(key, state)
            defer {
                pthread_setspecific(key, nil)
                var chunk: UnsafeMutableRawPointer? = state.pointee.chunk
                while let last = chunk {
                    chunk = last.load(as: UnsafeMutableRawPointer?.self)
                    free(last)
                }
            }
            return body()
        }
    }

    private static func newChunk(_ size: Int, after previous: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let chunk = malloc(size) else { return nil }
        chunk.storeBytes(of: previous, as: UnsafeMutableRawPointer?.self)
        return chunk
    }

    private static func allocate(_ count: Int, zeroed: Bool) -> UnsafeMutableRawPointer? {
        guard let state = current else { return nil }
        let size = (count + 7) & ~7
        if state.pointee.cursor + sizeLength + size > state.pointee.end {
            let length = max(256 << 10, 2 * size)
            guard let chunk = newChunk(length, after: state.pointee.chunk) else { abort() }
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
        if let state = current, state.pointee.cursor == block + old, block + count + 7 <= state.pointee.end {
            // The last block grows where it is: mostly the HTML while it is printed.
            let size = (count + 7) & ~7
            (block - sizeLength).storeBytes(of: size, as: Int.self)
            state.pointee.cursor = block + size
            return block
        }
        guard let new = allocate(count, zeroed: false) else { return nil }
        memcpy(new, block, old)
        return new
    }
}
