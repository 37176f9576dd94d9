#include "CBuild.h"

#ifndef LACUNA_COMMIT
#define LACUNA_COMMIT ""
#endif

const char *lacuna_commit(void) { return LACUNA_COMMIT; }

const char *lacuna_compiler(void) { return __VERSION__; }

const char *lacuna_architecture(void) {
#if defined(__x86_64__)
  return "x86_64";
#elif defined(__aarch64__)
  return "aarch64";
#else
  return "another processor";
#endif
}
