# match: mapping patterns, rest, nested, missing keys.
def f(x):
    match x:
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": "rect", "w": w, "h": h, **rest}:
            return f"rect {w}x{h} {rest}"
        case {"pos": [x, y], **kw}:
            return f"pos {x},{y} {kw}"
        case {1: one, None: n}:
            return f"keys {one} {n}"
        case {"nested": {"deep": d}}:
            return f"deep {d}"
        case {}:
            return f"some mapping of {len(x)}"
        case _:
            return "no mapping"
for v in ({"type": "circle", "r": 2, "extra": 0}, {"type": "rect", "w": 1, "h": 2, "c": 3}, {"type": "rect"},
          {"pos": (1, 2), "z": 0}, {1: "a", None: "b"}, {"nested": {"deep": []}}, {}, [("type", 1)], None):
    print(v, "->", f(v))
K = "type"
class N:
    KEY = "type"
match {"type": 5}:
    case {N.KEY: value}:
        print(value)
class D(dict):
    def __missing__(self, k):
        return "made"
match D():
    case {"x": v}: print("found", v)
    case _: print("get is used, not []")
d = {"a": 1, "b": 2}
match d:
    case {"a": 1, **rest}:
        rest["a"] = 5
        print(rest, d)
match {"k": None}:
    case {"k": None}: print("none value")
import types
match types.MappingProxyType({"p": 1}):
    case {"p": p}: print("proxy", p)
