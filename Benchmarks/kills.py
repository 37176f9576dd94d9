"""Whether runs that are killed again and again leave what an undisturbed run leaves.

Copies the plans of a folder with other bytes until there are enough of them, analyses them once undisturbed, and then again and
again with processes killed at random moments by SIGKILL: the program itself, or one of its workers. Every run that is killed is
begun anew in the same folder until it ends by itself; then every file of the results must be the same as of the undisturbed run.
"""

import argparse
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from copies import copies
from program import LACUNA, runnable
from results import content, results
from watched import descendants


def start(lacuna, plans, output, jobs):
    return subprocess.Popen(
        [lacuna, "analyze", "--quiet", "--ocr", "never", "--jobs", str(jobs), "-o", str(output), str(plans)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def kill(process):
    try:
        os.kill(process, signal.SIGKILL)
        return True
    except ProcessLookupError:
        return False


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--plans", type=int, default=60)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--lacuna", default=str(LACUNA))
    options = parser.parse_args()
    originals = sorted(path for path in options.folder.iterdir() if path.suffix in (".pdf", ".html"))
    if not originals:
        sys.exit(f"{options.folder}: there is no PDF or HTML file")
    lacuna = runnable(options.lacuna)
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as scratch:
        plans, output = pathlib.Path(scratch, "plans"), pathlib.Path(scratch, "output")
        copies(originals, options.plans, plans)
        begun = time.monotonic()
        code = start(lacuna, plans, output, options.jobs).wait()
        whole = time.monotonic() - begun
        # Reports link to the plans from where they stand, so every run writes to the same place.
        expected = {name: content(path) for name, path in results(output).items()}
        print(f"undisturbed: {whole:.1f} s, {len(expected)} files", flush=True)
        killed = {"program": 0, "worker": 0}
        finished, different, starts = 0, 0, 0
        while sum(killed.values()) < options.kills:
            shutil.rmtree(output)
            ended = False
            while not ended:
                process = start(lacuna, plans, output, options.jobs)
                starts += 1
                # Often early, when least is kept, and up to the end, when results are written.
                time.sleep(chance.uniform(0, whole) * chance.choice([0.1, 0.5, 1]))
                if sum(killed.values()) < options.kills and process.poll() is None:
                    children = descendants(process.pid)
                    if children and chance.random() < 0.5:
                        killed["worker"] += kill(chance.choice(children))
                    elif kill(process.pid):
                        killed["program"] += 1
                ended = process.wait() in (0, 2)
            # A worker that was killed costs its document; the next run reads it.
            last = start(lacuna, plans, output, options.jobs).wait()
            finished += 1
            found = results(output)
            wrong = sorted(
                name for name in expected.keys() | found.keys()
                if name not in found or name not in expected or content(found[name]) != expected[name])
            if wrong or last != code:
                different += 1
                print(f"run {finished}: exit code {last}, {len(wrong)} files differ: {', '.join(wrong[:5])}", flush=True)
    print(
        f"{killed['program']} kills of the program, {killed['worker']} of workers, {starts} starts, "
        f"{finished} results: {different} differ from those of the undisturbed run")
    sys.exit(bool(different))


main()
