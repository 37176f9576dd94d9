#include "OpenedLibrary.h"
