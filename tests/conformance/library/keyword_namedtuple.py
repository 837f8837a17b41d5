# Where keywords are refused.
import collections, keyword
for name in ("class", "x"):
    try:
        print(collections.namedtuple("T", [name])._fields)
    except ValueError as e:
        print(e)
print(collections.namedtuple("T", ["class", "x", "def"], rename=True)._fields, "class".isidentifier() and keyword.iskeyword("class"))
