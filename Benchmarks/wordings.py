"""The literal wordings of the lexicons, for programs that know no operators.

A term is cut at its operators (NEAR, PRE, SAME, AND, OR); what stands behind NOT is left out. Word groups are replaced by their members and
alternatives multiplied out, up to MOST wordings for a piece between operators; each is a wording that the program looks for by itself,
in lower case and without quotes. So a program that knows these alone looks for the same words, but not for their combinations, stems,
places, exclusions or contradictions, and it assesses nothing.
"""

import re

# A piece such as (a|b|c) (d|e|f) (g|h|i) would multiply out to more than anybody would write down.
MOST = 100
OPERATORS = re.compile(r"\s+(?:NEAR/\d+|PRE/\d+|SAME|AND|OR)\s+")


def alternatives(text, groups):
    """The wordings of a piece of notation, in order, at most MOST."""
    position = 0

    def sequence(closing):
        nonlocal position
        options, current = [], [""]
        while position < len(text):
            sign = text[position]
            if sign == ")" and closing:
                break
            position += 1
            if sign == "|":
                options += current
                current = [""]
            elif sign == "(":
                inner = sequence(True)
                position += 1
                current = [left + " " + right for left in current for right in inner][:MOST]
            elif sign == "<":
                end = text.find(">", position)
                name, position = text[position:end], end + 1
                current = [left + " " + right for left in current for right in groups.get(name, [""])][:MOST]
            elif sign not in '"':
                current = [left + sign for left in current]
        return (options + current)[:MOST]

    return list(dict.fromkeys(filter(None, (" ".join(found.split()).lower() for found in sequence(False)))))


def pieces(term):
    """What stands between the operators of a term; brackets around operators are opened, those around alternatives kept."""
    if not OPERATORS.search(f" {term} ") and " NOT " not in term:
        return [term]
    term = re.split(r"\sNOT\s", term)[0]
    found = []
    for piece in OPERATORS.split(term):
        # A bracket that was opened before the operator has no partner here.
        while piece.count("(") > piece.count(")") and piece.startswith("("):
            piece = piece[1:]
        while piece.count(")") > piece.count("(") and piece.endswith(")"):
            piece = piece[:-1]
        found.append(piece)
    return found


def groups_of(content, known):
    groups = dict(known)
    for name, members in (content.get("groups") or {}).items():
        groups[name] = [wording for member in members for wording in alternatives(str(member), groups)]
    return groups


def wordings(lexicons):
    """Language code to the wordings of all frameworks, sorted; needs PyYAML."""
    import yaml

    found = {}
    for path in sorted(lexicons.glob("*/??.yaml")):
        if path.parent.name == "common":
            continue
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        language = content["language"]
        common = yaml.safe_load((lexicons / f"common/{language}.yaml").read_text(encoding="utf-8"))
        groups = groups_of(content, groups_of(common, {}))
        for element in content["elements"].values():
            for term in element.get("terms") or []:
                for piece in pieces(term["term"] if isinstance(term, dict) else term):
                    found.setdefault(language, set()).update(alternatives(piece, groups))
    return {language: sorted(some) for language, some in sorted(found.items())}


def function_words(lexicons):
    """Language code to the words by which a text's language is told."""
    import yaml

    content = yaml.safe_load((lexicons / "common/function-words.yaml").read_text(encoding="utf-8"))
    return {language: [str(word) for word in words] for language, words in content["function_words"].items()}
