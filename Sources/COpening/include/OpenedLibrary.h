#ifndef OPENED_LIBRARY_H
#define OPENED_LIBRARY_H

#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>

#define LACUNA_POINTER(name) static __typeof__(&name) p_##name;
#define LACUNA_LOOK_UP(name)                                           \
  if ((p_##name = (__typeof__(&name))dlsym(library, #name)) == NULL) { \
    dlclose(library);                                                  \
    return false;                                                      \
  }

/// Defines, for every function of a library that `FUNCTIONS` lists, a pointer `p_NAME`, and `open_library`, which opens the first
/// of the files that is there with dlopen's `MODE` and says whether the library has them all.
#define LACUNA_OPENED_LIBRARY(FUNCTIONS, MODE, ...)                     \
  FUNCTIONS(LACUNA_POINTER)                                             \
  static bool open_library(void) {                                      \
    static bool is_open;                                                \
    if (is_open) return true;                                           \
    static const char *const files[] = {__VA_ARGS__};                   \
    void *library = NULL;                                               \
    for (size_t i = 0; library == NULL && i < sizeof files / sizeof *files; i++) { \
      library = dlopen(files[i], MODE | RTLD_LOCAL);                    \
    }                                                                   \
    if (library == NULL) return false;                                  \
    FUNCTIONS(LACUNA_LOOK_UP)                                           \
    return is_open = true;                                              \
  }

#endif
