#pragma once

#include <stdint.h>

// ICU's own headers clash with the ICU inside Foundation, and its functions are
// macros that Swift cannot call, so this opaque door is all that Swift sees.

/// A boundary iterator over UTF-8 text.
typedef struct lacuna_break lacuna_break;

enum { LACUNA_BREAK_WORD = 1, LACUNA_BREAK_SENTENCE = 3 };

/// Opens an iterator for a locale; NULL where ICU refuses.
lacuna_break *lacuna_break_open(int kind, const char *locale);

void lacuna_break_close(lacuna_break *iterator);

/// Sets the text, which must outlive the iteration; returns 0 where ICU refuses.
int lacuna_break_set_text(lacuna_break *iterator, const char *utf8, int64_t length);

/// The next boundary as a UTF-8 offset, or -1 at the end.
int32_t lacuna_break_next(lacuna_break *iterator);

/// Whether the segment that ended at the last boundary is a word or a number.
int lacuna_break_is_word(lacuna_break *iterator);

/// Writes the canonical decomposition of a scalar; returns how many scalars it has, or 0 where
/// the scalar stands for itself or `capacity` is too small.
int32_t lacuna_decompose(uint32_t scalar, uint32_t *scalars, int32_t capacity);
