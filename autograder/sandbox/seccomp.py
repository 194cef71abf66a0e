"""The system calls that a worker may not make, as a filter made by libseccomp."""

import errno
import tempfile

from ..errors import KitError

# What no exercise needs: the network, other processes, privileges, kernel machinery with a history of holes, and the names
# of the machine and its kernel.
FORBIDDEN = """
    socket socketpair connect bind listen accept accept4 sendto sendmsg sendmmsg recvfrom recvmsg recvmmsg
    getsockopt setsockopt getpeername getsockname shutdown
    fork vfork execve execveat kill tkill tgkill rt_sigqueueinfo rt_tgsigqueueinfo
    pidfd_open pidfd_send_signal pidfd_getfd ptrace process_vm_readv process_vm_writev process_madvise kcmp
    setuid setgid setreuid setregid setresuid setresgid setgroups setfsuid setfsgid capset setsid setpgid
    mount umount2 pivot_root chroot unshare setns mount_setattr move_mount open_tree fsopen fsmount fsconfig fspick
    open_by_handle_at name_to_handle_at fanotify_init inotify_init inotify_init1 inotify_add_watch
    mknod mknodat link linkat symlink symlinkat rename renameat renameat2 mkdir mkdirat rmdir unlink unlinkat
    chmod fchmod fchmodat chown fchown fchownat lchown utime utimes utimensat futimesat truncate ftruncate
    fchmodat2 flock setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr quotactl acct swapon swapoff
    memfd_create memfd_secret shmget shmat shmctl semget semop semctl semtimedop msgget msgsnd msgrcv msgctl
    mq_open mq_unlink mq_timedsend mq_timedreceive mq_notify
    io_uring_setup io_uring_enter io_uring_register userfaultfd bpf perf_event_open seccomp landlock_create_ruleset
    add_key request_key keyctl init_module finit_module delete_module kexec_load kexec_file_load reboot
    personality setpriority ioprio_set sched_setscheduler sched_setparam sched_setattr sched_setaffinity
    settimeofday clock_settime clock_adjtime adjtimex sethostname setdomainname syslog iopl ioperm modify_ldt
    vmsplice splice tee sync syncfs vhangup lookup_dcookie uselib ustat nfsservctl remap_file_pages migrate_pages
    move_pages mbind set_mempolicy uname
""".split()
CLONE_THREAD = 0x10000
LOW_WORD = 0xFFFFFFFF  # the kernel reads only these bits of a command
FORBIDDEN_FCNTL = (
    *(8, 10, 15),  # F_SETOWN, F_SETSIG, F_SETOWN_EX: signals by way of a pipe
    # F_SETLK, F_SETLKW, F_OFD_SETLK, F_OFD_SETLKW, F_SETLEASE, F_NOTIFY: locks that other processes would wait for
    *(6, 7, 37, 38, 1024, 1026),
)
FORBIDDEN_IOCTL = (0x8901, 0x8902, 0x5452, 0x5412)  # FIOSETOWN, SIOCSPGRP, FIOASYNC, TIOCSTI
FILE_SYSTEM_IOCTLS = (0x66, 0x76, 0x58)  # whole families of ioctl commands: inode flags, versions, freezing
# By number, since libseccomp may be older than the kernel: fchmodat2, the calls on mounts and security modules, and whatever
# came or comes after mseal. Numbers are the same on every architecture from 424 on.
NEWER_CALLS = (452, 457, 458, 459, 460, 461, *range(463, 600))


def seccomp_program() -> bytes:
    """The filter as BPF instructions; every worker installs it. Raises KitError where it cannot be made."""
    try:
        import pyseccomp
    except (ImportError, OSError, RuntimeError) as error:
        raise KitError(
            "Grading refuses to start: the seccomp filter cannot be made ("
            + " ".join(str(error).split())
            + "). Install pyseccomp ('pip install -e .[instructor]') and libseccomp ('apt install libseccomp2')."
        ) from error
    refuse = pyseccomp.ERRNO(errno.EPERM)
    program = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    for name in FORBIDDEN:
        try:
            program.add_rule(refuse, name)
        except (OSError, ValueError):
            continue  # a call that this architecture does not have
    program.add_rule(pyseccomp.ERRNO(errno.ENOSYS), "clone3")  # glibc then uses clone, whose flags can be seen
    program.add_rule(refuse, "prlimit64", pyseccomp.Arg(0, pyseccomp.NE, 0))  # other processes' limits
    program.add_rule(refuse, "clone", pyseccomp.Arg(0, pyseccomp.MASKED_EQ, CLONE_THREAD, 0))
    for number in NEWER_CALLS:
        program.add_rule(refuse, number)
    for command in FORBIDDEN_FCNTL:
        program.add_rule(refuse, "fcntl", pyseccomp.Arg(1, pyseccomp.MASKED_EQ, LOW_WORD, command))
    for command in FORBIDDEN_IOCTL:
        program.add_rule(refuse, "ioctl", pyseccomp.Arg(1, pyseccomp.MASKED_EQ, LOW_WORD, command))
    for family in FILE_SYSTEM_IOCTLS:
        program.add_rule(refuse, "ioctl", pyseccomp.Arg(1, pyseccomp.MASKED_EQ, 0xFF00, family << 8))
    with tempfile.TemporaryFile() as file:
        program.export_bpf(file)
        file.seek(0)
        return file.read()
