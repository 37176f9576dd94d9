#ifndef CTRIEDCALLS_H
#define CTRIEDCALLS_H

/// Makes one of the calls that a confined process must not make, with arguments that do nothing.
///
/// Returns its name where the kernel went into it, an empty text where it was refused, and NULL where there is no such number.
const char *lacuna_try_call(int number);

/// Whether this process may send itself a signal, which it ends by where something is broken.
int lacuna_may_signal_itself(void);

#endif
