"""Whether `lacuna annotate` marks all evidence, and no more than its words.

Each plan is analysed and annotated. Every row of evidence must have a note of its framework that names its element and its words;
the letters under each note's boxes, as MuPDF reads them, must be the letters of those words, in order (on right-to-left pages
in any order and without alef, since MuPDF gives them from left to right and loses that letter). The file's own bytes must be a prefix of the copy, `qpdf --check` must
find nothing that it does not find in the plan, and MuPDF and PDFium must read the new bookmarks. `--pictures` writes pages as
poppler, MuPDF and PDFium draw them.
"""

import argparse
import collections
import csv
import itertools
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

import pymupdf
import pypdfium2
import yaml

from program import LACUNA, runnable

pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)

LEXICONS = pathlib.Path(__file__).resolve().parent.parent / "Lexicons"
RIGHT_TO_LEFT = ("R", "AL")
MOST_WAYS = 60


def letters(text):
    """The text's letters and digits, compatibility forms and accents folded."""
    folded = unicodedata.normalize("NFKD", text)
    return "".join(c.casefold() for c in folded if c.isalnum())


def idle():
    """By language, the words that are not marked on their own."""
    lists = yaml.safe_load((LEXICONS / "common" / "function-words.yaml").read_text(encoding="utf-8"))
    words = {}
    for languages in lists.values():
        for language, own in languages.items():
            words.setdefault(language, set()).update(letters(str(word)) for word in own)
    return words


IDLE = idle()


def is_right_to_left(text):
    return any(unicodedata.bidirectional(c) in RIGHT_TO_LEFT for c in text)


def run(*arguments):
    return subprocess.run(arguments, capture_output=True, check=False, text=True)


def places(quote, words, start=0):
    """The ways in which some words can stand in a quote one after the other, as sets of positions."""
    if not words:
        yield frozenset()
        return
    position = quote.find(words[0], start)
    while position >= 0:
        here = range(position, position + len(words[0]))
        for rest in places(quote, words[1:], here.stop):
            yield rest.union(here)
        position = quote.find(words[0], position + 1)


def expected(rows):
    """What some rows of one passage may mark together: the table does not say which of two equal words is meant."""
    quote = rows[0]["quote"]
    ways = [list(itertools.islice(places(quote, row["words"].split("; ")), MOST_WAYS)) for row in rows]
    for choice in itertools.islice(itertools.product(*ways), MOST_WAYS**2):
        marked = frozenset().union(*choice)
        yield letters("".join(telling(quote, sorted(marked), rows[0]["language"][:2])))


def telling(quote, marked, language):
    """The marked letters without stretches that stand alone and are nothing but articles, conjunctions and their like."""
    stretches = []
    for i in marked:
        if stretches and not any(c.isalnum() for c in quote[stretches[-1][-1] + 1:i]):
            stretches[-1].append(i)
        else:
            stretches.append([i])
    kept = [s for s in stretches
            if not all(letters(word) in IDLE.get(language, ()) for word in re.findall(r"\w+", quote[s[0]:s[-1] + 1]))]
    return [quote[i] for s in kept or stretches for i in s]


def is_same(found, wanted):
    """Whether the letters are the same, in order; on right-to-left pages in any."""
    if not is_right_to_left(wanted):
        return found == wanted
    # MuPDF leaves out the alef of a lam-alef, which is drawn as one letter.
    return sorted(found.replace("ا", "")) == sorted(wanted.replace("ا", ""))


def characters(page):
    """The letters of a page in MuPDF's order, with their boxes as displayed."""
    found = []
    for block in page.get_text("rawdict", flags=pymupdf.TEXT_PRESERVE_LIGATURES)["blocks"]:
        for line in block.get("lines", []):
            for span in line["spans"]:
                for c in span["chars"]:
                    found.append((c["c"], pymupdf.Rect(c["bbox"])))
    return found


def beneath(boxes, page_characters):
    """The letters under an annotation's boxes, box by box; of two lines that a box touches, those of the one it lies in."""
    text = ""
    for box in boxes:
        is_sideways = box.height > 2 * box.width
        here = []
        for s, c in page_characters:
            along, across = ((c.y0, c.y1), (c.x0, c.x1)) if is_sideways else ((c.x0, c.x1), (c.y0, c.y1))
            own, band = ((box.y0, box.y1), (box.x0, box.x1)) if is_sideways else ((box.x0, box.x1), (box.y0, box.y1))
            shared = min(across[1], band[1]) - max(across[0], band[0])
            # MuPDF gives the second letter of a ligature no width, at its right edge.
            if letters(s) and own[0] - 0.1 <= sum(along) / 2 <= own[1] + 0.1 and shared > 0.2 * (band[1] - band[0]):
                here.append((s, shared, abs(sum(across) - sum(band))))
        # Characters' boxes reach into the lines above and below.
        most = max((shared for _, shared, _ in here), default=0)
        here = [entry for entry in here if entry[1] > 0.9 * most]
        nearest = min((off for *_, off in here), default=0)
        text += "".join(s for s, _, off in here if off < nearest + 0.7 * max(box.height, 4))
    return letters(text)


def notes(document):
    """The notes of each page: text, boxes."""
    for page in document:
        found = [a for a in page.annots() or [] if a.info["title"] == "Lacuna"]
        if not found:
            continue
        page_characters = characters(page)
        for annotation in found:
            points = annotation.vertices
            boxes = [pymupdf.Quad(points[i:i + 4]).rect for i in range(0, len(points), 4)]
            text = annotation.info["content"].replace("\r\n", "\n").replace("\r", "\n")
            yield page, text, boxes, page_characters


def said(text):
    """The elements that a note names, each with its words."""
    found = set()
    element = None
    for line in text.split("\n"):
        if line.startswith("Element "):
            element = line[8:].split(": ")[0]
        elif line.startswith("Words found: "):
            found.add((element, letters(line[13:])))
    return found


def measure(plan, lacuna, folder, password):
    options = ["--password", password] if password else []
    run(lacuna, "analyze", plan, "-o", folder / "results", "--quiet", *options)
    copy = folder / "annotated.pdf"
    done = run(lacuna, "annotate", plan, "-o", copy, *options)
    print(done.stderr.strip(), file=sys.stderr)
    if not copy.exists():
        return None
    result = collections.Counter()
    before, after = pathlib.Path(plan).read_bytes(), copy.read_bytes()
    result["prefix"] = after.startswith(before)
    check = [run("qpdf", *(["--password=" + password] if password else []), "--check", f) for f in (plan, copy)]
    result["qpdf"] = check[1].returncode <= check[0].returncode
    result["growth"] = len(after) - len(before)

    groups = collections.defaultdict(list)
    with open(folder / "results/data/evidence.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            groups[row["framework"], row["char_start"]].append(row)
    by_note = collections.defaultdict(list)
    for group in groups.values():
        key = frozenset((r["element"], letters(r["words"])) for r in group)
        by_note[key].append(group)

    document = pymupdf.open(copy)
    if password:
        document.authenticate(password)
    found = collections.defaultdict(list)
    for page, text, boxes, page_characters in notes(document):
        result["notes"] += 1
        found[frozenset(said(text))].append((page.number, beneath(boxes, page_characters)))
    for key, same in by_note.items():
        # One passage on two pages has two notes; the same words on two pages are two passages.
        pieces = found.get(key, [])
        for group in same:
            result["evidence"] += len(group)
            page = int(group[0]["page"] or 0) - 1
            near = [p for p in pieces if p[0] in (page, page + 1)]
            if not near:
                print(f"  no note: p. {page + 1} {group[0]['element']}: {group[0]['words']}")
                continue
            result["noted"] += len(group)
            wanted = list(dict.fromkeys(expected(group)))
            result["passages"] += 1
            texts = [p[1] for p in near]
            pairs = ["".join(texts)] + [a + b for a in texts for b in texts if a is not b]
            if not "".join(texts):
                # A scan, or drawn letters: there is no text to compare with.
                result["without text"] += 1
            elif any(is_same(t, w) for t in texts + pairs for w in wanted):
                result["exact"] += 1
            else:
                print(f"  p. {page + 1} {group[0]['element']}: wanted {wanted[:1]}, found {texts}")
    titles = [entry[1] for entry in document.get_toc()]
    reader = pypdfium2.PdfDocument(str(copy), password=password)
    result["bookmarks"] = len(titles)
    result["index"] = any(title.startswith("Lacuna: evidence (") for title in titles) and len(list(reader.get_toc())) == len(titles)
    return result


def draw(copy, pages, folder, password):
    """Some pages as three programs draw them."""
    document = pymupdf.open(copy)
    reader = pypdfium2.PdfDocument(str(copy), password=password)
    reader.init_forms()
    for page in pages:
        document[page - 1].get_pixmap(dpi=90).save(folder / f"p{page}-mupdf.png")
        reader[page - 1].render(scale=1.25, may_draw_forms=True).to_pil().save(folder / f"p{page}-pdfium.png")
        run("pdftoppm", "-r", "90", "-png", "-f", str(page), "-l", str(page), copy, folder / f"p{page}-poppler")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", nargs="+")
    parser.add_argument("--lacuna", default=str(LACUNA))
    parser.add_argument("--password")
    parser.add_argument("--pictures", type=pathlib.Path, help="a folder for pictures of the pages with most notes")
    arguments = parser.parse_args()
    arguments.lacuna = runnable(arguments.lacuna)
    total = collections.Counter()
    for plan in arguments.plans:
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            result = measure(plan, arguments.lacuna, folder, arguments.password)
            name = pathlib.Path(plan).name
            if result is None:
                print(f"{name}: nothing was written")
                continue
            print(
                f"{name}: {result['noted']} of {result['evidence']} evidence rows noted; of {result['passages'] - result['without text']} notes "
                f"over text {result['exact']} mark exactly their words; prefix {'same' if result['prefix'] else 'CHANGED'}; "
                f"qpdf {'clean' if result['qpdf'] else 'COMPLAINS'}; index {'read' if result['index'] else 'MISSING'} "
                f"({result['bookmarks']} bookmarks); {result['growth'] // 1024} KB more")
            if arguments.pictures:
                arguments.pictures.mkdir(parents=True, exist_ok=True)
                counts = collections.Counter(p.number + 1 for p, *_ in notes(pymupdf.open(folder / "annotated.pdf")))
                pictures = arguments.pictures / pathlib.Path(plan).stem
                pictures.mkdir(exist_ok=True)
                draw(folder / "annotated.pdf", [p for p, _ in counts.most_common(2)], pictures, arguments.password)
        total.update(result)
    if len(arguments.plans) > 1:
        print(
            f"all: {total['noted']} of {total['evidence']} evidence rows noted, {total['exact']} of "
            f"{total['passages'] - total['without text']} notes over text exact")


if __name__ == "__main__":
    main()
