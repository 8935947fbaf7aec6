/* Calls of glibc that Swift's Glibc module leaves out, as renameat2(2), syncfs(2) and malloc_trim(3) declare them. */
int renameat2(int from, const char *path, int to, const char *new_path, unsigned int flags);
int syncfs(int folder);
int malloc_trim(unsigned long pad);
enum { FARO_RENAME_EXCHANGE = 1 << 1 };
