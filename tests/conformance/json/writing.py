# dumps: values, texts, numbers, layout.
import json
for v in (None, True, False, 0, -5, 2 ** 70, 1.5, 1e100, -0.0, 1e-7, "", "text", "é€😀", 'q"\\/\b\f\n\r\t\x01\x7f', [], {}, [1, [2, (3,)]], {"a": {"b": []}}, {1: 2, None: 3, True: 4, 1.5: 5}, float("inf"), float("nan"), ()):
    print(json.dumps(v), json.dumps(v, ensure_ascii=False))
data = {"b": [1, 2, {"c": None}], "a": {"x": [], "y": {}}, "empty": []}
print(json.dumps(data, indent=2))
print(json.dumps(data, indent="--", sort_keys=True), json.dumps(data, separators=(",", ":")), json.dumps(data, indent=0))
class I(int): pass
class D(dict): pass
print(json.dumps([I(5), D(a=1)]), json.dumps({"k": 1, (1, 2): 3}, skipkeys=True))
