#ifndef CGLIBTEXT_H
#define CGLIBTEXT_H

#include <stdbool.h>
#include <stddef.h>

// GLib behind plain C types: Swift takes the types of GLib's headers for poppler's where a file imports poppler alone.

typedef struct lacuna_checksum lacuna_checksum;

/// A checksum to be: SHA-1 where `is_sha1`, else SHA-256; NULL where memory is exhausted.
lacuna_checksum *lacuna_checksum_new(bool is_sha1);
void lacuna_checksum_update(lacuna_checksum *sum, const void *bytes, size_t count);
/// In hexadecimal; good until the checksum is freed. Nothing can be added after.
const char *lacuna_checksum_text(lacuna_checksum *sum);
void lacuna_checksum_free(lacuna_checksum *sum);

/// The text in the form NFC, or NFKC where `is_compatible`, to be freed; NULL where it is no UTF-8.
char *lacuna_normalized(const char *text, bool is_compatible);
void lacuna_text_free(char *text);

/// Hands over whatever a library says through GLib's log under its domain, instead of printing it.
void lacuna_take_messages(const char *domain, void (*take)(const char *message));

#endif
