/* Two calls of glibc that Swift's Glibc module leaves out, as renameat2(2) and syncfs(2) declare them. */
int renameat2(int from, const char *path, int to, const char *new_path, unsigned int flags);
int syncfs(int folder);
enum { FARO_RENAME_EXCHANGE = 1 << 1 };
