# Nested data at several widths.
from pprint import pprint, pformat
data = {"users": [{"id": i, "name": "user%d" % i, "tags": ["a", "b"]} for i in range(3)], "total": 3}
for width in (20, 40, 80, 200): pprint(data, width=width); print("--")
print(pformat({"k": {"k": {"k": {"k": 1}}}}, depth=2), pformat([[[[1]]]], depth=3))
