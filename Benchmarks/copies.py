"""Plans in numbers: copies of the ones that there are."""

import pathlib


def copies(plans, count, folder):
    """So many plans in a new folder, each a copy with bytes of its own: readers ignore what stands behind a file's end. Gives their paths."""
    folder.mkdir(parents=True)
    paths = []
    for number in range(count):
        plan = pathlib.Path(plans[number % len(plans)])
        note = f"\n%% copy {number}\n" if plan.suffix == ".pdf" else f"\n<!-- copy {number} -->\n"
        paths.append(folder / f"{number:06}-{plan.name}")
        paths[-1].write_bytes(plan.read_bytes() + note.encode())
    return paths
