internal import CLinux

/// Gives what was let go of back to the system. The index asks for large blocks next, which come from the system and never out of the
/// holes that pages left: without this a build holds both.
func giveBackMemory() { _ = malloc_trim(0) }
