#!/usr/bin/env python3
"""Counts the rows and cells of action tables that Lacuna reads as a person does, beside pdfplumber and PyMuPDF.

Usage: LACUNA_CORPUS=FOLDER python3 Benchmarks/tables.py [--show] [--only PART] [--without NAME,NAME]

Benchmarks/tables/ holds, for pages of public plans, what a person saw: the rows with each cell's column, its first and
last two words and its number of letters and digits, or "any" where two readings are as good. FOLDER/plans has the plans
under the same names, or FOLDER has the file that is named; "made" pages were printed for this and stand in
Benchmarks/tables/made with their source. A row is whole when every cell is right and no other cell has text; a cell that spans rows counts
for each of them. Lacuna must name the columns as the page, or the page before, does; the other two need only have the
cells in order, as they name none.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAM = os.environ.get('LACUNA', HERE.parent / '.build/release/lacuna')


def folded(text):
    # Raised figures are figures.
    text = unicodedata.normalize('NFKC', text)
    return ''.join(character for character in text.lower() if character.isalnum())


def fits(digest, text):
    """Whether a cell's text is the one that a digest was made of."""
    letters = folded(text or '')
    if not digest:
        return not letters
    slack = 1 + digest['letters'] // 50
    return (letters.startswith(folded(digest['begins'])) and letters.endswith(folded(digest['ends']))
            and abs(len(letters) - digest['letters']) <= slack)


def score(expected, cells, is_named):
    """How many of a row's cells are right, and whether no other cell has text; cells are pairs of column and text."""
    left = list(cells)
    right = 0
    for column, digest in expected:
        if digest == 'any':
            left = [cell for cell in left if folded(cell[0]) != folded(column) or not is_named]
            right += 1
            continue
        name = folded(re.sub(r' \(2\)$', '', column))
        for cell in left:
            if fits(digest, cell[1]) and (not is_named or folded(cell[0]) == name):
                left.remove(cell)
                right += 1
                break
        else:
            right += not digest and not any(folded(cell[0]) == name for cell in left) and is_named
    return right, not any(folded(text or '') for _, text in left)


def joined(spans):
    """The digest of texts that follow one another in a row, as a number and a title."""
    return {'begins': spans[0]['begins'], 'ends': spans[-1]['ends'], 'letters': sum(span['letters'] for span in spans)}


def judge(rows, found, is_named):
    """Rows whole and cells right, each expected row against the row found that has most of it."""
    whole = right = total = 0
    missed = []
    for row in rows:
        # A text that spans columns has the name of none.
        spans = [row['title']] if 'title' in row else row.get('span')
        expected = [('', digest) for digest in spans] if spans else list(row['cells'].items())
        best = max((score(expected, cells, is_named and not spans) for cells in found),
                   default=(0, False))
        if row.get('span') and best[0] < len(expected):
            # A number beside a title may be taken for its beginning.
            if any(score([('', joined(spans))], cells, False) == (1, True) for cells in found):
                best = (len(expected), True)
        total += len(expected)
        right += best[0]
        is_whole = best == (len(expected), True)
        whole += is_whole
        if not is_whole:
            missed.append((best, next(digest['begins'] for _, digest in expected if digest and digest != 'any')))
    return whole, right, total, missed


def filled_down(rows):
    """Rows as they are, and again with merged cells, which both libraries give as None, filled from above.

    A cell that spans columns is None in the others too and must not be filled, so the better of the two counts.
    """
    above = []
    for row in rows:
        cells = [(above[index] if index < len(above) else '') if cell is None else cell for index, cell in enumerate(row)]
        above = cells
        yield [('', cell) for cell in cells]
        yield [('', cell) for cell in row]


def with_lacuna(path, page):
    done = subprocess.run([PROGRAM, 'extract', path, '--format', 'json'], capture_output=True, check=False)
    # 2: some pages could not be read, but the others are there.
    if done.returncode not in (0, 2) or not done.stdout:
        raise RuntimeError(done.stderr.decode(errors='replace').strip())
    blocks = json.loads(done.stdout)['blocks']
    return [[(cell['column'], cell['text']) for cell in block['cells']]
            for block in blocks if block['page'] == page and block.get('cells')]


def with_pdfplumber(path, page):
    import pdfplumber
    with pdfplumber.open(path) as pdf:
        return [row for table in pdf.pages[page - 1].extract_tables() for row in filled_down(table)]


def with_pymupdf(path, page):
    import pymupdf
    with pymupdf.open(path) as pdf:
        shown = pdf[page - 1]
        shown.remove_rotation()
        return [row for table in shown.find_tables().tables for row in filled_down(table.extract())]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--show', action='store_true', help='name the rows that Lacuna has not whole')
    parser.add_argument('--only', default='', help='only pages whose name has this in it')
    parser.add_argument('--without', default='', help='no pages with these names, which commas part')
    options = parser.parse_args()
    corpus = os.environ.get('LACUNA_CORPUS')
    if not corpus:
        sys.exit('LACUNA_CORPUS is not set; set it to the folder that holds plans/')
    readers = {'Lacuna': with_lacuna, 'pdfplumber': with_pdfplumber, 'PyMuPDF': with_pymupdf}
    sums = {name: [0, 0] for name in readers}
    rows = cells = 0
    print(f'{"page":40}{"rows":>6}{"cells":>7}   ' + '   '.join(f'{name:>12}' for name in readers))
    for fixture in sorted((HERE / 'tables').glob('*.json')):
        if options.only not in fixture.stem or fixture.stem in options.without.split(','):
            continue
        truth = json.loads(fixture.read_text(encoding='utf-8'))
        path = Path(corpus) / truth.get('file', f'plans/{truth.get("plan")}.pdf')
        if 'made' in truth:
            path = HERE / f'tables/made/{truth["made"]}.pdf'
        if not path.is_file():
            print(f'{fixture.stem:40} is not in LACUNA_CORPUS')
            continue
        line = ''
        for name, read in readers.items():
            whole, right, total, missed = judge(truth['rows'], read(path, truth['page']), name == 'Lacuna')
            sums[name][0] += whole
            sums[name][1] += right
            line += f'   {whole:>5} {right:>6}'
            if options.show and name == 'Lacuna':
                shown = missed
        rows += len(truth['rows'])
        cells += total
        print(f'{fixture.stem:40}{len(truth["rows"]):>6}{total:>7}{line}')
        if options.show:
            for best, begins in shown:
                print(f'    {best} {begins}')
    print(f'{"all, in %":40}{rows:>6}{cells:>7}' + ''.join(
        f'   {100 * whole / rows:>5.1f} {100 * right / cells:>6.1f}' for whole, right in sums.values()))


if __name__ == '__main__':
    main()
