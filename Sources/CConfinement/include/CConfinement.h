#ifndef CCONFINEMENT_H
#define CCONFINEMENT_H

#include <stdbool.h>

/// The version of the kernel's Landlock interface, or 0 where it has none or it is not switched on.
int lacuna_landlock_version(void);

/// Whether the kernel filters the calls of a process.
bool lacuna_has_seccomp(void);

/// Takes from this process and all its threads to come, for good: making, changing and removing files, the network, starting
/// programs, and signals to others. Reading files and what is open already stays. /dev/null can be written.
///
/// Files in one folder can be made and changed where `writable` names one; without Landlock then all files that the user may
/// change. Whatever the kernel does not offer is left out.
void lacuna_confine(const char *writable);

#endif
