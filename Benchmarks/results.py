"""What two runs are compared by."""

import json


def content(path):
    """A result file's bytes; run.json without the times."""
    if path.name != "run.json":
        return path.read_bytes()
    record = json.loads(path.read_text())
    for document in record["documents"]:
        document.pop("seconds")
    return record


def results(folder):
    """All result files by name, without what is kept for the next run."""
    return {
        str(path.relative_to(folder)): path
        for path in folder.rglob("*")
        if path.is_file() and ".lacuna" not in path.relative_to(folder).parts
    }
