"""The plain words and phrases of the lexicons, for programs that know no operators.

`MatchingSpeed --phrases` takes them from the terms: operators and wildcards part them, alternatives and the members of word groups stand by
themselves. A program that looks for them looks for the same words, but not for their combinations, stems, places, exclusions
or contradictions, and it assesses nothing.
"""

import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
SPEED = ROOT / ".build/release/MatchingSpeed"


def build():
    subprocess.run(
        ["swift", "build", "-c", "release", "--product", "MatchingSpeed"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def wordings(lexicons, language):
    """In lower case, sorted; MatchingSpeed must be built."""
    printed = subprocess.run(
        [SPEED, ROOT / "README.md", "--language", language, "--lexicons", lexicons, "--phrases"], capture_output=True, text=True, check=True)
    return sorted({line.lower() for line in printed.stdout.splitlines() if line.strip()})


def function_words(lexicons):
    """Language code to the words by which a text's language is told; needs PyYAML."""
    import yaml

    content = yaml.safe_load((lexicons / "common/function-words.yaml").read_text(encoding="utf-8"))
    return {language: [str(word) for word in words] for language, words in content["function_words"].items()}
