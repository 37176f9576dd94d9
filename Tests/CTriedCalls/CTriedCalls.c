#define _GNU_SOURCE

#include "CTriedCalls.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#define PARENT getppid()
#define CALL(name, ...) {#name, SYS_##name, {__VA_ARGS__}}

const char *lacuna_try_call(int number) {
  const struct {
    const char *name;
    long call;
    long arguments[6];
  } calls[] = {
    CALL(kill, PARENT, 0), CALL(kill, -1, 0), CALL(tkill, PARENT, 0), CALL(tgkill, PARENT, PARENT, 0),
    CALL(rt_sigqueueinfo, PARENT, 0), CALL(rt_tgsigqueueinfo, PARENT, PARENT, 0),
    CALL(pidfd_open, PARENT), CALL(pidfd_send_signal, -1), CALL(pidfd_getfd, -1),
    CALL(process_vm_readv, PARENT), CALL(process_vm_writev, PARENT), CALL(process_madvise, -1),
    CALL(ptrace, -1), CALL(kcmp, PARENT, PARENT, 0, 0, 0), CALL(prlimit64, PARENT, 4),
    CALL(setpriority, 0, PARENT, 0), CALL(setsid), CALL(setpgid, 0, -1),
    CALL(sched_setscheduler, -1), CALL(sched_setaffinity, -1),
    CALL(memfd_create, 0), CALL(shmget, 0, 0, 0), CALL(msgget, 0, 0), CALL(semget, 0, 0, 0),
    CALL(mq_open, 0), CALL(vmsplice, -1),
    CALL(socket, -1), CALL(socketpair, -1), CALL(connect, -1), CALL(bind, -1), CALL(listen, -1),
    CALL(accept4, -1), CALL(execve, 0), CALL(execveat, -1), CALL(bpf, -1),
    CALL(perf_event_open, 0), CALL(userfaultfd, -1), CALL(io_uring_setup, 0),
    CALL(io_uring_enter, -1), CALL(io_uring_register, -1), CALL(io_setup, 0), CALL(keyctl, -1),
    CALL(add_key, 0), CALL(request_key, 0), CALL(personality, 0xFFFFFFFF),
    CALL(mount, 0), CALL(umount2, 0, -1), CALL(chroot, 0), CALL(unshare, 0), CALL(setns, -1),
    CALL(open_tree, -1, 0, -1), CALL(move_mount, -1), CALL(fsopen, 0, -1), CALL(fsconfig, -1),
    CALL(fsmount, -1), CALL(fspick, -1), CALL(mount_setattr, -1), CALL(open_by_handle_at, -1),
    CALL(init_module, 0), CALL(finit_module, -1), CALL(delete_module, 0), CALL(kexec_load, -1, -1),
    CALL(reboot, 0), CALL(swapon, 0), CALL(swapoff, 0), CALL(settimeofday, 0, 1),
    CALL(sethostname, 0, -1), CALL(setuid, -1), CALL(setgroups, -1), CALL(capset, 0),
    CALL(clone, CLONE_NEWUSER | CLONE_THREAD), CALL(clone, CLONE_THREAD | CLONE_NEWNS),
    // Both would be a new process; without a place for its memory, and with flags that do not go together.
    CALL(clone, CLONE_SIGHAND), CALL(clone3, 0, 0),
    CALL(ioctl, -1, TIOCSTI), CALL(ioctl, -1, TIOCLINUX), CALL(fcntl, -1, F_SETOWN, PARENT),
    CALL(fcntl, -1, F_SETSIG, SIGKILL), CALL(fcntl, -1, F_SETOWN_EX, 0),
#ifdef SYS_fork
    CALL(iopl, -1), CALL(modify_ldt, -1), CALL(kexec_file_load, -1, -1, 0, 0, -1),
#endif
  };
  if (number < 0 || (size_t)number >= sizeof calls / sizeof calls[0]) return NULL;
  const long *of = calls[number].arguments;
  errno = 0;
  long result = syscall(calls[number].call, of[0], of[1], of[2], of[3], of[4], of[5]);
  return result == -1 && (errno == EPERM || errno == ENOSYS) ? "" : calls[number].name;
}

int lacuna_may_signal_itself(void) {
  return kill(getpid(), 0) == 0 && syscall(SYS_tgkill, getpid(), gettid(), 0) == 0;
}
