"""Prints, as JSON, the method tables and sizes of CPython's container types: containers-tables.json is its output under
CPython 3.13.0 (64-bit). The calling convention of a C function is not shown by Python; it is read from the PyMethodDef
behind the descriptor.

    python3.13 containers-tables.py > containers-tables.json
"""

import collections
import ctypes
import json
import sys
import types

assert sys.version_info[:3] == (3, 13, 0), "tables of CPython 3.13.0 only"


class Indexable:
    def __getitem__(self, index):
        raise IndexError


def flags(descriptor):
    d_method = ctypes.c_void_p.from_address(id(descriptor) + 40).value
    return ctypes.c_int.from_address(d_method + 16).value


def has_vectorcall(t):
    return bool(ctypes.c_void_p.from_address(id(t) + 400).value)


def iterator(x):
    return type(iter(x))


TYPES = [
    dict, list, tuple, set, frozenset, slice, range, enumerate, reversed, map, filter, zip,
    type({}.keys()), type({}.values()), type({}.items()),
    iterator({}), iterator({}.values()), iterator({}.items()),
    type(reversed({})), type(reversed({}.values())), type(reversed({}.items())),
    iterator([]), type(reversed([])), iterator(()), iterator(set()), iterator(range(3)), iterator(range(1 << 70)),
    type(iter(int, 1)), iterator(Indexable()),
    collections.OrderedDict, iterator(collections.OrderedDict()),
    type(collections.OrderedDict().keys()), type(collections.OrderedDict().values()),
    type(collections.OrderedDict().items()),
]

out = {}
for t in TYPES:
    methods = {}
    for name, value in vars(t).items():
        if isinstance(value, (types.MethodDescriptorType, types.ClassMethodDescriptorType)):
            methods[name] = flags(value)
    out[t.__name__] = {
        "basicsize": t.__basicsize__,
        "itemsize": t.__itemsize__,
        "flags": t.__flags__,
        "base": t.__base__.__name__,
        "vectorcall": has_vectorcall(t),
        "dictoffset": t.__dictoffset__,
        "weakrefoffset": t.__weakrefoffset__,
        "methods": methods,
    }
print(json.dumps(out, indent=1))
