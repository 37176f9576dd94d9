#include "CProcess.h"

#include <unistd.h>

pid_t lacuna_fork(void) { return fork(); }
