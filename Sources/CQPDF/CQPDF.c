#include "CQPDF.h"

#include <OpenedLibrary.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>

struct lacuna_pdf {
  qpdf_data data;
};

// Every function of the library that is called here.
#define FUNCTIONS(_)                                                                              \
  _(qpdf_get_qpdf_version) _(qpdf_init) _(qpdf_cleanup) _(qpdf_silence_errors)                    \
  _(qpdf_set_suppress_warnings) _(qpdf_set_attempt_recovery) _(qpdf_read_memory)                  \
  _(qpdf_is_encrypted) _(qpdf_has_error) _(qpdf_get_error) _(qpdf_get_num_pages)                  \
  _(qpdf_get_page_n) _(qpdf_get_root) _(qpdf_oh_release_all)             \
  _(qpdf_oh_is_stream) _(qpdf_oh_get_type_code) _(qpdf_oh_is_null) _(qpdf_oh_is_array) _(qpdf_oh_is_name) _(qpdf_oh_is_number)                \
  _(qpdf_oh_get_dict) _(qpdf_oh_get_key) _(qpdf_oh_get_array_n_items)          \
  _(qpdf_oh_get_array_item) _(qpdf_oh_get_numeric_value) _(qpdf_oh_get_name)                      \
  _(qpdf_oh_get_stream_data)

LACUNA_OPENED_LIBRARY(FUNCTIONS, RTLD_LAZY, "libqpdf.so.29", "libqpdf.so.30", "libqpdf.so")

// qpdf writes of an error that nobody has asked for when it closes the file.
static bool failed(lacuna_pdf *pdf) {
  if (!p_qpdf_has_error(pdf->data)) return false;
  p_qpdf_get_error(pdf->data);
  return true;
}

const char *lacuna_pdf_version(void) { return open_library() ? p_qpdf_get_qpdf_version() : NULL; }

lacuna_pdf *lacuna_pdf_open(const void *bytes, size_t count) {
  if (!open_library()) return NULL;
  lacuna_pdf *pdf = malloc(sizeof *pdf);
  if (pdf == NULL) return NULL;
  pdf->data = p_qpdf_init();
  p_qpdf_silence_errors(pdf->data);
  p_qpdf_set_suppress_warnings(pdf->data, QPDF_TRUE);
  // What qpdf would have to guess, poppler guesses too, and perhaps otherwise.
  p_qpdf_set_attempt_recovery(pdf->data, QPDF_FALSE);
  QPDF_ERROR_CODE code = p_qpdf_read_memory(pdf->data, "", bytes, count, NULL);
  if ((code & QPDF_ERRORS) != 0 || p_qpdf_is_encrypted(pdf->data)) {
    lacuna_pdf_close(pdf);
    return NULL;
  }
  return pdf;
}

void lacuna_pdf_close(lacuna_pdf *pdf) {
  failed(pdf);
  p_qpdf_cleanup(&pdf->data);
  free(pdf);
}

int lacuna_pdf_page_count(lacuna_pdf *pdf) { return p_qpdf_get_num_pages(pdf->data); }

lacuna_pdf_object lacuna_pdf_page(lacuna_pdf *pdf, int index) {
  lacuna_pdf_object page = p_qpdf_get_page_n(pdf->data, (size_t)index);
  return failed(pdf) ? 0 : page;
}

lacuna_pdf_object lacuna_pdf_root(lacuna_pdf *pdf) { return p_qpdf_get_root(pdf->data); }

void lacuna_pdf_release_objects(lacuna_pdf *pdf) { p_qpdf_oh_release_all(pdf->data); }

lacuna_pdf_object lacuna_pdf_entry(lacuna_pdf *pdf, lacuna_pdf_object object, const char *name) {
  if (object == 0) return 0;
  // Each call costs more than what it asks for.
  enum qpdf_object_type_e type = p_qpdf_oh_get_type_code(pdf->data, object);
  if (type == ot_stream) {
    object = p_qpdf_oh_get_dict(pdf->data, object);
  } else if (type != ot_dictionary) {
    return 0;
  }
  lacuna_pdf_object found = p_qpdf_oh_get_key(pdf->data, object, name);
  return p_qpdf_oh_is_null(pdf->data, found) ? 0 : found;
}

int lacuna_pdf_array_count(lacuna_pdf *pdf, lacuna_pdf_object object) {
  if (object == 0 || !p_qpdf_oh_is_array(pdf->data, object)) return -1;
  return p_qpdf_oh_get_array_n_items(pdf->data, object);
}

lacuna_pdf_object lacuna_pdf_element(lacuna_pdf *pdf, lacuna_pdf_object object, int index) {
  return p_qpdf_oh_get_array_item(pdf->data, object, index);
}

bool lacuna_pdf_is_stream(lacuna_pdf *pdf, lacuna_pdf_object object) {
  return object != 0 && p_qpdf_oh_is_stream(pdf->data, object);
}

bool lacuna_pdf_number(lacuna_pdf *pdf, lacuna_pdf_object object, double *value) {
  if (object == 0 || !p_qpdf_oh_is_number(pdf->data, object)) return false;
  *value = p_qpdf_oh_get_numeric_value(pdf->data, object);
  return true;
}

const char *lacuna_pdf_name(lacuna_pdf *pdf, lacuna_pdf_object object) {
  if (object == 0 || !p_qpdf_oh_is_name(pdf->data, object)) return NULL;
  return p_qpdf_oh_get_name(pdf->data, object);
}

uint8_t *lacuna_pdf_stream_bytes(lacuna_pdf *pdf, lacuna_pdf_object object, size_t *count) {
  unsigned char *bytes = NULL;
  QPDF_BOOL decoded = QPDF_FALSE;
  QPDF_ERROR_CODE code = p_qpdf_oh_get_stream_data(
      pdf->data, object, qpdf_dl_generalized, &decoded, &bytes, count);
  if ((code & QPDF_ERRORS) == 0 && decoded) return bytes;
  failed(pdf);
  free(bytes);
  return NULL;
}
