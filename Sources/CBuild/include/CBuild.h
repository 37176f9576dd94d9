#ifndef CBUILD_H
#define CBUILD_H

/// The git commit that the program was built from, as `setup` named it when it built; empty where it did not.
const char *lacuna_commit(void);

/// The compiler that the program was built with, and the processors that it is for.
const char *lacuna_compiler(void);
const char *lacuna_architecture(void);

#endif
