#ifndef CPROCESS_H
#define CPROCESS_H

#include <sys/types.h>

/// `fork`, which Swift does not import: a copy of a process has one thread only, so that nothing may have started another.
pid_t lacuna_fork(void);

#endif
