"""How much of the main content of web pages Lacuna reads, and how little else.

The folder holds pages as `<key>.html` or `<key>.html.gz` and `ground-truth.json`, an object that gives under each key the text
that a person marked as `articleBody`. It is given as an argument, or taken from `LACUNA_CORPUS`, where it is looked for under
`gold/html-main-content`.

How it counts, as the benchmark for article extraction does that such folders come from:

1. A word is a longest run of letters, digits and underscores; case and order stay.
2. The units are the runs of four words that follow one another ("shingles"); a shorter text is one unit.
3. On each page a unit counts as often as both texts have it (true), as often as only the program has it (wrong), and as often
   as only the person has it (missed). Precision is true / (true + wrong), recall is true / (true + missed).
4. Precision and recall are averaged over pages, each page counting the same, and F1 is the harmonic mean of the two averages.

The same is also given with single words as units (order does not matter then), and as the average of the pages' own F1.
Programs that are not installed are left out, and a sentence says so.
"""

import argparse
import collections
import concurrent.futures
import gzip
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent


def units(text, size):
    """The runs of so many words, with how often each stands in the text."""
    words = re.findall(r"\w+", text)
    if not words:
        return collections.Counter()
    count = max(1, len(words) - size + 1)
    return collections.Counter(tuple(words[i:i + size]) for i in range(count))


def harmonic(first, second):
    return 2 * first * second / (first + second) if first + second else 0.0


def page_score(truth, read, size):
    """Precision and recall on one page."""
    wanted, found = units(truth, size), units(read, size)
    if wanted == found:
        return 1.0, 1.0
    common = (wanted & found).total()
    return (common / found.total() if found else 0.0, common / wanted.total() if wanted else 0.0)


def score(truths, reads, size):
    pages = {key: page_score(truths[key], reads[key], size) for key in truths}
    precision = sum(p for p, _ in pages.values()) / len(pages)
    recall = sum(r for _, r in pages.values()) / len(pages)
    mean = sum(harmonic(*page) for page in pages.values()) / len(pages)
    return precision, recall, harmonic(precision, recall), mean, pages


def page_bytes(folder, key):
    packed = folder / f"{key}.html.gz"
    return gzip.decompress(packed.read_bytes()) if packed.exists() else (
        folder / f"{key}.html").read_bytes()


def read_with_lacuna(pages, program, keep):
    def extract(path):
        done = subprocess.run(
            [program, "extract", str(path)], capture_output=True, check=False, cwd=ROOT)
        if done.returncode and not done.stdout:
            print(f"{path.name}: {done.stderr.decode(errors='replace').strip()}", file=sys.stderr)
        return done.stdout.decode("utf-8", "replace")

    with tempfile.TemporaryDirectory() as temporary:
        paths = {}
        for key, content in pages.items():
            paths[key] = pathlib.Path(temporary) / f"{key}.html"
            paths[key].write_bytes(content)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            texts = dict(zip(paths, pool.map(extract, paths.values())))
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        for key, text in texts.items():
            (keep / f"{key}.txt").write_text(text, encoding="utf-8")
    return texts


def read_with_trafilatura(pages):
    import trafilatura
    # As its authors measure it: without comments and tables.
    return {key: trafilatura.extract(content, include_comments=False, include_tables=False) or ""
            for key, content in pages.items()}


def read_with_readability(pages):
    import lxml.html
    import readability
    texts = {}
    for key, content in pages.items():
        try:
            page = lxml.html.fromstring(content).getroottree()
            encoding = page.docinfo.encoding or "utf-8"
            summary = readability.Document(content.decode(encoding, "replace")).summary()
            texts[key] = "\n".join(lxml.html.fromstring(summary).itertext())
        except Exception as error:  # a page on which it fails counts as read empty
            print(f"readability: {key}: {error}", file=sys.stderr)
            texts[key] = ""
    return texts


def main():
    parser = argparse.ArgumentParser(description="F1 on the main content of web pages.")
    corpus = os.environ.get("LACUNA_CORPUS")
    parser.add_argument("folder", nargs="?", type=pathlib.Path,
                        default=pathlib.Path(corpus, "gold", "html-main-content") if corpus else None)
    parser.add_argument("--program", default=str(ROOT / ".build/release/lacuna"))
    parser.add_argument("--keep", type=pathlib.Path, help="a folder for the texts that were read")
    parser.add_argument("--worst", type=int, default=0, help="list so many of the worst pages")
    parser.add_argument("--alone", action="store_true", help="measure no other program")
    options = parser.parse_args()
    if options.folder is None:
        parser.error("give a folder, or set LACUNA_CORPUS")
    truths = {key: page["articleBody"] for key, page in json.loads(
        (options.folder / "ground-truth.json").read_text(encoding="utf-8")).items()}
    pages = {key: page_bytes(options.folder, key) for key in sorted(truths)}

    reads = {"lacuna": read_with_lacuna(pages, options.program, options.keep)}
    for name, read in [] if options.alone else [
            ("trafilatura", read_with_trafilatura), ("readability", read_with_readability)]:
        try:
            reads[name] = read(pages)
        except ImportError as error:
            print(f"{name} is left out: {error}", file=sys.stderr)

    print(f"{len(pages)} pages{'':<9} precision  recall      F1  mean F1")
    for size, units_name in ((4, "runs of 4 words"), (1, "words")):
        print(units_name)
        for name, texts in reads.items():
            precision, recall, f1, mean, _ = score(truths, texts, size)
            print(f"  {name:<16} {precision:10.4f} {recall:7.4f} {f1:7.4f} {mean:8.4f}")
    if options.worst:
        *_, by_page = score(truths, reads["lacuna"], 4)
        print("worst pages: precision, recall")
        for key in sorted(by_page, key=lambda key: harmonic(*by_page[key]))[:options.worst]:
            print(f"  {by_page[key][0]:.3f} {by_page[key][1]:.3f} {key}")


if __name__ == "__main__":
    main()
