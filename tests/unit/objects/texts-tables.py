"""Prints, as JSON, the method tables and sizes of CPython's number and text types: texts-tables.json is its output under
CPython 3.13.0 (64-bit). How a calling convention is read: see containers-tables.py.

    python3.13 texts-tables.py > texts-tables.json
"""

import ctypes
import json
import sys
import types

assert sys.version_info[:3] == (3, 13, 0), "tables of CPython 3.13.0 only"


def flags(function, offset):
    method = ctypes.c_void_p.from_address(id(function) + offset).value
    return ctypes.c_int.from_address(method + 16).value


def iterator(x):
    return type(iter(x))


out = {}
for t in [
    str, bytes, bytearray, memoryview, complex, int, float,
    iterator(""), iterator("\u20ac"), iterator(b""), iterator(bytearray()), iterator(memoryview(b"")),
]:
    methods = {}
    for name, value in vars(t).items():
        if isinstance(value, (types.MethodDescriptorType, types.ClassMethodDescriptorType)):
            methods[name] = flags(value, 40)
        elif isinstance(value, staticmethod):
            methods[name] = flags(value.__func__, 16)
    out[t.__name__] = {
        "basicsize": t.__basicsize__,
        "itemsize": t.__itemsize__,
        "weakrefoffset": t.__weakrefoffset__,
        "vectorcall": bool(ctypes.c_void_p.from_address(id(t) + 400).value),
        "methods": methods,
    }
print(json.dumps(out, indent=1))
