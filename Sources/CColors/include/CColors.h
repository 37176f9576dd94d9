#pragma once

/// From now on, equal colour profiles that poppler asks Little CMS to convert between are converted by one and the same transform.
///
/// Poppler reads each page's text with a new reader, which computes the transforms of the page's colour profiles anew: in files whose pages
/// name profiles a third of all work, for the colours of the letters. The library cannot be told to keep them, so this module defines
/// functions of the names that poppler calls in Little CMS; a program's own symbols are found before those of the libraries that it loads.
/// Where another program loads this one's code and its symbols are not found first, nothing is kept and nothing else differs.
void lacuna_keep_color_transforms(void);
