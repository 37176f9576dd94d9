#define _GNU_SOURCE
#include "CSurfaces.h"

#include <dlfcn.h>
#include <stdatomic.h>

// Cairo's own name for these, whose headers are not needed to pass handles on; the status of a surface that was given is 0.
typedef void *surface;
int cairo_surface_status(surface handle);

static atomic_ulong refused;

unsigned long lacuna_refused_surfaces(void) { return atomic_load(&refused); }

// The function of cairo that one of these stands before.
#define LIBRARY(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static surface counted(surface handle) {
  if (cairo_surface_status(handle) != 0) atomic_fetch_add(&refused, 1);
  return handle;
}

surface cairo_image_surface_create(int format, int width, int height) {
  return counted(LIBRARY(cairo_image_surface_create)(format, width, height));
}

surface cairo_surface_create_similar(surface other, int content, int width, int height) {
  return counted(LIBRARY(cairo_surface_create_similar)(other, content, width, height));
}
