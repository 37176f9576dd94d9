// For O_PATH.
#define _GNU_SOURCE

#include "CConfinement.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <stddef.h>
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

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

// Calls that reading a document never makes.
static const int refused[] = {
  SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4,
  SYS_execve, SYS_execveat, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kill,
  SYS_pidfd_send_signal, SYS_pidfd_getfd, SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot,
  SYS_unshare, SYS_setns, SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_io_uring_setup,
  SYS_io_uring_enter, SYS_io_uring_register, SYS_keyctl, SYS_add_key, SYS_request_key,
  SYS_open_by_handle_at, SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_kexec_load,
  SYS_reboot, SYS_swapon, SYS_swapoff, SYS_fchown, SYS_fchownat, SYS_setxattr, SYS_fsetxattr,
  SYS_lsetxattr,
#ifdef SYS_fork
  SYS_fork, SYS_vfork, SYS_chown, SYS_lchown,
#endif
};

// Calls that change files, most of which Landlock refuses too.
static const int changing[] = {
  SYS_truncate, SYS_unlinkat, SYS_renameat, SYS_renameat2, SYS_mkdirat, SYS_linkat, SYS_symlinkat,
  SYS_mknodat, SYS_fchmod, SYS_fchmodat, SYS_utimensat,
#ifdef SYS_unlink
  SYS_unlink, SYS_rename, SYS_mkdir, SYS_rmdir, SYS_link, SYS_symlink, SYS_mknod, SYS_chmod,
  SYS_utime, SYS_utimes, SYS_futimesat, SYS_creat,
#endif
};

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define IS(value, then, otherwise) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, then, otherwise)
#define HAS(bits, then, otherwise) BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, then, otherwise)
#define END(action) BPF_STMT(BPF_RET | BPF_K, action)
#define REFUSE END(SECCOMP_RET_ERRNO | EPERM)
#define ALLOW END(SECCOMP_RET_ALLOW)

static void confine_calls(bool files_are_confined, bool writes) {
#ifdef ARCHITECTURE
  enum { COUNT = sizeof refused / sizeof refused[0], CHANGING = sizeof changing / sizeof changing[0] };
  struct sock_filter filter[2 * (COUNT + CHANGING) + 32];
  unsigned short length = 0;
#define ADD(...)                                                             \
  do {                                                                       \
    const struct sock_filter steps[] = {__VA_ARGS__};                        \
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) filter[length++] = steps[i]; \
  } while (0)
  ADD(LOAD(arch), IS(ARCHITECTURE, 1, 0), END(SECCOMP_RET_KILL_PROCESS), LOAD(nr));
#if defined(__x86_64__)
  // The calls of the x32 interface have numbers of their own.
  ADD(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1), REFUSE);
#endif
  for (size_t i = 0; i < COUNT; i++) ADD(IS((uint32_t)refused[i], 0, 1), REFUSE);
  for (size_t i = 0; i < CHANGING && !writes; i++) ADD(IS((uint32_t)changing[i], 0, 1), REFUSE);
  if (!files_are_confined && !writes) {
    // The flags of openat2 lie where no filter can look; its callers fall back to openat.
    ADD(IS(SYS_openat2, 0, 1), END(SECCOMP_RET_ERRNO | ENOSYS));
    const uint32_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
    ADD(IS(SYS_openat, 0, 4), LOAD(args[2]), HAS(writing, 0, 1), REFUSE, ALLOW);
#ifdef SYS_open
    ADD(IS(SYS_open, 0, 4), LOAD(args[1]), HAS(writing, 0, 1), REFUSE, ALLOW);
#endif
  }
  ADD(ALLOW);
  struct sock_fprog program = {.len = length, .filter = filter};
  prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
#else
  (void)files_are_confined;
  (void)writes;
#endif
}

void lacuna_confine(const char *writable) {
  // Without it neither of the two is given to a process that is not root's.
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return;
  confine_files(writable);
  // Landlock refuses truncation from its third version on only.
  confine_calls(lacuna_landlock_version() >= 3, writable != NULL);
}
