#ifndef CSURFACES_H
#define CSURFACES_H

/// How often cairo had no surface to give for a picture so far, for want of memory or as it is too large.
///
/// Poppler leaves such a picture out and says nothing. Functions of cairo by these names stand before the library's own and count.
unsigned long lacuna_refused_surfaces(void);

/// Has surfaces refused with which this process would hold more than so many bytes; 0, as at the beginning, for no bound.
void lacuna_bound_surfaces(unsigned long bytes);

#endif
