"""Writes src/simulator/objects/docs-data.ts: the docstrings and text signatures of CPython's built-ins; and docless.ts
beside it: the types and modules that have none.

    python3.13 tests/tools/record-docs.py

Only a native CPython 3.13.0 is asked, through `__doc__` and `__text_signature__`. The texts are CPython's own work,
under the PSF License Agreement (PSF-2.0); see NOTICE.
"""

import builtins
import importlib
import json
import sys
import types
import warnings
from pathlib import Path

assert sys.implementation.name == "cpython", sys.version
assert sys.version_info[:3] == (3, 13, 0) and sys.maxsize == 2**63 - 1, sys.version
ROOT = Path(__file__).resolve().parent.parent.parent
OUT = ROOT / "src/simulator/objects/docs-data.ts"
DOCLESS = ROOT / "src/simulator/objects/docless.ts"

# The modules that the simulator models.
MODULES = """__future__ _collections _collections_abc _functools _heapq _io _operator _sitebuiltins _weakref _weakrefset abc array atexit bisect builtins
collections collections.abc contextlib copy copyreg ctypes dis errno fractions functools gc heapq io itertools keyword math numbers
operator re struct sys time traceback tracemalloc types typing warnings weakref""".split()

SEPARATOR = "\0"
WRAPPERS = (types.WrapperDescriptorType, types.MethodWrapperType)
DESCRIPTORS = (
    *WRAPPERS,
    types.MethodDescriptorType,
    types.ClassMethodDescriptorType,
    types.GetSetDescriptorType,
    types.MemberDescriptorType,
)


def entry(o):
    """Text signature (where there is one) and docstring; None where there is neither."""
    signature = getattr(o, "__text_signature__", None)
    if isinstance(signature, DESCRIPTORS):
        signature = None
    doc = o.__doc__
    # A type without a docstring whose instances have one answers with its descriptor.
    if isinstance(doc, DESCRIPTORS):
        doc = None
    if signature is None:
        return doc
    return signature + SEPARATOR + (doc or "")


def type_name(t):
    return t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}"


def all_types():
    """Every class there is once the modules are imported, `object` first."""
    found = {}
    todo = [object]
    while todo:
        t = todo.pop(0)
        if t in found:
            continue
        found[t] = None
        todo += type.__subclasses__(t)
    return list(found)


def is_builtin(t):
    return not any(isinstance(v, types.FunctionType) for v in vars(t).values())


def record():
    warnings.simplefilter("ignore")
    modules = {name: importlib.import_module(name) for name in MODULES}
    # Iterators and other types that no module names.
    keep = [object.__subclasses__(), list.__iter__([]), reversed({}), iter("é"), gen_types()]
    # Attributes that every class statement adds.
    texts = {f"class.{key}": entry(vars(Plain)[key]) for key in ("__dict__", "__weakref__")}
    wrappers = {}
    types_seen = set()
    for t in all_types():
        module = t.__module__
        if not isinstance(module, str) or module not in sys.modules:
            continue
        if module not in MODULES and module != "types" and module != "weakref":
            continue
        name = type_name(t)
        if not is_builtin(t):
            if module == "typing":
                continue
            record_python_class(t, name, texts)
            types_seen.add(name)
            continue
        types_seen.add(name)
        texts.setdefault(name, entry(t))
        for key, value in vars(t).items():
            if isinstance(value, staticmethod):
                value = value.__func__
            if isinstance(value, WRAPPERS):
                wrappers.setdefault(key, {}).setdefault(entry(value), []).append(f"{name}.{key}")
            elif isinstance(value, (*DESCRIPTORS, types.BuiltinFunctionType)):
                texts.setdefault(f"{name}.{key}", entry(value))
    for module in modules.values():
        texts[f"module {module.__name__}"] = module.__doc__
        for key, value in vars(module).items():
            if isinstance(value, types.BuiltinFunctionType):
                texts.setdefault(f"{module.__name__}.{key}", entry(value))
            elif isinstance(value, types.FunctionType) and value.__module__ == module.__name__:
                texts.setdefault(f"{module.__name__}.{value.__qualname__}", value.__doc__)
    # One text a name; where the slots of one name have several, the rarer ones go by type.
    common = {}
    for key, by_text in wrappers.items():
        best = max(by_text, key=lambda text: len(by_text[text]))
        common[key] = best
        for text, names in by_text.items():
            if text != best:
                texts.update(dict.fromkeys(names, text))
    del keep
    docless = sorted(k for k, v in texts.items() if v is None and (k in types_seen or k.startswith("module ")))
    return texts, common, docless


class Plain:
    pass


def record_python_class(t, name, texts):
    doc = t.__dict__.get("__doc__")
    texts.setdefault(name, doc if isinstance(doc, str) else None)
    for key, value in vars(t).items():
        f = getattr(value, "__func__", value)
        if isinstance(value, property):
            texts.setdefault(f"{name}.{key}", value.__doc__)
        elif isinstance(f, types.FunctionType) and f.__module__ == t.__module__:
            texts.setdefault(f"{t.__module__}.{f.__qualname__}", f.__doc__)


def gen_types():
    class C[T, *Ts, **P]:
        pass

    type A = int
    return C, A


HEAD = """// Written by tests/tools/record-docs.py from a native CPython 3.13.0."""


def main():
    texts, wrappers, docless = record()
    none = sorted(key for key, text in texts.items() if text is None)

    def literal(table):
        lines = (f"  {json.dumps(k)}: {json.dumps(v)},\n" for k, v in sorted(table.items()) if v is not None)
        return "{\n" + "".join(lines) + "}"

    def names(keys):
        return "  " + json.dumps("|".join(keys)) + '.split("|")'

    OUT.write_text(f"""{HEAD}
// Docstrings and text signatures of CPython, as its `__doc__` and `__text_signature__` give them: Copyright (c) 2001-2024
// Python Software Foundation; All Rights Reserved. PSF-2.0, see NOTICE. docs.ts explains the form.

/** By type ("int"), attribute of a type ("int.bit_length"), function of a module ("math.sin"), "module math". */
export const texts: Readonly<Record<string, string>> = {literal(texts)};

/** Slot wrappers, by name, unless `texts` has another one for the type. */
export const wrappers: Readonly<Record<string, string>> = {literal(wrappers)};

/** What has no docstring. */
export const none: readonly string[] =
{names(none)};
""")
    DOCLESS.write_text(f"""{HEAD}

/** Types and modules whose `__doc__` is None. */
export const docless: ReadonlySet<string> = new Set(
{names(docless)},
);
""")
    print(len(texts), "texts,", len(wrappers), "wrappers,", len(none), "without,", OUT.stat().st_size, "bytes")


main()
