#!/usr/bin/env python3
"""How time and memory of `lacuna` grow with documents, pages, terms, and plans in the report.

    growth.py documents --sizes 100,300,1000 --csv documents.csv
    growth.py pages terms report changes

Every document is made from the plans in Corpus/: copies with a comment of their own behind the PDF's end, and pages joined
by qpdf. Memory is the most that a single process held, the program itself and the largest of its workers. `documents`
also counts rows: every input must have one row in plans.csv and one in run.json. `changes` runs again with
nothing changed, and with a lexicon changed, and sets the seconds beside the first run's. Each curve is printed as a table and,
with `--csv FOLDER`, written there as growth-CURVE.csv.
"""

import argparse
import collections
import csv
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

import watched
from copies import copies
from program import LACUNA, runnable
from reports import grow

ROOT = pathlib.Path(__file__).resolve().parent.parent
CURVES = {
    "documents": [100, 300, 1_000, 3_000, 10_000],
    "pages": [50, 200, 500, 1_000, 2_000],
    "terms": [1_000, 3_000, 10_000, 30_000],
    "report": [100, 200, 300, 400, 500],
    "changes": [1_000],
}
# Megabytes that no process may hold, however much it reads.
MOST_MEGABYTES = 400


def small_plans():
    """The born-digital sample plans below 140 kB (seven or eight pages each, six languages): so that many documents end in time."""
    return [path for path in sorted((ROOT / "Corpus").glob("*.pdf")) if path.stat().st_size < 140_000]


def analyze(options, output, *inputs, lexicons=None, more=()):
    return watched.run([
        options.lacuna, "analyze", "--quiet", "--ocr", "never", "--jobs", options.jobs,
        "--lexicons", lexicons or options.lexicons, "-o", output, *more, *inputs])


def size(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def miscounted(output, inputs):
    """Inputs without a row or with more than one, in plans.csv and in run.json."""
    csv.field_size_limit(1 << 30)
    with open(output / "data/plans.csv", newline="", encoding="utf-8") as file:
        rows = collections.Counter(row["path"] for row in csv.DictReader(file))
    documents = collections.Counter(
        document["path"] for document in json.loads((output / "run.json").read_text())["documents"])
    expected = {str(path) for path in inputs}
    return {
        name: len([path for path in expected | counts.keys() if counts[path] != 1 or path not in expected])
        for name, counts in {"plans.csv": rows, "run.json": documents}.items()}


def changed_lexicons(options, folder):
    """The lexicons with one term more for one element, in every language of one framework."""
    shutil.copytree(options.lexicons, folder)
    framework = sorted(path.parent for path in folder.glob("*/framework.yaml"))[0]
    for path in sorted(framework.glob("??.yaml")):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("    terms:\n", "    terms:\n      - 'zyxomma quoll'\n", 1), encoding="utf-8")
    return folder


def documents(options, scratch, count):
    folder, output = scratch / "plans", scratch / "output"
    plans = copies(small_plans(), count, folder)
    figures = analyze(options, output, folder)
    wrong = miscounted(output, plans)
    again = analyze(options, output, folder)
    return {
        "documents": count, "seconds": figures.wall, "CPU seconds": figures.cpu,
        "CPU ms a document": 1000 * figures.cpu / count,
        "program MB": figures.parent, "worker MB": figures.worker, "results MB": size(output),
        "rows wrong": sum(wrong.values()), "again seconds": again.wall, "again CPU seconds": again.cpu,
        "again program MB": again.parent, "exit code": figures.code}


def pages(options, scratch, count):
    # English plans only, so that one language's terms are looked for on every page.
    plans = [ROOT / f"Corpus/{name}.pdf" for name in ["ardania-2025", "belmora-2023", "corvenia-2026", "lenthia-2027", "jorvana-2026-en"]]
    plan = scratch / "joined.pdf"
    lengths = [int(subprocess.run(["qpdf", "--show-npages", path], capture_output=True, text=True, check=True).stdout)
               for path in plans]
    parts, left, number = [], count, 0
    while left > 0:
        taken = min(left, lengths[number % len(plans)])
        parts += [plans[number % len(plans)], f"1-{taken}"]
        left, number = left - taken, number + 1
    subprocess.run(["qpdf", "--empty", "--pages", *parts, "--", plan], check=True)
    figures = analyze(options, scratch / "output", plan, more=["--timeout", "600"])
    document = json.loads((scratch / "output/run.json").read_text())["documents"][0]
    text = watched.run(["pdftotext", plan, "/dev/null"])
    return {
        "pages": count, "seconds": figures.wall, "CPU seconds": figures.cpu, "CPU ms a page": 1000 * figures.cpu / count,
        "program MB": figures.parent, "worker MB": figures.worker, "pdftotext CPU seconds": text.cpu,
        "pages read": document["pages"], "status": document["status"], "exit code": figures.code}


def made_lexicons(options, folder, count):
    """A framework of so many terms: the English ones of all frameworks in turn, with other words of the plans in their places,
    so that shapes and operators are as people write them, and words as frequent as theirs."""
    import yaml

    shutil.copytree(options.lexicons / "common", folder / "common")
    for path in options.lexicons.glob("scoring.yaml"):
        shutil.copy(path, folder)
    chance = random.Random(options.seed)
    models, words = [], set()
    for path in sorted(options.lexicons.glob("*/en.yaml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        for element in content.get("elements", {}).values():
            for term in element.get("terms", []):
                models.append(term["term"] if isinstance(term, dict) else term)
            for sentence in element.get("tests", {}).get("match", []):
                words.update(word for word in re.findall(r"[a-z]{4,}", sentence))
    models = [model for model in models if "<" not in model]
    vocabulary = sorted(words)
    # A term without a word to replace is no model: it would come out the same each time.
    models = [model for model in models if len(re.findall(r"\b[a-z]{4,}\b", model)) > 1]
    terms, tried = set(), 0
    while len(terms) < count:
        model, tried = models[tried % len(models)], tried + 1
        terms.add(re.sub(r"\b[a-z]{4,}\b\*?", lambda _: chance.choice(vocabulary), model))
    terms = sorted(terms)
    chance.shuffle(terms)
    elements = 100
    target = folder / "made"
    target.mkdir()
    framework = {
        "id": "made", "title": "Made", "short_title": "Made", "source": "made", "version": "1.0.0", "subject": "trafficking",
        "items": [{
            "id": f"MADE-{item:02}", "name": f"Item {item}", "definition": "An item.", "source": "made",
            "elements": [{
                "id": f"MADE-{item:02}.{element}", "name": f"Element {element}", "definition": "An element.", "core": True,
                "source": "made", "starter": "Do so."} for element in range(1, 11)]} for item in range(1, elements // 10 + 1)]}
    (target / "framework.yaml").write_text(json.dumps(framework), encoding="utf-8")
    identifiers = [element["id"] for item in framework["items"] for element in item["elements"]]
    lexicon = {
        "framework": "made", "language": "en", "version": "1.0.0",
        "elements": {name: {"terms": terms[number::elements], "tests": {"match": ["One.", "Two."], "no_match": ["Three.", "Four."]}}
                     for number, name in enumerate(identifiers)}}
    # JSON is YAML; a term a line keeps messages about it short.
    (target / "en.yaml").write_text(json.dumps(lexicon, indent=0), encoding="utf-8")
    return folder


def terms(options, scratch, count):
    plans = [path for path in sorted((ROOT / "Corpus").glob("*.pdf")) if path.stem in (
        "ardania-2025", "belmora-2023", "corvenia-2026", "estrava-2024", "jorvana-2026-en", "kestria-2024-en")]
    lexicons = made_lexicons(options, scratch / "lexicons", count)
    some = copies(plans, 24, scratch / "plans")
    least = analyze(options, scratch / "least", some[0], lexicons=lexicons)
    figures = analyze(options, scratch / "output", *some, lexicons=lexicons)
    with open(scratch / "output/data/evidence.csv", newline="", encoding="utf-8") as file:
        evidence = sum(1 for _ in csv.reader(file)) - 1
    return {
        "terms": count, "seconds for one document": least.wall, "CPU seconds for one document": least.cpu,
        "seconds for 24": figures.wall, "CPU seconds for 24": figures.cpu,
        "program MB": figures.parent, "worker MB": figures.worker, "evidence": evidence, "exit code": figures.code}


def report(options, scratch, count):
    run = options.run
    if run is None:
        run = options.scratch / "run-for-reports"
        if not run.exists():
            analyze(options, run, ROOT / "Corpus", more=["--manifest", ROOT / "Corpus/manifest.csv"])
    grow(run, scratch / "run", count)
    figures = watched.run([options.lacuna, "report", scratch / "run"])
    pages = len(list((scratch / "run").glob("plans/*/report.html")))
    return {
        "plans": count, "seconds": figures.wall, "CPU seconds": figures.cpu, "CPU ms a plan": 1000 * figures.cpu / count,
        "program MB": figures.parent, "worker MB": figures.worker,
        "index.html MB": (scratch / "run/index.html").stat().st_size / 1e6, "reports": pages, "exit code": figures.code}


def changes(options, scratch, count):
    plans = small_plans()
    if options.folder:
        plans = [path for path in sorted(options.folder.glob("*.pdf"))]
    folder, output = scratch / "plans", scratch / "output"
    paths = copies(plans, count, folder)
    first = analyze(options, output, folder)
    again = analyze(options, output, folder)
    lexicons = changed_lexicons(options, scratch / "lexicons")
    lexicon = analyze(options, output, folder, lexicons=lexicons)
    paths[0].write_bytes(paths[0].read_bytes() + b"%% changed\n")
    document = analyze(options, output, folder, lexicons=lexicons)
    return {
        "documents": count, "first seconds": first.wall, "first CPU seconds": first.cpu,
        "nothing changed seconds": again.wall, "nothing changed CPU seconds": again.cpu,
        "lexicon changed seconds": lexicon.wall, "lexicon changed CPU seconds": lexicon.cpu,
        "first : lexicon": first.wall / lexicon.wall, "one document changed seconds": document.wall,
        "first program MB": first.parent, "again program MB": again.parent, "lexicon program MB": lexicon.parent,
        "lexicon worker MB": lexicon.worker, "rows wrong": sum(miscounted(output, paths).values())}


def shown(value):
    if isinstance(value, float):
        return f"{value:,.2f}" if value < 100 else f"{value:,.0f}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def table(rows):
    """Rows as a table, a column a size, since there are more figures than sizes."""
    names = list(rows[0])
    columns = [names] + [[shown(row[name]) for name in names] for row in rows]
    widths = [max(len(cell) for cell in column) for column in columns]
    for line in zip(*columns):
        print("  ".join([line[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(line[1:], widths[1:])]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("curves", nargs="+", choices=list(CURVES))
    parser.add_argument("--sizes", type=lambda text: [int(part) for part in text.split(",")], help="of the curves, in turn")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--csv", type=pathlib.Path, help="the folder for growth-CURVE.csv")
    parser.add_argument("--folder", type=pathlib.Path, help="`changes`: make the copies from the PDFs of this folder")
    parser.add_argument("--run", type=pathlib.Path, help="`report`: the results folder that the plans are taken from")
    parser.add_argument("--lexicons", type=pathlib.Path, default=ROOT / "Lexicons")
    parser.add_argument("--scratch", type=pathlib.Path, help="where the documents and results stand while they are needed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--lacuna", default=str(LACUNA))
    options = parser.parse_args()
    options.lacuna = runnable(options.lacuna)
    watched.alike()
    failures = 0
    with tempfile.TemporaryDirectory(dir=options.scratch) as folder:
        options.scratch = pathlib.Path(folder)
        for curve in options.curves:
            measure = globals()[curve]
            sizes = options.sizes or CURVES[curve]
            if curve == "documents":
                few, more = (analyze(options, options.scratch / f"trial-{count}",
                                     *copies(small_plans(), count, options.scratch / f"trial-plans-{count}")) for count in (20, 60))
                each = (more.wall - few.wall) / 40
                print(f"one document more costs {each:.3f} s by the clock; {max(sizes):,} will take about {each * max(sizes) / 60:.0f} min",
                      flush=True)
            rows = []
            for count in sizes:
                scratch = options.scratch / f"{curve}-{count}"
                scratch.mkdir()
                rows.append(measure(options, scratch, count))
                shutil.rmtree(scratch)
                failures += any(value > MOST_MEGABYTES for name, value in rows[-1].items() if name.endswith(("program MB", "worker MB")))
                failures += rows[-1].get("rows wrong", 0) > 0
                print(f"{curve} {count}: done", file=sys.stderr, flush=True)
                if options.csv:
                    options.csv.mkdir(parents=True, exist_ok=True)
                    with open(options.csv / f"growth-{curve}.csv", "w", newline="") as file:
                        writer = csv.DictWriter(file, rows[0])
                        writer.writeheader()
                        writer.writerows({name: round(value, 3) if isinstance(value, float) else value
                                          for name, value in row.items()} for row in rows)
            table(rows)
            print(flush=True)
    if failures:
        sys.exit(f"{failures} figures over {MOST_MEGABYTES} MB or with rows that are wrong")


if __name__ == "__main__":
    main()
