"""Seconds and sizes of `lacuna report` over a run of many plans, made from a run of few.

The copies differ from what they were copied from in plan id, title, country and year; their readings are the same
files, which the program reads and renders again for each copy, since it keeps nothing between plans. `--browser` opens
index.html in a headless Chromium and gives the milliseconds from a key typed into the search, a choice of a filter or a click on a
column's head to the page laid out anew with its first rows.
"""

import argparse
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

import browser
from program import LACUNA, runnable


def country(number):
    """An invented code of three letters, from those that ISO 3166 leaves to its users."""
    return "X" + chr(ord("A") + number // 26 % 26) + chr(ord("A") + number % 26)


def grow(run, target, plans):
    """Makes a run of `plans` plans in `target` from the run in `run`."""
    contents = json.loads((run / ".lacuna/contents.json").read_text())
    kept = [plan for plan in contents["plans"] if plan.get("reading")] or contents["plans"]
    grown = []
    for number in range(plans):
        copy = json.loads(json.dumps(kept[number % len(kept)]))
        record = copy["document"]["plan"]
        edition = number // len(kept)
        record["id"] = f"{record['id']}-{edition:03}"
        record["title"] = f"{record.get('title') or record['id']} ({edition})"
        record["country"] = country(number % 150)
        record["adopted"] = str(2000 + number // 150 * 5 + number % 5)
        record.pop("editionOf", None)
        grown.append(copy)
    contents["plans"] = grown
    (target / ".lacuna").mkdir(parents=True)
    (target / ".lacuna/contents.json").write_text(json.dumps(contents))
    for reading in {plan["reading"] for plan in grown if plan.get("reading")}:
        (target / reading).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(run / reading, target / reading)


# Does a step and gives the milliseconds until the page is laid out, the middle of five times.
TIMED = """
((step) => {
  const times = [];
  for (let round = 0; round < 5; round++) {
    const began = performance.now();
    step(round);
    document.body.getBoundingClientRect();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[2];
})(%s)
"""
RESET = """
document.querySelector("input[type=search]").value = "";
for (const field of document.querySelectorAll("form select")) field.selectedIndex = 0;
document.querySelector("input[type=search]").dispatchEvent(new Event("input", {bubbles: true}));
"""
STEPS = {
    "search": """(round) => {
      const field = document.querySelector("input[type=search]");
      field.value = ["a", "an", "pla", "", "x"][round];
      field.dispatchEvent(new Event("input", {bubbles: true}));
    }""",
    "filter": """(round) => {
      const field = document.querySelectorAll("form select")[1];
      field.selectedIndex = round % field.options.length;
      field.dispatchEvent(new Event("input", {bubbles: true}));
    }""",
    "verdict": """(round) => {
      const item = document.getElementById("filter-item");
      item.selectedIndex = [3, 9, 0, 14, 21][round];
      item.dispatchEvent(new Event("input", {bubbles: true}));
      const level = document.getElementById("filter-level");
      level.selectedIndex = [4, 1, 4, 3, 2][round];
      level.dispatchEvent(new Event("input", {bubbles: true}));
    }""",
    "sort": """(round) => document.querySelectorAll("thead th button")[round].click()""",
    "sort of all": """(round) => {
      if (round === 0) document.getElementById("show-all").click();
      document.querySelectorAll("thead th button")[round].click();
    }""",
}


def interaction(index):
    """Prints how long a reader waits for the index; returns the longest wait in milliseconds."""
    with browser.Browser() as tab:
        tab.size(1280)
        tab.open(index)
        if not tab.run("document.querySelector('#matrix tbody tr[hidden]') !== null"):
            sys.exit(f"{index}: its script does not run, or has all rows of a small index stand")
        waits = {}
        for name, step in STEPS.items():
            tab.run(RESET)
            waits[name] = tab.run(TIMED % step)
            time.sleep(1)
        shown = tab.run("[...document.querySelectorAll('#matrix tbody tr')].filter((row) => !row.hidden).length")
    print("index.html in a browser: " 
          + ", ".join(f"{name} {wait:.0f} ms" for name, wait in waits.items()) + f"; {shown} rows at the end")
    return max(waits.values())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", type=pathlib.Path, help="a results folder of `lacuna analyze`")
    parser.add_argument("--plans", type=int, default=500)
    parser.add_argument("--lacuna", default=str(LACUNA))
    parser.add_argument("--keep", type=pathlib.Path, help="leave the large run in this new folder")
    parser.add_argument("--browser", action="store_true", help="time the index in Chromium; over 100 ms ends with code 1")
    parser.add_argument("--limit", type=float, default=30, help="the most CPU seconds; more ends with code 1")
    options = parser.parse_args()
    options.lacuna = runnable(options.lacuna)
    if not (options.run / ".lacuna/contents.json").exists():
        sys.exit(f"{options.run}: no results of lacuna analyze")
    with tempfile.TemporaryDirectory() as folder:
        target = options.keep or pathlib.Path(folder) / "run"
        if target.exists():
            sys.exit(f"{target}: is there already; name a new folder")
        grow(options.run, target, options.plans)
        command = [options.lacuna, "report", str(target)]
        if shutil.which("taskset"):
            command = ["taskset", "-c", str(min(os.sched_getaffinity(0)))] + command
        began = time.monotonic()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        passed = time.monotonic() - began
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = used.ru_utime + used.ru_stime
        index = (target / "index.html").stat().st_size
        reports = sum(path.stat().st_size for path in target.glob("plans/*/report.html"))
        items = [path.stat().st_size for path in target.glob("items/*.html")]
        wait = interaction(target / "index.html") if options.browser else 0
    print(f"{options.plans} plans: {seconds:.1f} s of CPU on one core, {passed:.1f} s by the clock, {used.ru_maxrss / 1024:.0f} MB at most")
    print(f"index.html {index / 1e6:.2f} MB; report.html {reports / options.plans / 1e3:.0f} kB on average; "
          f"{len(items)} item pages of at most {max(items, default=0) / 1e3:.0f} kB")
    if wait > 100:
        sys.exit("the index takes more than 100 ms to answer")
    if seconds > options.limit:
        sys.exit(f"more than {options.limit:.0f} s")


if __name__ == "__main__":
    main()
