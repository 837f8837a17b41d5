# tags: size
# Where slots lie: order, sizes, inheritance, with __dict__ and __weakref__.
import sys
g = sys.getsizeof
def make(slots, base=object): return type("T", (base,), {"__slots__": slots})
for slots in ((), ("a",), ("a", "b"), ("b", "a"), ("a",) * 1 + ("__dict__",), ("a", "__weakref__"), ("__dict__", "__weakref__"), ("__dict__",), ("__weakref__",), tuple("abcdefgh")):
    T = make(slots)
    print(slots, g(T()), T.__basicsize__, T.__dictoffset__, T.__weakrefoffset__, T.__itemsize__)
A = make(("x", "y")); B = make(("z",), A); C = make((), B); D = type("D", (B,), {}); E = make(("x",), A)
print([(g(T()), T.__basicsize__) for T in (A, B, C, D, E)])
for base in (list, dict, set, int, tuple, str, Exception, type, float, bytearray):
    for slots in ((), ("s",), None):
        try:
            T = type("T", (base,), {} if slots is None else {"__slots__": slots})
            o = T("T", (), {}) if base is type else T()
            print(base.__name__, slots, T.__basicsize__ - base.__basicsize__, g(o) - g(base("T", (), {}) if base is type else base()), hasattr(o, "__dict__"), hasattr(o, "__weakref__"))
        except TypeError as e:
            print(base.__name__, slots, e)
class S: __slots__ = ("b", "a", "c")
print([n for n in S.__dict__ if n in "abc"], sorted(S.__slots__), S.a, S.__slots__)
