#include "CTesseract.h"

#include <OpenedLibrary.h>
#include <stddef.h>
#include <stdlib.h>
#include <tesseract/capi.h>

struct lacuna_recogniser {
  TessBaseAPI *api;
};

// Every function of the library that is called here.
#define FUNCTIONS(_)                                                                              \
  _(TessVersion) _(TessDeleteText) _(TessBaseAPICreate) _(TessBaseAPIDelete) _(TessBaseAPIInit2)  \
  _(TessBaseAPISetVariable) _(TessBaseAPISetPageSegMode) _(TessBaseAPISetImage)                   \
  _(TessBaseAPISetSourceResolution) _(TessBaseAPIRecognize) _(TessBaseAPIGetIterator)             \
  _(TessBaseAPIClear) _(TessBaseAPIDetectOrientationScript) _(TessMonitorCreate)                  \
  _(TessMonitorDelete) _(TessMonitorSetDeadlineMSecs) _(TessResultIteratorDelete)                 \
  _(TessResultIteratorGetPageIteratorConst) _(TessResultIteratorNext)                             \
  _(TessResultIteratorGetUTF8Text) _(TessResultIteratorConfidence)                                \
  _(TessPageIteratorBoundingBox) _(TessPageIteratorBaseline) _(TessPageIteratorIsAtBeginningOf)   \
  _(TessBaseAPIIsValidWord)

LACUNA_OPENED_LIBRARY(FUNCTIONS, RTLD_NOW, "libtesseract.so.5", "libtesseract.so")

static bool open_recogniser(void) {
  // OpenMP reads this when it is loaded. Tesseract's threads wait for each other so much that one alone takes a third of
  // the time, and documents are read side by side anyway.
  setenv("OMP_THREAD_LIMIT", "1", 1);
  return open_library();
}

const char *lacuna_recogniser_version(void) { return open_recogniser() ? p_TessVersion() : NULL; }

lacuna_recogniser *lacuna_recogniser_new(const char *data_folder, const char *language) {
  if (!open_recogniser()) return NULL;
  TessBaseAPI *api = p_TessBaseAPICreate();
  if (api == NULL) return NULL;
  // Remarks such as "Empty page!!" would go to the error output.
  p_TessBaseAPISetVariable(api, "debug_file", "/dev/null");
  lacuna_recogniser *recogniser = malloc(sizeof *recogniser);
  if (recogniser == NULL || p_TessBaseAPIInit2(api, data_folder, language, OEM_DEFAULT) != 0) {
    free(recogniser);
    p_TessBaseAPIDelete(api);
    return NULL;
  }
  recogniser->api = api;
  return recogniser;
}

void lacuna_recogniser_free(lacuna_recogniser *recogniser) {
  p_TessBaseAPIDelete(recogniser->api);
  free(recogniser);
}

static void give_words(
    TessResultIterator *words, void *context,
    void (*each)(void *context, const lacuna_recognised_word *word)) {
  const TessPageIterator *place = p_TessResultIteratorGetPageIteratorConst(words);
  do {
    lacuna_recognised_word word = {0};
    int left, top, right, bottom, x1, y1, x2, y2;
    if (!p_TessPageIteratorBoundingBox(place, RIL_WORD, &left, &top, &right, &bottom)) continue;
    if (!p_TessPageIteratorBaseline(place, RIL_TEXTLINE, &x1, &y1, &x2, &y2)) {
      x1 = left, y1 = bottom, x2 = right, y2 = bottom;
    }
    char *utf8 = p_TessResultIteratorGetUTF8Text(words, RIL_WORD);
    if (utf8 == NULL) continue;
    word.utf8 = utf8;
    word.left = left, word.top = top, word.right = right, word.bottom = bottom;
    word.baseline_x1 = x1, word.baseline_y1 = y1, word.baseline_x2 = x2, word.baseline_y2 = y2;
    word.confidence = p_TessResultIteratorConfidence(words, RIL_WORD);
    word.begins_line = p_TessPageIteratorIsAtBeginningOf(place, RIL_TEXTLINE);
    each(context, &word);
    p_TessDeleteText(utf8);
  } while (p_TessResultIteratorNext(words, RIL_WORD));
}

bool lacuna_recogniser_read(
    lacuna_recogniser *recogniser, const uint8_t *pixels, int32_t width, int32_t height,
    int32_t dots_per_inch, int32_t deadline_milliseconds, void *context,
    void (*each)(void *context, const lacuna_recognised_word *word)) {
  TessBaseAPI *api = recogniser->api;
  p_TessBaseAPISetPageSegMode(api, PSM_AUTO);
  p_TessBaseAPISetImage(api, pixels, width, height, 1, width);
  p_TessBaseAPISetSourceResolution(api, dots_per_inch);
  ETEXT_DESC *monitor = p_TessMonitorCreate();
  p_TessMonitorSetDeadlineMSecs(monitor, deadline_milliseconds);
  bool is_done = p_TessBaseAPIRecognize(api, monitor) == 0;
  TessResultIterator *words = is_done ? p_TessBaseAPIGetIterator(api) : NULL;
  // A page without any text has no iterator.
  if (words != NULL) {
    give_words(words, context, each);
    p_TessResultIteratorDelete(words);
  }
  p_TessMonitorDelete(monitor);
  p_TessBaseAPIClear(api);
  return is_done;
}

bool lacuna_recogniser_knows(lacuna_recogniser *recogniser, const char *utf8) {
  return p_TessBaseAPIIsValidWord(recogniser->api, utf8) > 0;
}

bool lacuna_recogniser_orientation(
    lacuna_recogniser *recogniser, const uint8_t *pixels, int32_t width, int32_t height,
    int32_t dots_per_inch, int32_t *degrees, float *confidence, const char **script,
    float *script_confidence) {
  TessBaseAPI *api = recogniser->api;
  p_TessBaseAPISetPageSegMode(api, PSM_OSD_ONLY);
  p_TessBaseAPISetImage(api, pixels, width, height, 1, width);
  p_TessBaseAPISetSourceResolution(api, dots_per_inch);
  int turned = 0;
  bool is_told = p_TessBaseAPIDetectOrientationScript(
      api, &turned, confidence, script, script_confidence);
  *degrees = turned;
  p_TessBaseAPIClear(api);
  return is_told;
}
