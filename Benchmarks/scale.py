#!/usr/bin/env python3
"""Reads many copies of the plans in Corpus/ with the Spark driver, and watches rows and memory.

    scale.py --documents 2000 --python .venv/bin/python3

Each copy differs by a comment after the end of the PDF, so that it is a document of its own. Prints seconds, rows and the
most memory that each kind of process held, over the run and over its first and last third.
"""

import argparse
import csv
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from copies import copies
from program import LACUNA, runnable
from watched import descendants

ROOT = pathlib.Path(__file__).resolve().parent.parent


def listed(folder, count):
    """Writes copies of the sample plans and a manifest of them; gives the manifest and the bytes of all."""
    paths = copies(sorted((ROOT / "Corpus").glob("*.pdf")), count, folder)
    with open(folder / "list.csv", "w", newline="") as file:
        csv.writer(file).writerows([["path"], *([path.name] for path in paths)])
    return folder / "list.csv", sum(path.stat().st_size for path in paths)


def kind(command):
    """What a process of the run is, from its command line."""
    if "java" in command[0]:
        return "Spark (JVM)"
    if "read-documents" in command:
        return "lacuna reader"
    if len(command) > 1 and command[1] == "worker" and "lacuna" in command[0]:
        return "lacuna worker"
    if any("pyspark" in part for part in command):
        return "Python task"
    return "driver (Python)" if any(part.endswith("driver.py") for part in command) else None


def memory(group):
    """Resident megabytes of the processes that another one has started, the largest of each kind."""
    largest = {}
    for process in descendants(group):
        try:
            command = pathlib.Path(f"/proc/{process}/cmdline").read_bytes().decode(errors="replace").split("\0")
            name = kind(command) if command[0] else None
            pages = int(pathlib.Path(f"/proc/{process}/statm").read_text().split()[1])
        except (OSError, IndexError):
            continue
        if name:
            largest[name] = max(largest.get(name, 0), pages * os.sysconf("SC_PAGE_SIZE") >> 20)
    return largest


def folder_size(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--python", default=sys.executable, help="a Python with pyspark, pandas and pyarrow")
    parser.add_argument("--cores", type=int, default=os.cpu_count())
    parser.add_argument("--wave", type=int, default=500)
    parser.add_argument("--ocr", default="never", help="the sample plans hold one scan, whose pages take seconds")
    parser.add_argument("--keep", help="a folder to leave documents and results in")
    parser.add_argument("--lacuna", default=LACUNA)
    options = parser.parse_args()
    program = runnable(options.lacuna)
    folder = pathlib.Path(options.keep or tempfile.mkdtemp())
    manifest, size = listed(folder / "copies", options.documents)
    print(f"{options.documents} documents, {size / 1e6:.1f} MB")
    command = [
        options.python, str(ROOT / "Distributed/driver.py"), "run", "--master", f"local[{options.cores}]", "-o",
        str(folder / "results"), "--manifest", str(manifest), "--lacuna", program, "--wave", str(options.wave), "--",
        "--lexicons", str(ROOT / "Lexicons"), "--ocr", options.ocr]
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    samples = []
    while process.poll() is None:
        samples.append(memory(process.pid))
        time.sleep(1)
    seconds = time.monotonic() - start
    print(process.stdout.read().strip(), "exit code", process.returncode)
    print(f"{seconds:.0f} s in all, {options.documents / seconds:.1f} documents a second")
    third = len(samples) // 3
    for name in sorted({name for sample in samples for name in sample}):
        peaks = [max((sample.get(name, 0) for sample in part), default=0)
                 for part in (samples, samples[:third], samples[-third:])]
        print(f"{name}: at most {peaks[0]} MB; first third {peaks[1]}, last third {peaks[2]}")
    stored = folder_size(folder / "results")
    print(f"results {stored / 1e6:.1f} MB, {stored / options.documents / 1e3:.0f} kB a document")
    if not options.keep:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
