#!/usr/bin/env python3
"""Builds the planted plans of the corpus from their Markdown sources.

Usage: python3 Corpus/sources/build.py [plan ...]      (without names: all plans)

Needs the Python package `markdown` (and Pillow for scanned plans), headless Chromium, and poppler's command-line tools.
Comments (`<!-- ... -->`) in a source never reach the built file; the lines `<!-- plant ... -->`
record which level of which element the passage before them was written to carry.

Keys of the head: title, subtitle, country, authority, imprint, header, footer, language,
layout (one-column | two-column | landscape-tables), and optionally
  font: serif | sans | dejavu     size: <css length> of the body text     flow: yes (chapters don't start a new page)
  cover: no                       contents: 1 (levels of headings in the contents, default 2)
  contents-title: heading of the contents page, default "Contents"
  output: html (writes <plan>.html instead of a PDF)
  scan: <dpi> (prints pictures of the pages, so that the PDF has no text)
`[[contents]]` on a line of its own becomes the contents page. The language gives the direction of the pages.
"""

import html
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

import markdown

SOURCES = pathlib.Path(__file__).resolve().parent
CORPUS = SOURCES.parent
EXTENSIONS = ["tables", "footnotes", "attr_list", "md_in_html", "sane_lists", "def_list"]
# A fixed date keeps rebuilt files free of needless differences; same length as Chromium's own.
FIXED_DATE = b"D:20260101120000+00'00'"
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}


def read_source(path):
    text = path.read_text(encoding="utf-8")
    _, head, body = text.split("---\n", 2)
    keys = {}
    for line in head.splitlines():
        if line.strip() and not line.startswith("#"):
            key, _, value = line.partition(":")
            keys[key.strip()] = value.strip().strip('"')
    return keys, re.sub(r"<!--.*?-->\n?", "", body, flags=re.DOTALL)


def language(keys):
    return keys.get("language", "en")


def direction(keys):
    return "rtl" if language(keys) in RIGHT_TO_LEFT else "ltr"


def css_string(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def page_rules(keys):
    start, end = ("right", "left") if direction(keys) == "rtl" else ("left", "right")
    look = f'font: 8pt "Liberation Sans", "DejaVu Sans"; color: #444; direction: {direction(keys)};'
    running = f"""
      @top-{start} {{ content: {css_string(keys.get("header", ""))}; {look} white-space: nowrap; }}
      @bottom-{start} {{ content: {css_string(keys.get("footer", ""))}; {look} white-space: nowrap; }}
      @bottom-{end} {{ content: counter(page); {look} }}"""
    nothing = f"@top-{start} {{ content: none }} @bottom-{start} {{ content: none }} @bottom-{end} {{ content: none }}"
    return f"""
    @page {{ size: A4 portrait; margin: 24mm 22mm 22mm 22mm; {running} }}
    @page landscape {{ size: A4 landscape; margin: 20mm 15mm 18mm 15mm; {running} }}
    @page cover {{ size: A4 portrait; {nothing} }}
    """


def render_body(body):
    body = re.sub(r"<(section|div)([^>]*)>", lambda m: m.group(0) if "markdown=" in m.group(0)
                  else f'<{m.group(1)}{m.group(2)} markdown="1">', body)
    return markdown.markdown(body, extensions=EXTENSIONS, output_format="html5",
                             extension_configs={"footnotes": {"BACKLINK_TEXT": "", "SUPERSCRIPT_TEXT": "{}"}})


def headings(rendered, deepest):
    found = re.findall(r"<h([1-4])[^>]*>(.*?)</h\1>", rendered, flags=re.DOTALL)
    return [(int(level), html.unescape(re.sub(r"<sup.*?</sup>|<[^>]+>", "", inner)).strip())
            for level, inner in found if int(level) <= deepest]


def leader(text):
    """About as many dots as fit beside the heading; the style sheet cuts the rest off."""
    return "." * max(8, 150 - 2 * len(text))


def contents_markup(title, entries, pages):
    lines = [f'<div class="contents"><div class="contents-title">{html.escape(title)}</div>']
    for (level, text), page in zip(entries, pages):
        lines.append(f'<div class="entry level{level}"><span>{html.escape(text)}</span>'
                     f'<span class="leader">{leader(text)}</span><span>{page}</span></div>')
    return "\n".join(lines + ["</div>"])


def cover_markup(keys):
    if keys.get("cover") == "no":
        return ""
    parts = [f'<div class="{name}">{html.escape(keys[name])}</div>'
             for name in ("country", "authority", "title", "subtitle", "imprint") if keys.get(name)]
    return '<div class="cover">' + "".join(parts) + "</div>"


def page_markup(keys, rendered, contents):
    style = (SOURCES / "print.css").read_text(encoding="utf-8")
    classes = " ".join(filter(None, [keys.get("font", ""), "flow" if keys.get("flow") == "yes" else ""]))
    size = f' style="font-size: {keys["size"]}"' if "size" in keys else ""
    rendered = re.sub(r"<p>\[\[contents\]\]</p>", "[[contents]]", rendered)
    if keys.get("layout") == "two-column":
        before, found, after = rendered.partition("[[contents]]")
        rendered = before + found + '<div class="columns">' + after + "</div>"
    rendered = rendered.replace("[[contents]]", contents)
    return (f'<!DOCTYPE html><html lang="{language(keys)}" dir="{direction(keys)}"><head><meta charset="utf-8">'
            f'<title>{html.escape(keys["title"])}</title><style>{page_rules(keys)}{style}</style></head>'
            f'<body class="{classes}"{size}>{cover_markup(keys)}{rendered}</body></html>')


def print_pdf(markup, target, folder):
    source = folder / "page.html"
    source.write_text(markup, encoding="utf-8")
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                    f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={target}", source.as_uri()],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)


def squeezed(text):
    return re.sub(r"\W+", "", text).lower()


def heading_pages(pdf, entries):
    text = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True).stdout.decode("utf-8")
    pages = [squeezed(page) for page in text.split("\f")]
    # The contents page itself repeats its headings: start after the last page with leaders.
    with_leaders = [number for number, page in enumerate(text.split("\f")) if "......" in page]
    current, result = (with_leaders[-1] + 1 if with_leaders else 0), []
    first_body = current
    for _, heading in entries:
        wanted = squeezed(heading)
        hit = next((n for n in range(current, len(pages)) if wanted in pages[n]), None)
        if hit is None:
            # Headings before the contents page, such as a foreword.
            hit = next((n for n in range(0, first_body) if wanted in pages[n]), current)
        else:
            current = hit
        result.append(hit + 1)
    return result


def fix_dates(pdf):
    data = pdf.read_bytes()
    pattern = re.compile(rb"(/(?:CreationDate|ModDate) \()(D:\d{14}[+-]\d{2}'\d{2}')")
    pdf.write_bytes(pattern.sub(lambda match: match.group(1) + FIXED_DATE, data))


def scan_pdf(pdf, dpi, folder, title):
    """Replaces the pages by grey pictures of them, slightly turned and speckled as from a feeder."""
    from PIL import Image, ImageChops, ImageFilter  # Only scanned plans need Pillow.

    subprocess.run(["pdftoppm", "-r", str(dpi), "-gray", str(pdf), str(folder / "scan")], check=True)
    # The seed keeps the speckles of a page the same in every build.
    chance = random.Random(pdf.stem)
    pages = []
    for path in sorted(folder.glob("scan-*.pgm")):
        page = Image.open(path).convert("L")
        page = page.rotate(chance.uniform(-0.7, 0.7), resample=Image.Resampling.BICUBIC, fillcolor=250)
        speckles = Image.frombytes("L", page.size, chance.randbytes(page.width * page.height))
        # One point in 128 turns grey; the whole paper is a little darker than white.
        speckles = speckles.point(lambda value: 170 if value < 2 else 243)
        pages.append(ImageChops.multiply(page.filter(ImageFilter.GaussianBlur(0.5)), speckles))
    fixed = time.struct_time((2026, 1, 1, 12, 0, 0, 3, 1, 0))
    pages[0].save(pdf, "PDF", save_all=True, append_images=pages[1:], resolution=dpi, quality=28, title=title,
                  creationDate=fixed, modDate=fixed)


def build_html(plan, keys, rendered):
    contents = "<ul>" + "".join(f"<li>{html.escape(text)}</li>" for level, text in headings(rendered, 1)) + "</ul>"
    rendered = re.sub(r"<p>\[\[contents\]\]</p>", contents, rendered)
    page = (f'<!DOCTYPE html>\n<html lang="{language(keys)}" dir="{direction(keys)}">\n<head><meta charset="utf-8">'
            f'<title>{html.escape(keys["title"])}</title></head>\n<body>\n'
            f'<header><p>{html.escape(keys.get("header", ""))}</p></header>\n'
            f'<main>\n<h1>{html.escape(keys["title"])}</h1>\n{rendered}\n</main>\n'
            f'<footer><p>{html.escape(keys.get("footer", ""))}</p></footer>\n</body>\n</html>\n')
    (CORPUS / f"{plan}.html").write_text(page, encoding="utf-8")
    print(f"{plan}.html")


def build(plan):
    keys, body = read_source(SOURCES / f"{plan}.md")
    rendered = render_body(body)
    if keys.get("output") == "html":
        return build_html(plan, keys, rendered)
    entries = headings(rendered, int(keys.get("contents", "2")))
    target = CORPUS / f"{plan}.pdf"
    folder = pathlib.Path(tempfile.mkdtemp(prefix="corpus-"))
    try:
        pages = ["00"] * len(entries)
        # The second print carries the page numbers found in the first one.
        for final in (False, True):
            contents = contents_markup(keys.get("contents-title", "Contents"), entries, pages)
            print_pdf(page_markup(keys, rendered, contents), target, folder)
            if not final and "[[contents]]" in rendered:
                pages = heading_pages(target, entries)
        if "scan" in keys:
            scan_pdf(target, int(keys["scan"]), folder, keys["title"])
        fix_dates(target)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    info = subprocess.run(["pdfinfo", str(target)], check=True, capture_output=True).stdout.decode("utf-8")
    count = re.search(r"Pages:\s+(\d+)", info)
    print(f"{plan}.pdf: {count.group(1) if count else '?'} pages, {target.stat().st_size // 1024} KB")


def main():
    plans = sys.argv[1:] or sorted(path.stem for path in SOURCES.glob("*.md"))
    for plan in plans:
        build(plan.removesuffix(".md"))


if __name__ == "__main__":
    main()
