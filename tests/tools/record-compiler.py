"""Records what CPython 3.13.0 compiles tests/unit/compiler's programs to, and what it says of its broken ones.

    PYTHONHASHSEED=0 python3.13 tests/tools/record-compiler.py [--check]

programs/NAME.py gives programs/NAME.json: every code object, one line an instruction, with the bytes of co_code,
co_linetable and co_exceptiontable.  errors.txt holds broken programs, separated by lines of dashes; errors.json gets
for each the SyntaxError that compile() raises.  --check writes nothing and fails when a golden would change.
"""

import importlib.util
import json
import os
import pathlib
import sys
import warnings

if sys.version_info[:3] != (3, 13, 0):
    sys.exit("goldens are recorded by CPython 3.13.0 only")
if os.environ.get("PYTHONHASHSEED") != "0":
    sys.exit("set PYTHONHASHSEED=0")

TOOLS = pathlib.Path(__file__).resolve().parent
FOLDER = TOOLS.parent / "unit" / "compiler"

spec = importlib.util.spec_from_file_location("native_dis", TOOLS / "native-dis.py")
native_dis = importlib.util.module_from_spec(spec)
spec.loader.exec_module(native_dis)


def instruction(fields):
    opname, arg, argrepr, offset, line = fields[:5]
    return " ".join(str(f) for f in (offset, "-" if line is None else line, opname, "-" if arg is None else arg, argrepr))


def program(path):
    os.chdir(path.parent)
    found = native_dis.report(path.name)
    if "error" in found:
        sys.exit(f"{path.name} does not compile: {found['error']}")
    for unit in found["units"]:
        unit["instructions"] = [instruction(i) for i in unit["instructions"]]
        del unit["exceptions"]
    # One line a field, and one an instruction.
    units = []
    for unit in found["units"]:
        fields = [f"{json.dumps(k)}: {json.dumps(v)}" for k, v in unit.items() if k != "instructions"]
        listing = ",\n  ".join(json.dumps(i) for i in unit["instructions"])
        units.append("{" + ",\n ".join([*fields, f'"instructions": [\n  {listing}]']) + "}")
    return f'{{"warnings": {json.dumps(found["warnings"])},\n"units": [\n' + ",\n".join(units) + "]}\n"


def errors():
    recorded = []
    for source in (FOLDER / "errors.txt").read_text(encoding="utf-8").split("\n----\n"):
        source = source.removesuffix("\n")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                compile(source, "<program>", "exec")
            except SyntaxError as e:
                fields = [e.lineno, e.offset, e.end_lineno, e.end_offset, e.text]
                recorded.append([source, type(e).__name__, e.msg, *fields])
            else:
                sys.exit(f"this compiles: {source!r}")
    return "[\n" + ",\n".join(json.dumps(entry) for entry in recorded) + "\n]\n"


def main():
    goldens = {FOLDER / "errors.json": errors()}
    for path in sorted((FOLDER / "programs").glob("*.py")):
        goldens[path.with_suffix(".json")] = program(path)
    stale = [p for p, text in goldens.items() if not p.exists() or p.read_text(encoding="utf-8") != text]
    if sys.argv[1:] == ["--check"]:
        if stale:
            sys.exit("not what CPython 3.13.0 gives: " + ", ".join(p.name for p in stale))
        return
    for path in stale:
        path.write_text(goldens[path], encoding="utf-8")
    print(f"{len(goldens)} goldens, {len(stale)} written")


main()
