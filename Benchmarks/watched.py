"""Seconds and memory of a program and of everything that it starts."""

import ctypes
import dataclasses
import os
import pathlib
import subprocess
import threading
import time


@dataclasses.dataclass
class Figures:
    """What a run took: seconds, and megabytes at the worst moment of a single process."""

    wall: float
    cpu: float
    parent: float
    worker: float
    code: int


def alike():
    """From here on nothing that this process starts can take a priority above the others', which the Swift runtime's threads do
    for themselves where root runs them (they hand it on to workers); a person's own processes never can."""
    bounding_set_drop, system_nice = 24, 23
    ctypes.CDLL(None).prctl(bounding_set_drop, system_nice, 0, 0, 0)


def parents():
    """Each process's parent, of all that run now."""
    found = {}
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                found[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
    return found


def descendants(ancestor):
    above = parents()
    found, level = [], [ancestor]
    while level:
        level = [process for process, parent in above.items() if parent in level]
        found += level
    return found


def peak(process):
    """The most megabytes that a process ever held so far, from the system's own mark; 0 where it is gone."""
    try:
        for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0


def run(command, memory=True, every=0.2, environment=None, errors=None):
    """Runs a command to its end. The marks of memory are looked at again and again, since they go with the process;
    `memory=False` leaves that out where the looking would disturb what is measured."""
    start = time.monotonic()
    process = subprocess.Popen(
        [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=errors or subprocess.DEVNULL, env=None if environment is None else {**os.environ, **environment})
    marks = {"parent": 0.0, "worker": 0.0}
    done = threading.Event()

    def look():
        while not done.wait(every):
            marks["parent"] = max(marks["parent"], peak(process.pid))
            for child in descendants(process.pid):
                marks["worker"] = max(marks["worker"], peak(child))

    watcher = threading.Thread(target=look, daemon=True)
    if memory:
        watcher.start()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    done.set()
    if memory:
        watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    # The system's mark of the largest process of the tree, which a run shorter than a look still has.
    largest = usage.ru_maxrss / 1024
    if largest > max(marks.values()):
        marks["parent" if marks["worker"] == 0 or marks["parent"] >= marks["worker"] else "worker"] = largest
    return Figures(wall, usage.ru_utime + usage.ru_stime, marks["parent"], marks["worker"], process.returncode)
