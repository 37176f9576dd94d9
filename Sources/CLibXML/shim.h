// Debian builds libxml2 with ICU, whose headers clash with the ICU inside
// Foundation. Nothing here needs libxml2's ICU declarations, so they stay out.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>

/// Frees memory that libxml2 allocated.
///
/// `xmlFree` is a mutable global function pointer, which Swift 6 refuses to read.
static inline void lacuna_xml_free(void *pointer) { xmlFree(pointer); }
