#ifndef CQPDF_H
#define CQPDF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A PDF held open through qpdf.
typedef struct lacuna_pdf lacuna_pdf;

/// An object of a PDF; 0 is none. Objects are good until those of their PDF are released.
typedef uint32_t lacuna_pdf_object;

/// The version of qpdf, or null where it is not installed.
///
/// The library is opened while the program runs, not linked: loading it with what it depends on takes as long as reading
/// a page, and most processes never need it.
const char *lacuna_pdf_version(void);

/// Opens a file's bytes, which must outlive it; null where qpdf is not installed or does not take the file as it is.
/// Encrypted files are not taken. Nothing is written anywhere.
lacuna_pdf *lacuna_pdf_open(const void *bytes, size_t count);
void lacuna_pdf_close(lacuna_pdf *pdf);

int lacuna_pdf_page_count(lacuna_pdf *pdf);
/// The page at an index from 0.
lacuna_pdf_object lacuna_pdf_page(lacuna_pdf *pdf, int index);
lacuna_pdf_object lacuna_pdf_root(lacuna_pdf *pdf);
/// Forgets all objects that were handed out.
void lacuna_pdf_release_objects(lacuna_pdf *pdf);

/// What a dictionary, or the dictionary of a stream, has under a name that begins with a slash.
lacuna_pdf_object lacuna_pdf_entry(lacuna_pdf *pdf, lacuna_pdf_object object, const char *name);
/// The number of elements of an array, or -1 where the object is none.
int lacuna_pdf_array_count(lacuna_pdf *pdf, lacuna_pdf_object object);
lacuna_pdf_object lacuna_pdf_element(lacuna_pdf *pdf, lacuna_pdf_object object, int index);
bool lacuna_pdf_is_stream(lacuna_pdf *pdf, lacuna_pdf_object object);
bool lacuna_pdf_number(lacuna_pdf *pdf, lacuna_pdf_object object, double *value);
/// A name with its slash, good until the next call; null where the object is none.
const char *lacuna_pdf_name(lacuna_pdf *pdf, lacuna_pdf_object object);
/// The decoded bytes of a stream, to be freed; null where it cannot be decoded.
uint8_t *lacuna_pdf_stream_bytes(lacuna_pdf *pdf, lacuna_pdf_object object, size_t *count);

#endif
