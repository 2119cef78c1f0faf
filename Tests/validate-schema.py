#!/usr/bin/env python3
"""Checks the published schema of records, and the records given (by default every example) against it.

Needs jsonschema and PyYAML. Exit code 0 where all is well, else 1.
"""

import json
import pathlib
import re
import sys

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2's core schema, as Raingan reads it: `yes` and dates are text, keys are text."""

    def construct_mapping(self, node, deep=False):
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern in (
    ("null", r"^(?:~|null|Null|NULL|)$"),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$"),
    ("int", r"^[-+]?[0-9]+$"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$"),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), None)
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
CoreLoader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))
CoreLoader.add_constructor(
    "tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node)
)


def load(path):
    text = path.read_text(encoding="utf-8-sig")
    return json.loads(text) if path.suffix == ".json" else yaml.load(text, CoreLoader)


LEAST = "agency: {name: ก}\nfiscalYear: 2568\nassessments: {2568: {}}\n"

# What the schema must refuse; a schema that takes everything would pass every example.
REFUSED = [
    "{}",
    LEAST + "measure: []",
    LEAST.replace("ก", "''"),
    LEAST.replace("2568\n", "'2568'\n"),
    LEAST.replace("{name: ก}", "{name: ก, website: example.go.th}"),
    LEAST.replace("{name: ก}", "{name: ก, logo: ../logo.png}"),
    LEAST.replace("{name: ก}", "{name: ก, logo: /logo.png}"),
    LEAST.replace("{name: ก}", "{name: ก, logo: logo.gif}"),
    LEAST.replace("{}", "{total: 100.01}"),
    LEAST.replace("{}", "{total: ๑๘๗.๑๕๑๒๓}"),
    LEAST.replace("{}", "{items: {O1: 1}}"),
    LEAST.replace("{}", "{items: {e1: {}}}"),
    LEAST.replace("{}", "{indicators: {01: 1}}"),
    LEAST + "digits: roman",
    LEAST + "respondents: {internal: {answered: -1}}",
    LEAST + "narrative: {a b: ก}",
    LEAST + "measures: [{}]",
    LEAST + "measures: [{title: ก, period: {from: 2568-13, to: 2569-01}}]",
    LEAST + "measures: [{title: ก, progress: {status: finished}}]",
    LEAST + "measures: [{title: ก, steps: [{text: ก, steps: [{text: ก}]}]}]",
]

ACCEPTED = [
    LEAST,
    LEAST + "digits:\nterms:\nmeasures: []",
    LEAST.replace("{name: ก}", "{name: ก, code: 05630101, logo: ตรา/logo.PNG, units: กองคลัง}"),
    LEAST.replace("{}", "{items: {e1: {public: 1}, o2: }, subindicators: {9.1: 1}}"),
    LEAST + "narrative: {บทนำ_1: [ก, [ข, ค]]}",
    "agency: {name: ก}\nfiscalYear: ๒๕๖๘\nassessments: {๒๕๖๘: {total: ๘๗.๑๕, indicators: {๑: ๙๕}, subindicators: {๙.๑: ๗๕}, items: {o2: ๐}}}\n"
    "respondents: {internal: {answered: ๒๖}}\ntopics: {๑: ก}\nmeasures: [{title: ก, topic: ๑}]",
    LEAST + "measures: [{title: ก, addresses: [o9, 6], period: {from: 2568-10-01, to: 2569-09}}]",
]


def main(paths):
    schema = json.loads((ROOT / "Documentation/record.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    failures = []
    if not paths:
        examples = ROOT / "Examples"
        paths = sorted(p for p in examples.glob("*") if p.suffix in (".yaml", ".yml", ".json"))
        if not paths:
            failures.append(f"{examples}: no examples")
    for path in paths:
        for error in validator.iter_errors(load(path)):
            failures.append(f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message}")
    for text in REFUSED:
        if validator.is_valid(yaml.load(text, CoreLoader)):
            failures.append(f"accepted, but wrong: {text!r}")
    for text in ACCEPTED:
        for error in validator.iter_errors(yaml.load(text, CoreLoader)):
            failures.append(f"refused, but right: {text!r}: {error.message}")
    for failure in failures:
        print(failure, file=sys.stderr)
    if not failures:
        print(f"The schema holds for {len(paths)} records, and for {len(REFUSED) + len(ACCEPTED)} of its own.")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main([pathlib.Path(argument) for argument in sys.argv[1:]]))
