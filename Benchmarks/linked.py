"""Whether the linked data of a results folder says to others what was found: SKOS, web annotations and the RO-Crate around it.

Exports into a scratch folder and reads the files with rdflib, pyld and roc-validator; no network is asked. Contexts of JSON-LD
are those of the standards as far as Lacuna uses them, and the RO-Crate's own from the package rocrate.
"""

import argparse
import collections
import hashlib
import importlib.util
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

LACUNA = pathlib.Path(__file__).parent.parent / ".build/release/lacuna"
SKOS = "http://www.w3.org/2004/02/skos/core#"
OA = "http://www.w3.org/ns/oa#"
ROOT = "https://results.invalid/"

# What http://www.w3.org/ns/anno.jsonld makes of the names that annotations use (W3C Web Annotation Vocabulary, appendix A).
ANNOTATION_CONTEXT = {
    "oa": OA, "dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/",
    "as": "http://www.w3.org/ns/activitystreams#", "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "xsd": "http://www.w3.org/2001/XMLSchema#",
    "schema": "http://schema.org/",
    "id": {"@id": "@id", "@type": "@id"}, "type": {"@id": "@type", "@type": "@id"},
    "Annotation": "oa:Annotation", "SpecificResource": "oa:SpecificResource",
    "TextualBody": "oa:TextualBody", "FragmentSelector": "oa:FragmentSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
    "Person": "foaf:Person", "Software": "as:Application",
    "body": {"@type": "@id", "@id": "oa:hasBody"}, "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "refinedBy": {"@type": "@id", "@id": "oa:refinedBy"},
    "creator": {"@type": "@id", "@id": "dcterms:creator"},
    "conformsTo": {"@type": "@id", "@id": "dcterms:conformsTo"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "classifying": "oa:classifying", "assessing": "oa:assessing",
    "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
    "start": {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"},
    "end": {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"},
    "value": {"@id": "rdf:value"}, "format": {"@id": "dc:format"}, "language": {"@id": "dc:language"},
    "name": {"@id": "foaf:name"}, "created": {"@type": "xsd:dateTime", "@id": "dcterms:created"},
}


def export(lacuna, results, form, folder):
    target = folder / form
    subprocess.run(
        [lacuna, "export", str(results), "--to", form, "-o", str(target)], check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return target


def check_concepts(path):
    """Counts, and the conditions of SKOS that a program can see (its reference, S13, S14, S27, S46)."""
    import rdflib

    graph = rdflib.Graph().parse(path, format="turtle")
    skos = rdflib.Namespace(SKOS)
    concepts = set(graph.subjects(rdflib.RDF.type, skos.Concept))
    print(f"skos: {len(graph)} statements, {len(set(graph.subjects(rdflib.RDF.type, skos.ConceptScheme)))} schemes, "
          f"{len(concepts)} concepts, {len(list(graph.triples((None, skos.altLabel, None))))} other labels, "
          f"{len(list(graph.triples((None, skos.hiddenLabel, None))))} hidden labels")
    problems = []
    for concept in concepts:
        languages = collections.Counter(label.language for label in graph.objects(concept, skos.prefLabel))
        problems += [f"{concept} has {count} preferred labels in {language}"
                     for language, count in languages.items() if count > 1]
        kinds = [set(graph.objects(concept, skos[name])) for name in ("prefLabel", "altLabel", "hiddenLabel")]
        for one, other in ((0, 1), (0, 2), (1, 2)):
            problems += [f"{concept}: {label} is a label of two kinds" for label in kinds[one] & kinds[other]]
        above, open_ = set(), [concept]
        while open_:
            for broader in graph.objects(open_.pop(), skos.broader):
                if broader not in above:
                    above.add(broader)
                    open_.append(broader)
        problems += [f"{concept} is related to what it lies under" for other in
                     graph.objects(concept, skos.related) if other in above]
        exact = set(graph.objects(concept, skos.exactMatch))
        for name in ("broadMatch", "narrowMatch", "relatedMatch"):
            problems += [f"{concept} is {name} and the same as {other}" for other in
                         exact & set(graph.objects(concept, skos[name]))]
        for name in ("broader", "narrower", "related", "exactMatch", "relatedMatch", "broadMatch"):
            problems += [f"{concept} {name} {other}, which is no concept" for other in
                         set(graph.objects(concept, skos[name])) - concepts]
    return problems


def check_annotations(folder):
    """Every name is known to the context, and every place and quote are the text's."""
    from pyld import jsonld

    def load(url, _=None):
        if url != "http://www.w3.org/ns/anno.jsonld":
            raise ValueError(url)
        return {"contextUrl": None, "documentUrl": url, "document": {"@context": ANNOTATION_CONTEXT}}

    texts = {}
    problems, count, seen = [], 0, set()
    with open(folder / "annotations.jsonl", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            annotation = json.loads(line)
            count += 1
            if annotation["id"] in seen:
                problems.append(f"{annotation['id']} stands twice")
            seen.add(annotation["id"])
            plan, text = annotation["target"]
            name = urllib.parse.unquote(text["source"])
            if name not in texts:
                texts[name] = (folder / name).read_bytes().decode("utf-8")
            place = text["selector"]
            quote = plan["selector"].get("refinedBy", plan["selector"])
            whole, start, end = texts[name], place["start"], place["end"]
            if (whole[start:end], whole[max(0, start - 32):start], whole[end:end + 32]) != (
                    quote["exact"], quote["prefix"], quote["suffix"]):
                problems.append(f"{annotation['id']} is not at its place")
            # Expanding takes time, and annotations differ in their values alone.
            if count % 50 == 1:
                expanded = jsonld.expand(
                    annotation, {"documentLoader": load, "base": ROOT, "onPropertyDropped": problems.append}
                )[0]
                if len(expanded[OA + "hasTarget"]) != 2 or not expanded[OA + "hasBody"]:
                    problems.append(f"{annotation['id']} loses targets or bodies")
                problems += [f"{member} is no name of the context" for member in members(annotation)
                             if member not in ANNOTATION_CONTEXT and member != "@context"]
    print(f"webannotation: {count} annotations of {len(texts)} texts")
    return problems


def members(value):
    if isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from members(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from members(inner)


def check_crate(results, scratch):
    """The crate's digests, and what roc-validator finds in a copy that has what only a publisher knows: a date.

    What the profile recommends and the crate lacks is printed and is no problem: who ran it and when is not Lacuna's to say.
    """
    metadata = json.loads((results / "ro-crate-metadata.json").read_text(encoding="utf-8"))
    entities = {entity["@id"]: entity for entity in metadata["@graph"]}
    problems = []
    if len(entities) != len(metadata["@graph"]):
        problems.append("two entities of the crate have one name")
    digests = 0
    for name, entity in entities.items():
        if entity["@type"] not in ("File", "Dataset"):
            continue
        path = results / urllib.parse.unquote(name)
        if not path.exists():
            problems.append(f"{name} is not there")
        elif "sha256" in entity:
            digests += 1
            if hashlib.sha256(path.read_bytes()).hexdigest() != entity["sha256"]:
                problems.append(f"{name} has another digest")
    run = json.loads((results / "run.json").read_text(encoding="utf-8"))
    inputs = [entity for name, entity in entities.items() if name.startswith("#document-")
              and not name.endswith("-sha256")]
    if len(inputs) != len(run["documents"]):
        problems.append(f"{len(inputs)} inputs in the crate, {len(run['documents'])} in run.json")
    print(f"ro-crate: {len(entities)} entities, {digests} digests of files, {len(inputs)} inputs")

    import requests
    from rocrate_validator import services
    from rocrate_validator.models import ValidationSettings
    from rocrate_validator.utils.http import HttpRequester

    copy = scratch / "crate"
    shutil.copytree(results, copy, ignore=shutil.ignore_patterns(".lacuna", "exports", "worksheets"))
    entities["./"]["datePublished"] = "2026-01-01"
    (copy / "ro-crate-metadata.json").write_text(
        json.dumps(metadata, ensure_ascii=False), encoding="utf-8")
    contexts = {
        "https://w3id.org/ro/crate/1.1/context": json.loads(
            pathlib.Path(importlib.util.find_spec("rocrate").origin)
            .with_name("data").joinpath("ro-crate.jsonld").read_text(encoding="utf-8")),
        # Only "sha256" is used of its names.
        "https://w3id.org/ro/terms/workflow-run/context": {
            "@context": {"sha256": "https://w3id.org/ro/terms/workflow-run#sha256"}},
    }

    def local(_, url, **__):
        response = requests.Response()
        response.url, response.status_code = url, 200 if url in contexts else 504
        response.headers["Content-Type"] = "application/ld+json"
        response._content = json.dumps(contexts.get(url, {})).encode()
        return response

    HttpRequester.get = local
    result = services.validate(ValidationSettings(
        rocrate_uri=str(copy), profile_identifier="process-run-crate-0.5", offline=True,
        requirement_severity="RECOMMENDED"))
    for issue in result.get_issues():
        line = f"roc-validator: {issue.check.identifier} {issue.message}"
        if issue.severity.name == "REQUIRED":
            problems.append(line)
        else:
            print(f"  {line}")
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("results", type=pathlib.Path)
    parser.add_argument("--lacuna", default=str(LACUNA))
    options = parser.parse_args()
    if not pathlib.Path(options.lacuna).exists():
        sys.exit(f"{options.lacuna} is not there; build it with ./setup build, or name another with --lacuna")
    with tempfile.TemporaryDirectory() as name:
        scratch = pathlib.Path(name)
        concepts = export(options.lacuna, options.results, "skos", scratch)
        problems = check_concepts(concepts / "frameworks.ttl")
        problems += check_annotations(export(options.lacuna, options.results, "webannotation", scratch))
        problems += check_crate(options.results, scratch)
    for problem in problems[:20]:
        print("  " + problem)
    print(f"{len(problems)} problems" if problems else "no problem")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
