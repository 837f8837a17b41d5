# Encoders and decoders of one's own; round trips.
import json
from dataclasses import dataclass, asdict
class Complex(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return {"re": o.real, "im": o.imag}
        return super().default(o)
print(json.dumps([1 + 2j, 3], cls=Complex), Complex(indent=1).encode({"z": 1j}))
try:
    json.dumps({1, 2}, cls=Complex)
except TypeError as e:
    print(e, getattr(e, "__notes__", None))
print(json.dumps({1, 2}, default=sorted), json.dumps(object, default=lambda o: o.__name__))
def revive(d):
    return complex(d["re"], d["im"]) if "re" in d else d
print(json.loads('[{"re": 1, "im": 2}]', object_hook=revive))
@dataclass
class P:
    x: int
    tags: list
p = P(1, ["a"])
text = json.dumps(asdict(p))
print(text, P(**json.loads(text)) == p)
for v in ([1, 2.5, "x", None, True, {"k": [{}]}], {"nested": {"deep": [[[]]]}}, "é"):
    print(json.loads(json.dumps(v)) == v, json.loads(json.dumps(v, indent=3)) == v)
print(json.JSONDecoder().raw_decode('[1] rest'), list(json.JSONEncoder().iterencode([1, {"a": 2}])) != [])
class Shared: pass
s = [1]
print(json.dumps([s, s]))
