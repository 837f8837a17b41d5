# Patterns and matches as objects; the functions of the module; replacements that are functions; bytes; flags.
import copy
import re
import sys

m = re.search(r"(?P<year>\d+)-(?P<month>\d+)(-\d+)?", "on 2024-05, or so")
print(m, bool(m), m.group(), m[0], m["year"], m.group("month", 1, 3), m.groups(), m.groups("none"), m.groupdict(), m.groupdict(default=0))
print(m.start(), m.end("year"), m.span(3), m.regs, m.regs is m.regs, m.string is m.string, m.re, m.pos, m.endpos, m.lastindex, m.lastgroup)
print(m.expand(r"\g<month>/\1[\3]"), copy.copy(m) is m, copy.deepcopy(m) is m, m == m, hash(m) == hash(m))
p = m.re
print(p.pattern, p.flags, p.groups, p.groupindex, type(p.groupindex).__name__, p is re.compile(p.pattern), re.compile(p) is p)
print(p == re.compile(p.pattern), p == re.compile("x"), p != 5, len({p, re.compile(p.pattern)}), copy.deepcopy(p) is p)
re.purge()
print(p is re.compile(p.pattern), p == re.compile(p.pattern))
print(re.compile("a'b"), re.compile(b"a", re.I | re.S), re.compile("x" * 300)), print(re.compile("(?imx)a"), re.compile("a", re.A))
print(type(p), type(m), re.Pattern[str], re.Match[bytes], isinstance(p, re.Pattern), re.error is re.PatternError, issubclass(re.error, Exception))

text = "one two  three"
print(re.match(r"\w+", text).group(), re.fullmatch(r"[a-z ]+", text), re.search("four", text), re.findall(r"\w+", text), re.findall(r"(\w)(\w+)", text))
print(re.split(r"\s", text), re.split(r"(\s+)", text), re.split(r"\s+", text, maxsplit=1), re.split("x*", "axbc"), re.split("", "abc"))
print(re.sub(r"\w+", lambda m: m.group().capitalize(), text), re.sub("o", "0", text, count=1), re.subn("[aeiou]", "", text), re.sub("", "-", "abc"))
print(re.sub("a", lambda m: None, "banana"), re.sub("(a)|(n)", r"<\1\2>", "ban"), re.sub("x", "y", text) is text, re.sub("(?i)A", r"\\", "aA"))
for m in re.finditer(r"(?P<w>\w)\w*", text):
    print(m.span(), m["w"], end="; ")
print()
print([m.span() for m in re.finditer("a*", "baac")], re.findall("a|", "ba"), re.sub("a*", "X", "baac"), re.findall(r"\b|a", "a b"))
print(re.escape("a.b*c_d-é\n"), re.escape(b"a+\xff"))
print(re.findall(rb"\w+", b"ab \xe9 c"), re.sub(rb"(b)", rb"<\1>", b"abc"), re.split(b"-", bytearray(b"a-b")), re.match(b"a", memoryview(b"ab")))
print(re.match(b"(?P<x>.)", b"q").groupdict(), re.findall(rb"(?i)\xe9|A", b"\xc9a"))

s = p.scanner("1-2 3-4")
print(s.match(), s.match(), s.pattern is p)
s = re.compile(r"\d").scanner("1-2 3-4", 1, 5)
print([x.group() for x in iter(s.search, None)])
print(type(re.finditer("a", "a")).__name__, next(re.finditer("a", "ba")))

print(re.I, re.I | re.M, repr(re.NOFLAG), re.IGNORECASE is re.I, (re.I | re.S).value, (re.I | re.M).name, re.I & re.M, ~re.I & re.I, re.I == 2, int(re.X))
print(re.M | 8, 2 | re.S, re.I ^ re.I, f"{re.I}", str(re.A), re.I in (re.I | re.M), re.RegexFlag(10), bool(re.NOFLAG), [*(re.I | re.A)])
tokens = re.compile(r"\s*(?:(?P<number>\d+\.?\d*)|(?P<name>\w+)|(?P<op>[-+*/()]))")
at, found = 0, []
source = "alpha*(12 + 3.5)/ b"
while (m := tokens.match(source, at)) is not None:
    found.append((m.lastgroup, m[m.lastgroup]))
    at = m.end()
print(found)


class Text(str):
    pass


t = Text("abc")
m = re.match(".*", t)
print(type(m.group()), m.group() is t, type(m.string), m.string is t, re.sub("x", "y", t) is t, re.compile(t).pattern is t)
before = sys.getrefcount(text)
m = re.match("o", text)
print(sys.getrefcount(text) - before)
del m
print(sys.getrefcount(text) - before)
