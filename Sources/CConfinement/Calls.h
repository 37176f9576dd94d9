#ifndef CALLS_H
#define CALLS_H

#include <stdbool.h>

/// Takes from this process and all its threads to come the calls that reading a document never makes.
///
/// `files_are_confined` says whether opening and truncating files is guarded already, `writes` whether files are to be made.
void lacuna_confine_calls(bool files_are_confined, bool writes);

#endif
