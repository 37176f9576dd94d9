#!/usr/bin/env python3
"""Word recall of recognised pages against the text that the same pages hold.

    python3 Benchmarks/ocr.py PLANS [--lacuna PROGRAM] [--pages N] [--seed N]

Takes a seeded sample of pages of ordinary text from the PDFs in PLANS in each language, prints them as pictures of 200 dots
an inch into PDFs without text, reads these back, and says which share of the words came back. Pages in languages
that PLANS lacks are printed for the purpose, where chromium is installed. Ends with 1 below 97 % in any language.
"""
import argparse, collections, json, os, pathlib, random, re, subprocess, sys, tempfile

from program import LACUNA, runnable

MADE = {
    "ar": "تلتزم الحكومة بحماية ضحايا الاتجار بالأشخاص وتوفير المأوى والرعاية الصحية والمساعدة القانونية لهم دون أي شرط. "
          "وتنشر اللجنة الوطنية تقريرا سنويا عن تنفيذ هذه الخطة وعن الأموال التي أنفقت عليها. وتتولى وزارة الداخلية تدريب "
          "رجال الشرطة وحرس الحدود على التعرف على الضحايا وإحالتهم إلى الجهات المختصة. ويحق لكل ضحية أن تحصل على مهلة للتفكير "
          "قبل أن تقرر التعاون مع النيابة العامة، ولا يجوز ترحيلها خلال هذه المدة.",
    "ru": "Правительство обязуется предоставлять пострадавшим от торговли людьми убежище, медицинскую помощь и бесплатную "
          "юридическую консультацию без каких-либо условий. Национальная комиссия ежегодно публикует доклад о выполнении "
          "настоящего плана и об израсходованных средствах. Министерство внутренних дел проводит обучение сотрудников полиции "
          "и пограничной службы выявлению пострадавших. До конца следующего года в каждом округе открывается центр помощи.",
    "pt": "O Governo compromete-se a garantir às vítimas de tráfico de pessoas abrigo, cuidados de saúde e apoio jurídico "
          "gratuito, sem qualquer condição prévia. A comissão nacional publica todos os anos um relatório sobre a execução deste "
          "plano e sobre as verbas que foram gastas. O Ministério da Administração Interna assegura a formação dos agentes da "
          "polícia e da guarda de fronteiras na identificação das vítimas e no seu encaminhamento para as associações.",
}
LEAST = 0.97


def words(text):
    return collections.Counter(re.findall(r"[^\W\d_]{2,}|\d+", text.lower()))


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, errors="replace").stdout


def picture_pdf(source, page, folder):
    """A PDF with the picture of a page and no text."""
    from PIL import Image
    stem = folder / "page"
    run("pdftoppm", "-r", "200", "-f", str(page), "-l", str(page), "-singlefile", "-png", str(source), str(stem))
    target = folder / "page.pdf"
    Image.open(f"{stem}.png").convert("RGB").save(target, resolution=200)
    return target


def recall(program, source, page, folder):
    held = words(run("pdftotext", "-f", str(page), "-l", str(page), str(source), "-"))
    document = json.loads(run(program, "extract", str(picture_pdf(source, page, folder)), "--format", "json"))
    read = words(" ".join(block["text"] for block in document["blocks"]))
    return sum((held & read).values()), sum(held.values())


def candidates(program, plans, languages):
    """Pages with 200 to 700 words, mostly prose, by the document's language."""
    found = collections.defaultdict(list)
    for path in sorted(plans.glob("*.pdf")):
        text = run("pdftotext", str(path), "-")
        pages = text.split("\f")
        language = guess(text)
        if language not in languages:
            continue
        for number, page in enumerate(pages, 1):
            if 200 <= sum(words(page).values()) <= 700:
                found[language].append((path, number))
    return found


def guess(text):
    """The language by its most frequent small words."""
    small = {"en": "the of and to", "fr": "les des et du", "es": "los del el y"}
    counts = words(text)
    scores = {code: sum(counts[word] for word in listed.split()) for code, listed in small.items()}
    best = max(scores, key=scores.get)
    return best if scores[best] > 0.05 * (sum(counts.values()) or 1) else None


def made_page(language, folder):
    html = folder / "made.html"
    direction = "rtl" if language == "ar" else "ltr"
    paragraph = f"<p>{MADE[language]}</p>"
    html.write_text(f'<html lang="{language}" dir="{direction}"><meta charset="utf-8">'
                    f'<style>body{{font:12pt "DejaVu Sans"}}</style>{paragraph}', encoding="utf-8")
    target = folder / "made.pdf"
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                    f"--print-to-pdf={target}", str(html)], capture_output=True)
    return target if target.exists() else None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("plans", type=pathlib.Path)
    parser.add_argument("--lacuna", default=str(LACUNA))
    parser.add_argument("--pages", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.lacuna = runnable(options.lacuna)
    worst = 1.0
    found = candidates(options.lacuna, options.plans, {"en", "fr", "es"})
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for language in ["en", "fr", "es"]:
            pages = found[language]
            sample = random.Random(options.seed).sample(pages, min(options.pages, len(pages)))
            hits = total = 0
            for path, number in sorted(sample):
                hit, count = recall(options.lacuna, path, number, folder)
                print(f"  {path.name} page {number}: {hit / count:.3f} of {count}")
                hits, total = hits + hit, total + count
            if total:
                print(f"{language}: {hits / total:.4f} of {total} words on {len(sample)} pages", flush=True)
                worst = min(worst, hits / total)
        for language in MADE:
            target = made_page(language, folder)
            if target is None:
                continue
            document = json.loads(run(options.lacuna, "extract", str(picture_pdf(target, 1, folder)), "--format", "json"))
            read = words(" ".join(block["text"] for block in document["blocks"]))
            held = words(MADE[language])
            share = sum((held & read).values()) / sum(held.values())
            print(f"{language}: {share:.4f} of {sum(held.values())} words on a made page", flush=True)
            worst = min(worst, share)
    sys.exit(worst < LEAST)


if __name__ == "__main__":
    main()
