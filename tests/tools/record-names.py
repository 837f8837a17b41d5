"""Records the public names of the standard library's modules that the simulator has.

    python3.13 tests/tools/record-names.py

writes tests/conformance/names.json, under native CPython 3.13.0 on Linux: for each module that modules/catalog.ts lists,
the names of its __all__, or, where it has none, those that begin with no underscore and are no modules.
"""

import importlib
import json
import pathlib
import re
import sys
import types

TESTS = pathlib.Path(__file__).resolve().parent.parent
CATALOG = TESTS.parent / "src" / "simulator" / "modules" / "catalog.ts"


def public(module):
    names = getattr(module, "__all__", None)
    if names is None and "." in module.__name__ and module.__name__ != "os.path":
        # A part of a package that says of nothing that it is for others.
        return []
    if names is None:
        names = [n for n in dir(module) if not n.startswith("_") and not isinstance(getattr(module, n), types.ModuleType)]
    return sorted(set(names))


def main():
    if sys.version_info[:3] != (3, 13, 0) or sys.implementation.name != "cpython":
        sys.exit("record-names.py: this must be native CPython 3.13.0")
    found = re.findall(r"^  \"?([\w.]+)\"?: \(\)", CATALOG.read_text("utf-8"), re.MULTILINE)
    wanted = sorted(name for name in [*found, "sys", "builtins"] if not name.split(".")[-1].startswith("_"))
    names = {}
    for name in wanted:
        try:
            found = public(importlib.import_module(name))
        except ImportError:
            # A module of the model's own.
            continue
        if found:
            names[name] = found
    lines = ",\n".join(f'  "{name}": {json.dumps(" ".join(names[name]))}' for name in names)
    (TESTS / "conformance" / "names.json").write_text(f"{{\n{lines}\n}}\n", "utf-8")
    print(f"{len(names)} modules, {sum(map(len, names.values()))} names")


if __name__ == "__main__":
    main()
