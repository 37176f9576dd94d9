#include "CBuild.h"

#ifndef LACUNA_COMMIT
#define LACUNA_COMMIT ""
#endif

const char *lacuna_commit(void) { return LACUNA_COMMIT; }
