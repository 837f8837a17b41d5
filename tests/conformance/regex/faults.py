# Expressions and replacements that are none: what is said, and where it is.
import re
import warnings


def attempt(f, *args, **kwargs):
    try:
        return repr(f(*args, **kwargs))
    except Exception as e:
        more = [getattr(e, name, "-") for name in ("msg", "pos", "lineno", "colno")]
        return f"{type(e).__module__}.{type(e).__qualname__}: {e} {more}"


for p in r"""
( ) [ [a a** * +a a+* (? (?P (?P< (?P<a (?P<1>a) (?P<a>x)(?P<a>y) (?P=z) (?P= (?Pz) (?z) (?i (?i- (?i-i:a) (?i-:a) (?-a:a) (?a)(?u) (?#c
\ \q [\q] \x4 \u004 \400 [\400] \8 \1 (\1) (?<=a*)b (?<=a|bc)d a{2,1} [a-\d] [\d-a] [z-a] a(?i)b (?(2)a) (?(0)a) (?(x)a) (a)?(?(1)a|b|c)
(?<x>a) (?<=(a)\1)b (?L)a a(b (?P<a.b>a) a{99999999999} (?u:a) (?L:a) (?: (?> a|* (?=a (?<a (?i:a (?iz)a (?-) (?=a)* ^*
""".split():
    print(p, attempt(re.compile, p))
print(attempt(re.compile, "a\nb\n  (c"))
for p in rb"""( (?u)a (?P<\xc3>a) (?P<1>a) \u0041 a**""".split():
    print(p, attempt(re.compile, p))
for args in ((5,), (None,), ("a", re.L), ("a", re.A | re.U), (b"a", re.U), (re.compile("a"), re.I), (bytearray(b"a"),)):
    print(attempt(re.compile, *args))

for r in (r"\1", r"\2", r"\g<1>", r"\g<x>", r"\g<y>", r"\g<2>", r"\g<", r"\g<>", r"\g<1", r"\g<1a>", r"\g", r"\q", r"\n\t\\", r"\0", r"\08",
          r"\101", r"\400", "\\", r"\é", r"\-", r"\g<0>", r"\11", r"\g<-1>", r"\g< 1>"):
    print(r, attempt(re.sub, "(?P<x>a)", r, "bab"), attempt(re.match("(?P<x>a)", "a").expand, r))

p = re.compile("(?P<x>a)")
m = p.match("a")
for f, *args in ((p.match, 5), (p.match, b"a"), (re.compile(b"a").match, "a"), (p.match,), (m.group, "y"), (m.group, 2), (m.group, 1.5),
                 (m.group, -1), (m.start, "z"), (type(p),), (type(m),), (p.sub, lambda m: 5, "a"), (p.split, None), (m.__getitem__, None),
                 (p.sub, "b", 5), (p.sub, b"b", "a"), (p.match, "a", "b"), (p.findall,), (m.end, 1, 2), (p.sub, "x"), (m.group, 0, 3)):
    print(getattr(f, "__name__", f), attempt(f, *args))

with warnings.catch_warnings(record=True) as heard:
    warnings.simplefilter("always")
    for p in "[[a]", "[a--b]", "[a&&b]", "[a||b]", "[a~~b]", "[a-]", "[---]":
        print(p, attempt(re.compile, p))
    print(attempt(re.sub, "a", "b", "aaa", 1), attempt(re.subn, "a", "b", "AAA", 2, re.I), attempt(re.split, "a", "xaxax", 1))
    for w in heard:
        print(w.category.__name__, w.message, w.lineno)
print(attempt(re.sub, "a", "b", "c", 1, count=2), attempt(re.sub, "a", "b", "c", 1, 2, flags=2), attempt(re.split, "a", "b", 1, 2, 3))
