#define _GNU_SOURCE
#include "CColors.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// Little CMS's own names for these, whose headers are not needed to pass handles on.
typedef void *profile;
typedef void *transform;

/// What a profile that is open was made of.
struct open_profile {
  profile handle;
  uint64_t content;
};

/// A transform that is kept, and what it was made from.
struct kept_transform {
  uint64_t input, output;
  uint32_t input_format, output_format, intent, flags;
  transform handle;
};

// A file has a handful of profiles, of which poppler holds a few open; what is beyond goes to the library as it comes.
enum { most_open = 64, most_kept = 64 };

static struct open_profile open_profiles[most_open];
static size_t open_count;
static struct kept_transform kept_transforms[most_kept];
static size_t kept_count;
static bool is_keeping;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

// The function of Little CMS that one of these stands before.
#define LIBRARY(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

void lacuna_keep_color_transforms(void) {
  pthread_mutex_lock(&lock);
  is_keeping = true;
  pthread_mutex_unlock(&lock);
}

/// Tells contents apart, eight bytes at a time; an accident would give a letter another colour and no more.
static uint64_t digest(const uint8_t *bytes, size_t count) {
  uint64_t value = 0xCBF29CE484222325 ^ count;
  while (count > 0) {
    uint64_t word = 0;
    size_t size = count < sizeof word ? count : sizeof word;
    memcpy(&word, bytes, size);
    value = (value ^ word) * 0x9E3779B97F4A7C15;
    value ^= value >> 32;
    bytes += size;
    count -= size;
  }
  return value;
}

/// The place of an open profile, or `open_count`.
static size_t place(profile handle) {
  size_t index = 0;
  while (index < open_count && open_profiles[index].handle != handle) index++;
  return index;
}

/// Takes down what a profile was made of; false where there is no room.
static bool note(profile handle, uint64_t content) {
  if (open_count == most_open) return false;
  open_profiles[open_count++] = (struct open_profile){handle, content};
  return true;
}

/// What a profile was made of; one that the library made itself counts as equal to none but itself. False where there is no room.
static bool content(profile handle, uint64_t *content) {
  static uint64_t made_count;
  size_t index = place(handle);
  if (index == open_count) {
    made_count++;
    if (!note(handle, digest((const uint8_t *)&made_count, sizeof made_count))) return false;
  }
  *content = open_profiles[index].content;
  return true;
}

static bool is_equal(const struct kept_transform *one, const struct kept_transform *other) {
  return one->input == other->input && one->output == other->output && one->input_format == other->input_format
         && one->output_format == other->output_format && one->intent == other->intent && one->flags == other->flags;
}

/// The transform that is kept for equal profiles; NULL where there is none.
static transform kept(const struct kept_transform *wanted) {
  for (size_t index = 0; index < kept_count; index++) {
    if (is_equal(&kept_transforms[index], wanted)) return kept_transforms[index].handle;
  }
  return NULL;
}

// What poppler calls in Little CMS, which calls some of them itself.

profile cmsOpenProfileFromMem(const void *bytes, uint32_t count);
int cmsCloseProfile(profile handle);
transform cmsCreateTransform(
    profile input, uint32_t input_format, profile output, uint32_t output_format, uint32_t intent, uint32_t flags);
void cmsDeleteTransform(transform handle);

__attribute__((visibility("default"))) profile cmsOpenProfileFromMem(const void *bytes, uint32_t count) {
  profile handle = LIBRARY(cmsOpenProfileFromMem)(bytes, count);
  pthread_mutex_lock(&lock);
  if (is_keeping && handle != NULL) note(handle, digest(bytes, count));
  pthread_mutex_unlock(&lock);
  return handle;
}

__attribute__((visibility("default"))) int cmsCloseProfile(profile handle) {
  pthread_mutex_lock(&lock);
  size_t index = place(handle);
  if (index < open_count) open_profiles[index] = open_profiles[--open_count];
  pthread_mutex_unlock(&lock);
  return LIBRARY(cmsCloseProfile)(handle);
}

__attribute__((visibility("default"))) transform cmsCreateTransform(
    profile input, uint32_t input_format, profile output, uint32_t output_format, uint32_t intent, uint32_t flags) {
  struct kept_transform wanted = {
      .input_format = input_format, .output_format = output_format, .intent = intent, .flags = flags};
  pthread_mutex_lock(&lock);
  bool is_known = is_keeping && content(input, &wanted.input) && content(output, &wanted.output);
  if (is_known) wanted.handle = kept(&wanted);
  pthread_mutex_unlock(&lock);
  if (wanted.handle != NULL) return wanted.handle;
  // Nothing may be locked meanwhile: the library opens and closes profiles of its own, by the functions above.
  wanted.handle = LIBRARY(cmsCreateTransform)(input, input_format, output, output_format, intent, flags);
  pthread_mutex_lock(&lock);
  if (is_known && wanted.handle != NULL && kept_count < most_kept && kept(&wanted) == NULL) {
    kept_transforms[kept_count++] = wanted;
  }
  pthread_mutex_unlock(&lock);
  return wanted.handle;
}

__attribute__((visibility("default"))) void cmsDeleteTransform(transform handle) {
  pthread_mutex_lock(&lock);
  size_t index = 0;
  while (index < kept_count && kept_transforms[index].handle != handle) index++;
  bool is_kept = index < kept_count;
  pthread_mutex_unlock(&lock);
  if (!is_kept) LIBRARY(cmsDeleteTransform)(handle);
}
