#ifndef CBUILD_H
#define CBUILD_H

/// The git commit that the program was built from, as `setup` named it when it built; empty where it did not.
const char *lacuna_commit(void);

#endif
