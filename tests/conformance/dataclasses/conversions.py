# asdict, astuple, replace, make_dataclass, copies.
from dataclasses import dataclass, field, asdict, astuple, replace, make_dataclass, fields
import copy
@dataclass
class P:
    x: int
    y: list = field(default_factory=list)
@dataclass
class Line:
    a: P
    b: P
    names: dict = field(default_factory=dict)
line = Line(P(1), P(2, [P(3)]), {"k": (P(4), 5)})
d = asdict(line)
print(d, d["b"]["y"] is line.b.y)
print(astuple(line))
print(asdict(line, dict_factory=lambda pairs: sorted(k for k, v in pairs)), astuple(line.a, tuple_factory=list))
r = replace(line, a=P(9))
print(r.a, r.b is line.b, copy.copy(line).a is line.a, copy.deepcopy(line).a is line.a, copy.deepcopy(line) == line)
C = make_dataclass("C", ["u", ("x", int), ("y", int, field(default=5))], namespace={"add": lambda self: self.x + self.y})
c = C(1, 2)
print(c, c.add(), C.__name__, C.__module__, [f.type for f in fields(C)])
for bad in (lambda: asdict(5), lambda: astuple(P), lambda: replace(5), lambda: replace(line, nope=1), lambda: make_dataclass("D", ["class"]), lambda: make_dataclass("D", ["x", "x"]), lambda: make_dataclass("D", ["1x"]), lambda: make_dataclass("D", [("a", 1, 2, 3)])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
f = fields(P)[1]
print(f.name, f.type, f.default_factory, f.init, f.repr, f.compare, f.hash, f.kw_only, dict(f.metadata), type(f).__name__)
print(field(default=1, metadata={"unit": "cm"}).metadata["unit"])
print(copy.replace(P(1), x=4))
