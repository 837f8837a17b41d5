# Loops over dicts, changes during a loop, nested dicts.
d = {"x": 1, "y": 2, "z": 3}
for k in d:
    print(k, d[k], end="; ")
print()
for k, v in d.items():
    print(k, v, end="; ")
print()
for v in d.values():
    print(v, end="; ")
print()
try:
    for k in d:
        d[k + k] = 0
except RuntimeError as e:
    print(e)
print(d)
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e)
print(d)
for k in list(d):
    del d[k]
print(d)
counts = {}
for ch in "mississippi":
    counts[ch] = counts.get(ch, 0) + 1
print(counts)
nested = {"a": {"b": [1, 2]}}
nested["a"]["b"].append(3)
nested["self"] = nested
print(nested)
print({k: v for k, v in counts.items() if v > 1}, {v: k for k, v in counts.items()})
print(sorted(counts), max(counts, key=counts.get), reversed is not None, list(reversed(counts)))
