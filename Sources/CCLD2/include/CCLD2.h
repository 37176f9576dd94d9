#pragma once

#include <stdint.h>

// CLD2 is C++, which Swift does not import here.

#ifdef __cplusplus
extern "C" {
#endif

/// What CLD2 says of a text: its likeliest language and how sure it is.
typedef struct {
  char code[16];     // ISO 639-1 or BCP 47, "un" where unknown
  int32_t percent;   // share of the text in that language
  int32_t reliable;  // 1 where CLD2 trusts the answer
  double score;      // how usual the text is for that language, a thousand bytes on average
} lacuna_language;

lacuna_language lacuna_detect_language(const char *utf8, int32_t length);

#ifdef __cplusplus
}
#endif
