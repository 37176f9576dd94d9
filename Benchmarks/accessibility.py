"""Checks the pages of a results folder for people who see, hear or move otherwise, in a headless Chromium.

Every kind of page that the folder allows is checked, and what could not be made is named. Each is opened at the width of a
desk and of a phone, in light and dark: headings, labels, table heads, pictures, languages, contrast, names of links, the
keyboard's place, the page's width, and that nothing is asked of a network. A finding ends with code 1. With --axe and the file axe.min.js of axe-core, its rules are tried too.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from browser import Browser  # noqa: E402
from program import LACUNA, runnable  # noqa: E402


def pages(folder, lacuna, made):
    """The pages of a results folder, comparisons made from it, and drawings of what was read."""
    found = [folder / "index.html", *sorted(folder.glob("*.html")), *sorted(folder.glob("items/*.html"))[:3],
             *sorted(folder.glob("terms/*.html"))[:1]]
    reports = sorted(folder.glob("plans/*/report.html"), key=lambda path: path.stat().st_size)
    # The smallest are those of documents that could not be read, the largest those with everything.
    found += dict.fromkeys(reports[:2] + reports[len(reports) // 2:][:1] + reports[-2:])
    plans = [path.parent.name for path in reports[-3:]]
    documents = [document["path"] for document in json.loads((folder / "run.json").read_text())["documents"]]
    drawn = next((path for path in documents if pathlib.Path(path).is_file()), None)
    makings = [(f"compare-{name}", ["compare", str(folder), *more, "--format", "html"]) for name, more in [
        ("editions", ["--editions"]), ("two", ["--plans", ",".join(plans[:2])]), ("many", ["--plans", ",".join(plans)]),
        ("groups", ["--by", "country"]), ("runs", [str(folder)])]]
    makings += [("drawing", ["extract", drawn, "--format", "html"])] if drawn else []
    for name, options in makings:
        page = made / f"{name}.html"
        done = subprocess.run([lacuna, *options], capture_output=True, text=True, check=False)
        if done.stdout:
            page.write_text(done.stdout)
            found.append(page)
        else:
            print(f"not opened: {name}: {(done.stderr.strip().splitlines() or ['no message'])[-1]}")
    if not drawn:
        print("not opened: drawing: none of the documents is where the run read it")
    return list(dict.fromkeys(found))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path, help="a results folder")
    parser.add_argument("more", type=pathlib.Path, nargs="*", help="further pages")
    parser.add_argument("--axe", type=pathlib.Path, help="axe.min.js of axe-core, which is not kept here")
    parser.add_argument("--lacuna", default=str(LACUNA))
    options = parser.parse_args()
    options.lacuna = runnable(options.lacuna)
    if not (options.folder / "run.json").exists():
        sys.exit(f"{options.folder}: no results of lacuna analyze")
    code = pathlib.Path(__file__).with_suffix(".js").read_text()
    axe = options.axe.read_text() if options.axe else None
    count = 0
    checked = 0
    worst = 21
    with tempfile.TemporaryDirectory() as made, Browser() as browser:
        for page in pages(options.folder, options.lacuna, pathlib.Path(made)) + options.more:
            checked += 1
            findings = {}
            for width in [1280, 390]:
                browser.size(width)
                for scheme in ["light", "dark"]:
                    browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
                    asked = browser.open(page)
                    for address in asked:
                        if address != page.resolve().as_uri() and not address.startswith("data:"):
                            findings[("the page asks for something", address, "")] = (width, scheme)
                    # What is closed on opening is read as well.
                    browser.run("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
                    result = browser.run(code)
                    worst = min(worst, result["worst"])
                    for finding in result["findings"]:
                        findings.setdefault((finding["rule"], finding["place"], finding["detail"]), (width, scheme))
            if axe:
                # The page's policy admits no foreign script, but the protocol may run one.
                browser.run(axe + ";0")
                violations = browser.run(
                    "axe.run(document, {resultTypes: ['violations']}).then((result) => result.violations.map("
                    "(each) => [each.id, each.impact, each.nodes.length, each.nodes[0].html.slice(0, 160)]))", limit=600)
                for rule, impact, nodes, html in violations:
                    findings[(f"axe: {rule} ({impact}, {nodes} times)", html, "")] = (390, "dark")
            for (rule, place, detail), (width, scheme) in findings.items():
                print(f"{page.parent.name}/{page.name}: {rule}: {place} {detail} [{width} px, {scheme}]")
            count += len(findings)
    print(f"{checked} pages, {count} findings, least contrast {worst}")
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    main()
