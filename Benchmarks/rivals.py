#!/usr/bin/env python3
"""What `lacuna analyze` costs beside what other programs take for a part of its work, side by side in one run over the same PDFs.

    python3 Benchmarks/rivals.py FOLDER [--rounds 3] [--sample 12] [--csv rivals.csv]

Lacuna does all that it does: text, layout, tables, all lexicons of the document's language, assessment, store and reports, in
an empty folder, without recognition (the others have none), with one and with two jobs. `pdftotext` writes text and does nothing else, a process
a file. The other rivals read the text of all files in one process, compile the list once, and count the wordings that the
lexicons' terms are made of (`wordings.py` says by which rule, `rival.py` how each is used); each is also given two processes. Every round runs
all programs in turn, so that a busy machine is unfair to none; medians count. CPU is user and system time of a program and all
that it starts. `--sample` gives pdfplumber so many of the files, drawn by `--seed`, and Lacuna and pdftotext the same ones once more beside it.

PyMuPDF, pyahocorasick, pdfplumber and spaCy come from `pip install pymupdf pyahocorasick pdfplumber spacy`; PyYAML is needed.
"""

import argparse
import csv
import importlib.util
import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import watched
from program import LACUNA, runnable
from wordings import build, function_words, wordings

HERE = pathlib.Path(__file__).resolve().parent
RIVALS = {
    "PyMuPDF + pyahocorasick": ("pymupdf-ahocorasick", ["pymupdf", "ahocorasick"]),
    "PyMuPDF + spaCy PhraseMatcher": ("pymupdf-spacy", ["pymupdf", "spacy"]),
    "pdfplumber + re": ("pdfplumber-re", ["pdfplumber"]),
}
SLOW = "pdfplumber + re"


def installed(modules):
    return all(importlib.util.find_spec(module) for module in modules)


def pdftotext(files, processes):
    """Seconds and CPU seconds of a process a file, so many at a time; no file of text is kept."""
    command = ["xargs", "-0", "-n", "1", "-P", str(processes), "sh", "-c", 'pdftotext "$0" /dev/null']
    before, start = os.times(), time.monotonic()
    subprocess.run(command, input="\0".join(files).encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall, after = time.monotonic() - start, os.times()
    return watched.Figures(wall, after.children_user + after.children_system - before.children_user - before.children_system, 0, 0, 0)


def lacuna(options, files, jobs):
    output = tempfile.mkdtemp(dir=options.scratch)
    figures = watched.run(
        [options.lacuna, "analyze", "--quiet", "--ocr", "never", "--jobs", jobs, "--lexicons", options.lexicons, "-o", output, *files],
        memory=False)
    shutil.rmtree(output)
    if figures.code not in (0, 2):
        sys.exit(f"{options.lacuna} ended with exit code {figures.code}")
    return figures


def programs(options, files, sample, terms):
    """Name to what runs it; the name says over what and with how many processes. pdftotext and Lacuna come first: all else is held against them."""
    runs = {}
    for processes in (1, 2):
        runs["pdftotext", "all", processes] = lambda processes=processes: pdftotext(files, processes)
        runs["Lacuna", "all", processes] = lambda processes=processes: lacuna(options, files, processes)
    sampled = sample is not files
    for name, (program, modules) in RIVALS.items():
        if program in options.without:
            continue
        if not installed(modules):
            print(f"{name}: not installed")
            continue
        over = "sample" if name == SLOW and sampled else "all"
        for processes in (1, 2):
            command = [sys.executable, HERE / "rival.py", program, processes, terms, *(sample if over == "sample" else files)]
            if over == "sample":
                runs["pdftotext", "sample", processes] = lambda processes=processes: pdftotext(sample, processes)
                runs["Lacuna", "sample", processes] = lambda processes=processes: lacuna(options, sample, processes)
            runs[name, over, processes] = lambda command=command: watched.run(command, memory=False)
    return runs


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=pathlib.Path, help="its PDFs, not those of folders in it; else plans in $LACUNA_CORPUS")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sample", type=int, default=0, help="files for pdfplumber; 0 gives it all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without", nargs="*", default=[], choices=[program for program, _ in RIVALS.values()])
    parser.add_argument("--csv", type=pathlib.Path)
    parser.add_argument("--lexicons", type=pathlib.Path, default=HERE.parent / "Lexicons")
    parser.add_argument("--lacuna", default=str(LACUNA))
    options = parser.parse_args()
    options.lacuna = runnable(options.lacuna)
    watched.alike()
    corpus = os.environ.get("LACUNA_CORPUS")
    folder = options.folder or (corpus and pathlib.Path(corpus, "plans"))
    if not folder:
        parser.error("name a folder of PDFs, or the corpus in $LACUNA_CORPUS")
    files = sorted(str(path) for path in folder.glob("*.pdf"))
    if not files:
        sys.exit(f"{folder}: no PDF files")
    build()
    sample = files
    if 0 < options.sample < len(files):
        sample = sorted(random.Random(options.seed).sample(files, options.sample))
    with tempfile.TemporaryDirectory() as scratch:
        options.scratch = scratch
        terms = pathlib.Path(scratch, "terms.json")
        marks = function_words(options.lexicons)
        languages = [path.stem for path in sorted((options.lexicons / "common").glob("??.yaml"))]
        found = {language: wordings(options.lexicons, language) for language in languages}
        terms.write_text(json.dumps({"wordings": found, "function_words": marks}), encoding="utf-8")
        print(f"{len(files)} files; wordings: " + ", ".join(f"{language} {len(some):,}" for language, some in found.items()))
        runs = programs(options, files, sample, terms)
        figures = {key: [] for key in runs}
        for number in range(options.rounds):
            print(f"round {number + 1}, load {os.getloadavg()[0]:.2f}", file=sys.stderr, flush=True)
            for key, run in runs.items():
                figures[key].append(run())
    cpu = {key: statistics.median(run.cpu for run in some) for key, some in figures.items()}
    wall = {key: statistics.median(run.wall for run in some) for key, some in figures.items()}
    rows = []
    for (name, over, processes), some in figures.items():
        key, text, own = (name, over, processes), ("pdftotext", over, 1), ("Lacuna", over, 1)
        rows.append({
            "program": name, "files": len(sample) if over == "sample" else len(files), "processes": processes,
            "CPU s": cpu[key], "clock s": wall[key], "CPU : pdftotext": cpu[key] / cpu[text], "CPU : Lacuna": cpu[key] / cpu[own],
            "clock : pdftotext": wall[key] / wall["pdftotext", over, processes], "clock : Lacuna": wall[key] / wall["Lacuna", over, processes],
            "least clock s": min(run.wall for run in some), "most clock s": max(run.wall for run in some)})
    names = list(rows[0])
    print(f"{names[0]:30}" + "".join(f"{name:>19}" for name in names[1:]))
    for row in rows:
        print(f"{row['program']:30}" + "".join(f"{row[name]:19.2f}" if isinstance(row[name], float) else f"{row[name]:19}" for name in names[1:]))
    print(f"Lacuna's two jobs are {wall['Lacuna', 'all', 1] / wall['Lacuna', 'all', 2]:.2f} times as fast as one; "
          f"its CPU is {cpu['Lacuna', 'all', 1] / cpu['pdftotext', 'all', 1]:.2f} times that of pdftotext; medians of {options.rounds} rounds")
    print("ratios of the clock are between runs with as many processes")
    if options.csv:
        with open(options.csv, "w", newline="") as file:
            writer = csv.DictWriter(file, names)
            writer.writeheader()
            writer.writerows({name: round(value, 3) if isinstance(value, float) else value for name, value in row.items()} for row in rows)


if __name__ == "__main__":
    main()
