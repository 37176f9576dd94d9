"""Letters and digits that `lacuna extract` keeps of what `pdftotext` finds, for every PDF under some folders.

A document counts as lost where lacuna fails without a sentence, where pages are missing from its list, or where less than
the share `--least` is kept. Files of which pdftotext gives next to nothing are counted apart."""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

from program import LACUNA, runnable

# With fewer letters a stray mark decides the share.
FEWEST = 40


def letters(text):
    """Letters and digits as a multiset, ligatures and other forms resolved; accents are counted with their letters."""
    counts = collections.Counter()
    for character in unicodedata.normalize("NFKC", text).casefold():
        if unicodedata.category(character)[0] in "LN":
            counts[character] += 1
    return counts


def run(command, seconds):
    try:
        done = subprocess.run(command, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        return None, "", f"no end within {seconds} s"
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace").strip()


def check(path, options):
    """A word for the outcome, the share kept or None, and what there is to say."""
    code, output, message = run([options.lacuna, "extract", str(path), "--format", "json"], options.timeout)
    # 2 with a document: some pages could not be read.
    if code != 0 and not (code == 2 and output):
        last = message.splitlines()[-1].replace(str(path), path.name) if message else ""
        if code == 2 and last:
            return "failed", None, last[:160]
        return "LOST", None, f"exit code {code}: {last[:120]}"
    document = json.loads(output)
    _, info, _ = run(["pdfinfo", str(path)], options.timeout)
    pages = re.search(r"^Pages:\s+(\d+)", info, re.M)
    if pages and int(pages[1]) != len(document["pages"]):
        return "LOST", None, f"{len(document['pages'])} of {pages[1]} pages"
    code, text, _ = run(["pdftotext", str(path), "-"], options.timeout)
    wanted = letters(text)
    if code != 0 or sum(wanted.values()) < FEWEST:
        return "no text", None, f"{len(document['pages'])} pages, {len(document['warnings'])} warnings"
    found = letters("\n".join(block["text"] for block in document["blocks"]))
    missing = wanted - found
    share = 1 - sum(missing.values()) / sum(wanted.values())
    most = ", ".join(f"{count} {character}" for character, count in missing.most_common(4))
    return ("ok" if share >= options.least else "LOW"), share, f"{sum(missing.values())} missing: {most}" if missing else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=pathlib.Path, nargs="+")
    parser.add_argument("--least", type=float, default=0.99)
    parser.add_argument("--timeout", type=int, default=120)
    parser.add_argument("--skip", default="", help="leave out paths with this in them")
    parser.add_argument("--all", action="store_true", help="name the documents that are in order too")
    parser.add_argument("--lacuna", default=str(LACUNA))
    options = parser.parse_args()
    options.lacuna = runnable(options.lacuna)
    outcomes = collections.Counter()
    for folder in options.folders:
        files = [folder] if folder.is_file() else sorted(folder.rglob("*.pdf"))
        for path in files:
            if options.skip and options.skip in str(path):
                continue
            outcome, share, words = check(path, options)
            outcomes[outcome] += 1
            if options.all or outcome not in ("ok", "no text"):
                figure = "      " if share is None else f"{share:6.1%}"
                print(f"{outcome:8}{figure}  {path.relative_to(folder) if path != folder else path}  {words}", flush=True)
    print(", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items())))
    sys.exit(1 if outcomes["LOST"] or outcomes["LOW"] else 0)


main()
