internal import CLinux

/// malloc_trim(3): returns freed heap to the system. The search index allocates large blocks with mmap(2), which does
/// not reuse the heap freed by page bodies: without this call a build would keep both.
func returnFreedHeap() { _ = malloc_trim(0) }
