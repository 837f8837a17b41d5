"""Prints, as one JSON object a line, what CPython 3.13.0 compiles each of the given files to.

Usage: PYTHONHASHSEED=0 python3.13 native-dis.py FILE...   (or the names on standard input, one a line, for "-")
"""
import dis
import json
import math
import re
import sys
import types
import warnings

if sys.version_info[:3] != (3, 13, 0):
    sys.exit("this needs CPython 3.13.0")

ADDRESS = re.compile(r" at 0x[0-9a-f]+")


def shown(const):
    """A constant with its type, independent of hashes and addresses."""
    if isinstance(const, types.CodeType):
        return "code:" + const.co_qualname
    if isinstance(const, tuple):
        return ["tuple"] + [shown(item) for item in const]
    if isinstance(const, frozenset):
        return ["frozenset"] + sorted((shown(item) for item in const), key=json.dumps)
    return type(const).__name__ + ":" + repr(const)


def has_set(const):
    if isinstance(const, tuple):
        return any(map(has_set, const))
    return isinstance(const, frozenset)


def unit(code):
    instructions = []
    for i in dis.get_instructions(code):
        p = i.positions
        argrepr = ADDRESS.sub(" at 0x0", i.argrepr)
        if i.opname in ("LOAD_CONST", "RETURN_CONST") and has_set(i.argval):
            argrepr = "*"
        instructions.append(
            [i.opname, i.arg, argrepr, i.offset, p.lineno, p.end_lineno, p.col_offset, p.end_col_offset])
    return {
        "qualname": code.co_qualname,
        "name": code.co_name,
        "firstlineno": code.co_firstlineno,
        "flags": code.co_flags,
        "counts": [code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals],
        "stacksize": code.co_stacksize,
        "names": code.co_names,
        "varnames": code.co_varnames,
        "cellvars": code.co_cellvars,
        "freevars": code.co_freevars,
        "consts": [shown(c) for c in code.co_consts],
        "exceptions": [[e.start, e.end, e.target, e.depth, e.lasti] for e in dis._parse_exception_table(code)],
        "instructions": instructions,
        "co_code": code.co_code.hex(),
        "co_linetable": code.co_linetable.hex(),
        "co_exceptiontable": code.co_exceptiontable.hex(),
    }


def units(code, out):
    out.append(unit(code))
    for const in code.co_consts:
        if isinstance(const, types.CodeType):
            units(const, out)
    return out


def report(name, mode="exec"):
    with open(name, "rb") as f:
        source = f.read()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            code = compile(source, name, mode)
        except SyntaxError as e:
            error = [type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text]
            return {"file": name, "error": error}
        except Exception as e:
            return {"file": name, "error": [type(e).__name__, str(e)]}
    return {
        "file": name,
        "warnings": [[w.category.__name__, str(w.message), w.lineno] for w in caught],
        "units": units(code, []),
    }


if __name__ == "__main__":
    names = [line.rstrip("\n") for line in sys.stdin] if sys.argv[1:] == ["-"] else sys.argv[1:]
    for name in names:
        print(json.dumps(report(name)), flush=True)
