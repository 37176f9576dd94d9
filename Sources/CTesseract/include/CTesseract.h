#ifndef CTESSERACT_H
#define CTESSERACT_H

#include <stdbool.h>
#include <stdint.h>

/// A recogniser of one language.
typedef struct lacuna_recogniser lacuna_recogniser;

/// A word of a picture. Positions are pixels from the top left corner.
typedef struct {
  const char *utf8;
  int32_t left, top, right, bottom;
  /// Two points of the line that the word's letters stand on.
  int32_t baseline_x1, baseline_y1, baseline_x2, baseline_y2;
  /// From 0 to 100.
  float confidence;
  bool begins_line;
} lacuna_recognised_word;

/// The version of Tesseract, or null where it is not installed.
///
/// The library is opened while the program runs, not linked: most runs never need it, and loading it with what it depends
/// on takes longer than reading a short plan. To be called before all else here.
const char *lacuna_recogniser_version(void);

/// A recogniser, or null where a folder has no usable data for a language.
lacuna_recogniser *lacuna_recogniser_new(const char *data_folder, const char *language);
void lacuna_recogniser_free(lacuna_recogniser *recogniser);

/// Recognises a picture of one byte a pixel; false where that took longer than the deadline.
bool lacuna_recogniser_read(
    lacuna_recogniser *recogniser, const uint8_t *pixels, int32_t width, int32_t height,
    int32_t dots_per_inch, int32_t deadline_milliseconds, void *context,
    void (*each)(void *context, const lacuna_recognised_word *word));

/// Whether a word is in the dictionary that comes with the recogniser's data; false for all where there is none.
bool lacuna_recogniser_knows(lacuna_recogniser *recogniser, const char *utf8);

/// Which way a picture's text runs, clockwise degrees, and in which script; false where there is too little text.
///
/// The script's name lives as long as the recogniser. Needs the data named "osd".
bool lacuna_recogniser_orientation(
    lacuna_recogniser *recogniser, const uint8_t *pixels, int32_t width, int32_t height,
    int32_t dots_per_inch, int32_t *degrees, float *confidence, const char **script,
    float *script_confidence);

#endif
