#!/usr/bin/env python3
"""Draws what `growth.py --csv FOLDER` wrote: `curves.py FOLDER TARGET` makes TARGET/performance-CURVE.svg of each growth-CURVE.csv.

Left the seconds, both axes logarithmic, with a dotted line where twice as much would take twice as long; right the most memory of a
process, beside the limit that none may pass.
"""

import csv
import math
import pathlib
import sys
from html import escape

WIDTH, HEIGHT = 380, 260
LEFT, RIGHT, TOP, BOTTOM = 56, 16, 34, 44
LIMIT = 400
# Dark enough for a contrast of 4.5 on white, and told apart without colour by their marks.
COLOURS = ["#1b5e9e", "#a8480a", "#38702c"]
CURVES = {
    "documents": ("documents", {"CPU seconds": "CPU, first run", "again CPU seconds": "CPU, nothing changed"}),
    "pages": ("pages of one plan", {"CPU seconds": "CPU", "pdftotext CPU seconds": "CPU of pdftotext"}),
    "terms": ("terms", {"CPU seconds for 24": "CPU, 24 documents", "CPU seconds for one document": "CPU, one document"}),
    "report": ("plans in the report", {"CPU seconds": "CPU"}),
}
MEMORY = {"program MB": "program", "worker MB": "largest worker"}


def ticks(low, high):
    """Round numbers for a logarithmic axis; those between the powers of ten only where these are few."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    steps = (1, 2, 5) if len(powers) < 4 else (1,)
    return [step * 10.0 ** power for power in powers for step in steps if low * 0.999 <= step * 10.0 ** power <= high * 1.001]


def number(value):
    return f"{value:,.0f}" if value >= 1 else f"{value:g}"


class Panel:
    def __init__(self, offset, title, across, xs, low, high, logarithmic):
        self.offset, self.logarithmic = offset, logarithmic
        self.xs, self.low, self.high = (min(xs), max(xs)), low, high
        self.parts = [f'<text x="{offset + LEFT}" y="20" class="t">{escape(title)}</text>']
        for value in ticks(*self.xs):
            x = self.x(value)
            self.parts.append(f'<path class="g" d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}"/>'
                              f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle">{number(value)}</text>')
        for value in ticks(low, high) if logarithmic else range(0, int(high) + 1, 100):
            y = self.y(value)
            self.parts.append(f'<path class="g" d="M{offset + LEFT} {y:.1f}H{offset + WIDTH - RIGHT}"/>'
                              f'<text x="{offset + LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{number(value)}</text>')
        middle = offset + (LEFT + WIDTH - RIGHT) / 2
        self.parts.append(f'<text x="{middle:.0f}" y="{HEIGHT - 8}" text-anchor="middle">{escape(across)}</text>')

    def x(self, value):
        low, high = map(math.log, self.xs)
        return self.offset + LEFT + (math.log(value) - low) / ((high - low) or 1) * (WIDTH - LEFT - RIGHT)

    def y(self, value):
        if self.logarithmic:
            share = math.log(max(value, self.low) / self.low) / math.log(self.high / self.low)
        else:
            share = (value - self.low) / (self.high - self.low)
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)

    def line(self, points, name, place):
        colour = COLOURS[place]
        path = "M" + "L".join(f"{self.x(x):.1f} {self.y(y):.1f}" for x, y in points)
        self.parts.append(f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for x, y in points:
            across, down = self.x(x), self.y(y)
            mark = (f'<circle cx="{across:.1f}" cy="{down:.1f}" r="3.5"/>' if place == 0
                    else f'<rect x="{across - 3:.1f}" y="{down - 3:.1f}" width="6" height="6"/>' if place == 1
                    else f'<path d="M{across:.1f} {down - 4:.1f}l4 7h-8z"/>')
            self.parts.append(f'<g fill="{colour}">{mark}</g>')
        # Names stand in a list at the top, where curves that grow have not come yet.
        at = TOP + 14 + 16 * place
        self.parts.append(f'<path d="M{self.offset + LEFT + 8} {at - 4}h18" stroke="{colour}" stroke-width="2"/>'
                          f'<text x="{self.offset + LEFT + 32}" y="{at}" fill="{colour}" class="n">{escape(name)}</text>')

    def dotted(self, points):
        path = "M" + "L".join(f"{self.x(x):.1f} {self.y(y):.1f}" for x, y in points)
        self.parts.append(f'<path d="{path}" fill="none" stroke="#666" stroke-dasharray="2 4"/>')


def drawn(curve, rows):
    across, columns = CURVES[curve]
    first = list(rows[0])[0]
    xs = [float(row[first]) for row in rows]
    values = [float(row[name]) for name in columns for row in rows]
    seconds = Panel(0, "seconds of CPU", across, xs, 0.8 * min(values), 4 * max(values), True)
    for place, (name, label) in enumerate(columns.items()):
        seconds.line([(x, float(row[name])) for x, row in zip(xs, rows)], label, place)
    end = float(rows[-1][next(iter(columns))])
    seconds.dotted([(x, end * x / xs[-1]) for x in xs if end * x / xs[-1] >= seconds.low])
    memory = Panel(WIDTH, "megabytes of one process, at most", across, xs, 0, LIMIT * 1.5, False)
    memory.dotted([(xs[0], LIMIT), (xs[-1], LIMIT)])
    memory.parts.append(f'<text x="{2 * WIDTH - RIGHT}" y="{memory.y(LIMIT) - 5:.1f}" text-anchor="end">limit</text>')
    for place, (name, label) in enumerate(MEMORY.items()):
        if any(float(row[name]) > 0 for row in rows):
            memory.line([(x, float(row[name])) for x, row in zip(xs, rows)], label, place)
    title = f"Growth with the number of {across}"
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * WIDTH} {HEIGHT}" width="{2 * WIDTH}" height="{HEIGHT}" role="img" aria-label="{escape(title)}">',
        f"<title>{escape(title)}</title>",
        "<style>text{font:12px sans-serif;fill:#222}text.t{font-weight:bold}.g{stroke:#ddd;fill:none}</style>",
        f'<rect width="{2 * WIDTH}" height="{HEIGHT}" fill="#fff"/>', *seconds.parts, *memory.parts, "</svg>", ""])


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    source, target = map(pathlib.Path, sys.argv[1:])
    for curve in CURVES:
        path = source / f"growth-{curve}.csv"
        if path.exists():
            with open(path, newline="") as file:
                rows = list(csv.DictReader(file))
            (target / f"performance-{curve}.svg").write_text(drawn(curve, rows), encoding="utf-8")
            print(target / f"performance-{curve}.svg")


if __name__ == "__main__":
    main()
