// For O_PATH.
#define _GNU_SOURCE

#include "CConfinement.h"

#include "Calls.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

// Debian 12's headers are older than what kernels offer since; the numbers are the kernel's interface and do not change.
struct ruleset {
  uint64_t files;
  uint64_t network;
  uint64_t scope;
};
#define FILES_TRUNCATE (1ULL << 14)
#define FILES_DEVICE_CONTROL (1ULL << 15)
#define NETWORK_BIND_TCP (1ULL << 0)
#define NETWORK_CONNECT_TCP (1ULL << 1)
#define SCOPE_ABSTRACT_SOCKETS (1ULL << 0)
#define SCOPE_SIGNALS (1ULL << 1)

int lacuna_landlock_version(void) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return version > 0 ? (int)version : 0;
}

bool lacuna_has_seccomp(void) {
  // Refused for want of a filter where there are filters, and as unknown where there are none.
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, NULL, 0, 0) != 0 && errno == EFAULT;
}

static void allow(int ruleset, const char *path, uint64_t access) {
  int place = open(path, O_PATH | O_CLOEXEC);
  if (place < 0) return;
  struct landlock_path_beneath_attr rule = {.allowed_access = access, .parent_fd = place};
  syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  close(place);
}

static void confine_files(const char *writable) {
  int version = lacuna_landlock_version();
  if (version == 0) return;
  uint64_t writing = LANDLOCK_ACCESS_FS_WRITE_FILE;
  struct ruleset rules = {
    .files = writing | LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_REMOVE_DIR
      | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR
      | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO
      | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM
  };
  if (version >= 2) rules.files |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3) {
    rules.files |= FILES_TRUNCATE;
    writing |= FILES_TRUNCATE;
  }
  if (version >= 4) rules.network = NETWORK_BIND_TCP | NETWORK_CONNECT_TCP;
  if (version >= 5) rules.files |= FILES_DEVICE_CONTROL;
  if (version >= 6) rules.scope = SCOPE_ABSTRACT_SOCKETS | SCOPE_SIGNALS;
  int ruleset = (int)syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0);
  if (ruleset < 0) return;
  allow(ruleset, "/dev/null", writing);
  if (writable != NULL) {
    allow(ruleset, writable, writing | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_REMOVE_FILE);
  }
  syscall(SYS_landlock_restrict_self, ruleset, 0);
  close(ruleset);
}

void lacuna_confine(const char *writable) {
  // Without it neither of the two is given to a process that is not root's.
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return;
  confine_files(writable);
  // Landlock refuses truncation from its third version on only.
  lacuna_confine_calls(lacuna_landlock_version() >= 3, writable != NULL);
}
