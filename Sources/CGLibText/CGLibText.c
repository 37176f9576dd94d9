#include "CGLibText.h"

#include <glib.h>

lacuna_checksum *lacuna_checksum_new(bool is_sha1) {
  return (lacuna_checksum *)g_checksum_new(is_sha1 ? G_CHECKSUM_SHA1 : G_CHECKSUM_SHA256);
}

void lacuna_checksum_update(lacuna_checksum *sum, const void *bytes, size_t count) {
  g_checksum_update((GChecksum *)sum, bytes, (gssize)count);
}

const char *lacuna_checksum_text(lacuna_checksum *sum) {
  return g_checksum_get_string((GChecksum *)sum);
}

void lacuna_checksum_free(lacuna_checksum *sum) { g_checksum_free((GChecksum *)sum); }

char *lacuna_normalized(const char *text, bool is_compatible) {
  return g_utf8_normalize(
      text, -1, is_compatible ? G_NORMALIZE_ALL_COMPOSE : G_NORMALIZE_DEFAULT_COMPOSE);
}

void lacuna_text_free(char *text) { g_free(text); }

static void hand_over(const char *domain, GLogLevelFlags level, const char *message, void *take) {
  (void)domain;
  (void)level;
  ((void (*)(const char *))take)(message);
}

void lacuna_take_messages(const char *domain, void (*take)(const char *message)) {
  g_log_set_handler(domain, G_LOG_LEVEL_MASK | G_LOG_FLAG_FATAL | G_LOG_FLAG_RECURSION, hand_over, (void *)take);
}
