#include "CICU.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

struct lacuna_break {
  UBreakIterator *iterator;
  UText text;
};

lacuna_break *lacuna_break_open(int kind, const char *locale) {
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open((UBreakIteratorType)kind, locale, NULL, 0, &error);
  if (U_FAILURE(error)) return NULL;
  lacuna_break *result = malloc(sizeof *result);
  if (result == NULL) {
    ubrk_close(iterator);
    return NULL;
  }
  result->iterator = iterator;
  UText empty = UTEXT_INITIALIZER;
  result->text = empty;
  return result;
}

void lacuna_break_close(lacuna_break *iterator) {
  ubrk_close(iterator->iterator);
  utext_close(&iterator->text);
  free(iterator);
}

int lacuna_break_set_text(lacuna_break *iterator, const char *utf8, int64_t length) {
  UErrorCode error = U_ZERO_ERROR;
  utext_openUTF8(&iterator->text, utf8, length, &error);
  ubrk_setUText(iterator->iterator, &iterator->text, &error);
  if (U_FAILURE(error)) return 0;
  ubrk_first(iterator->iterator);
  return 1;
}

int32_t lacuna_break_next(lacuna_break *iterator) {
  int32_t boundary = ubrk_next(iterator->iterator);
  return boundary == UBRK_DONE ? -1 : boundary;
}

int lacuna_break_is_word(lacuna_break *iterator) {
  return ubrk_getRuleStatus(iterator->iterator) >= UBRK_WORD_NUMBER;
}

int32_t lacuna_decompose(uint32_t scalar, uint32_t *scalars, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFDInstance(&error);
  if (U_FAILURE(error)) return 0;
  UChar units[32];
  int32_t count = unorm2_getDecomposition(normalizer, (UChar32)scalar, units, 32, &error);
  if (U_FAILURE(error) || count < 0) return 0;
  int32_t length = 0;
  u_strToUTF32((UChar32 *)scalars, capacity, &length, units, count, &error);
  return U_FAILURE(error) ? 0 : length;
}
