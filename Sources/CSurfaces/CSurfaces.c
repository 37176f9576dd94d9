#define _GNU_SOURCE
#include "CSurfaces.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <unistd.h>

// Cairo's own name for these, whose headers are not needed to pass handles on; the status of a surface that was given is 0.
typedef void *surface;
int cairo_surface_status(surface handle);

static atomic_ulong refused;
static atomic_ulong bound;

unsigned long lacuna_refused_surfaces(void) { return atomic_load(&refused); }

void lacuna_bound_surfaces(unsigned long bytes) { atomic_store(&bound, bytes); }

// The bytes of memory that this process holds, by the second figure of statm, which counts pages; 0 where that cannot be told.
static unsigned long held(void) {
  int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  char text[160];
  ssize_t count = read(file, text, sizeof text - 1);
  close(file);
  if (count <= 0) return 0;
  text[count] = 0;
  unsigned long pages = 0;
  if (sscanf(text, "%*s %lu", &pages) != 1) return 0;
  return pages * (unsigned long)sysconf(_SC_PAGESIZE);
}

// Whether there is room for a surface; smaller ones are not worth asking the kernel for.
static int has_room(int width, int height) {
  enum { small = 4 << 20, bytes_a_pixel = 4 };
  unsigned long most = atomic_load(&bound);
  if (most == 0 || width <= 0 || height <= 0) return 1;
  unsigned long bytes = (unsigned long)width * (unsigned long)height * bytes_a_pixel;
  return bytes < small || bytes + held() <= most;
}

// The function of cairo that one of these stands before.
#define LIBRARY(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static surface counted(surface handle) {
  if (cairo_surface_status(handle) != 0) atomic_fetch_add(&refused, 1);
  return handle;
}

// Of a size that there is none of, cairo gives a surface on which nothing is drawn and whose status says so.
surface cairo_image_surface_create(int format, int width, int height) {
  int fits = has_room(width, height);
  return counted(LIBRARY(cairo_image_surface_create)(format, fits ? width : -1, fits ? height : -1));
}

surface cairo_surface_create_similar(surface other, int content, int width, int height) {
  int fits = has_room(width, height);
  return counted(LIBRARY(cairo_surface_create_similar)(other, content, fits ? width : -1, fits ? height : -1));
}
