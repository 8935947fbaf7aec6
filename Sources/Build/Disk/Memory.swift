internal import CLinux

/// malloc_trim(3): returns freed heap to the system. The search index allocates large blocks, which come from mmap(2) and never from
/// the heap that the bodies of pages have left: without this a build holds both.
func returnFreedHeap() { _ = malloc_trim(0) }
