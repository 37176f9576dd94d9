// For the flags of clone and fcntl.
#define _GNU_SOURCE

#include "Calls.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

// Calls that came after Debian 12's headers; their numbers are the same on every architecture and do not change.
enum {
  CALL_FCHMODAT2 = 452, CALL_LSM_SET_SELF_ATTR = 460, CALL_SETXATTRAT = 463, CALL_REMOVEXATTRAT = 466,
  CALL_OPEN_TREE_ATTR = 467, CALL_FILE_SETATTR = 469,
};

// Calls that reading a document never makes, whatever their arguments.
static const int refused[] = {
  // Other processes: their network, signals, memory and rank.
  SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4,
  SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_process_madvise, SYS_process_mrelease,
  SYS_kcmp, SYS_tkill, SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo, SYS_pidfd_open,
  SYS_pidfd_send_signal, SYS_pidfd_getfd, SYS_migrate_pages, SYS_move_pages, SYS_setpriority,
  SYS_ioprio_set, SYS_sched_setscheduler, SYS_sched_setparam, SYS_sched_setattr,
  SYS_sched_setaffinity, SYS_setpgid, SYS_setsid,
  // Memory that no limit counts, and that other processes share.
  SYS_memfd_create, SYS_memfd_secret, SYS_shmget, SYS_shmat, SYS_shmctl, SYS_msgget, SYS_msgsnd, SYS_msgrcv,
  SYS_msgctl, SYS_semget, SYS_semop, SYS_semtimedop, SYS_semctl, SYS_mq_open, SYS_mq_unlink, SYS_mq_notify,
  SYS_vmsplice, SYS_splice, SYS_tee,
  // Programs, and parts of the kernel that have often let somebody in.
  SYS_execve, SYS_execveat, SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_io_uring_setup,
  SYS_io_uring_enter, SYS_io_uring_register, SYS_io_setup, SYS_io_submit, SYS_keyctl, SYS_add_key,
  SYS_request_key, SYS_fanotify_init, SYS_personality, CALL_LSM_SET_SELF_ATTR,
  // The file system's own shape.
  SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_unshare, SYS_setns, SYS_open_tree,
  CALL_OPEN_TREE_ATTR, SYS_move_mount, SYS_fsopen, SYS_fsconfig, SYS_fsmount, SYS_fspick,
  SYS_mount_setattr, SYS_name_to_handle_at, SYS_open_by_handle_at, SYS_quotactl, SYS_quotactl_fd,
  // The machine, where a worker is the superuser's.
  SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_kexec_load, SYS_reboot, SYS_swapon,
  SYS_swapoff, SYS_acct, SYS_syslog, SYS_vhangup, SYS_sethostname, SYS_setdomainname,
  SYS_settimeofday, SYS_clock_settime, SYS_clock_adjtime, SYS_adjtimex,
  // Another user.
  SYS_setuid, SYS_setgid, SYS_setreuid, SYS_setregid, SYS_setresuid, SYS_setresgid, SYS_setfsuid, SYS_setfsgid,
  SYS_setgroups, SYS_capset,
  // Owners and attributes of files.
  SYS_fchown, SYS_fchownat, SYS_setxattr, SYS_fsetxattr, SYS_lsetxattr, CALL_SETXATTRAT, SYS_removexattr,
  SYS_fremovexattr, SYS_lremovexattr, CALL_REMOVEXATTRAT, CALL_FILE_SETATTR,
#ifdef SYS_fork
  SYS_fork, SYS_vfork, SYS_chown, SYS_lchown,
#endif
#ifdef SYS_kexec_file_load
  SYS_kexec_file_load,
#endif
#ifdef SYS_iopl
  SYS_iopl, SYS_ioperm, SYS_modify_ldt,
#endif
};

// Calls that change files, most of which Landlock refuses too.
static const int changing[] = {
  SYS_truncate, SYS_unlinkat, SYS_renameat, SYS_renameat2, SYS_mkdirat, SYS_linkat, SYS_symlinkat,
  SYS_mknodat, SYS_fchmod, SYS_fchmodat, CALL_FCHMODAT2, SYS_utimensat,
#ifdef SYS_unlink
  SYS_unlink, SYS_rename, SYS_mkdir, SYS_rmdir, SYS_link, SYS_symlink, SYS_mknod, SYS_chmod,
  SYS_utime, SYS_utimes, SYS_futimesat, SYS_creat,
#endif
};

#define NAMESPACES                                                                             \
  (CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID \
   | CLONE_NEWNET)

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define IS(value, then, otherwise) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, then, otherwise)
#define HAS(bits, then, otherwise) BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, then, otherwise)
#define END(action) BPF_STMT(BPF_RET | BPF_K, action)
#define REFUSE END(SECCOMP_RET_ERRNO | EPERM)
#define ALLOW END(SECCOMP_RET_ALLOW)

void lacuna_confine_calls(bool files_are_confined, bool writes) {
#ifdef ARCHITECTURE
  enum { COUNT = sizeof refused / sizeof refused[0], CHANGING = sizeof changing / sizeof changing[0] };
  struct sock_filter filter[2 * (COUNT + CHANGING) + 64];
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
  // A process may end itself, as it does where something is broken, and set limits for itself, but for nobody else.
  const uint32_t own = (uint32_t)getpid();
  ADD(IS(SYS_kill, 0, 4), LOAD(args[0]), IS(own, 0, 1), ALLOW, REFUSE);
  ADD(IS(SYS_tgkill, 0, 4), LOAD(args[0]), IS(own, 0, 1), ALLOW, REFUSE);
  ADD(IS(SYS_prlimit64, 0, 5), LOAD(args[0]), IS(0, 1, 0), IS(own, 0, 1), ALLOW, REFUSE);
  // Threads, but no processes. The flags of clone3 lie where no filter can look; its callers fall back to clone.
  ADD(IS(SYS_clone3, 0, 1), END(SECCOMP_RET_ERRNO | ENOSYS));
  ADD(IS(SYS_clone, 0, 5), LOAD(args[0]), HAS(NAMESPACES, 2, 0), HAS(CLONE_THREAD, 0, 1), ALLOW, REFUSE);
  // Typing into somebody's terminal, and having signals sent by what happens to a file.
  ADD(IS(SYS_ioctl, 0, 5), LOAD(args[1]), IS(TIOCSTI, 2, 0), IS(TIOCLINUX, 1, 0), ALLOW, REFUSE);
  ADD(IS(SYS_fcntl, 0, 6), LOAD(args[1]), IS(F_SETOWN, 3, 0), IS(F_SETOWN_EX, 2, 0), IS(F_SETSIG, 1, 0), ALLOW, REFUSE);
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
