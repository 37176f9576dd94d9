#include "CCLD2.h"

#include <cstdio>  // Debian's CLD2 header needs it and does not include it
#include <cstring>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

extern "C" lacuna_language lacuna_detect_language(const char *utf8, int32_t length) {
  lacuna_language answer = {};
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int textBytes = 0;
  bool reliable = false;
  CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::ExtDetectLanguageSummary(
      utf8, length, true, &hints, 0, languages, percents, scores, nullptr, &textBytes, &reliable);
  std::strncpy(answer.code, CLD2::LanguageCode(languages[0]), sizeof answer.code - 1);
  answer.percent = percents[0];
  answer.reliable = reliable ? 1 : 0;
  answer.score = scores[0];
  return answer;
}
