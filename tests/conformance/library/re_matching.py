# Matches, groups, splits, substitutions.
import re
m = re.match(r"(?P<y>\d{4})-(\d\d)", "2024-05-06")
print(m, m.group(), m.groups(), m.groupdict(), m["y"], m.span(2), m.start(), m.end(), m.pos, m.endpos, m.lastindex, m.lastgroup, m.re.pattern)
print(re.findall(r"\w+", "a bc, d"), re.findall(r"(\w)(\d)", "a1 b2"), re.split(r"[,;]\s*", "a, b;c"), re.split(r"(-)", "a-b"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.subn("a", "b", "aaa", 2), re.sub(r"\d", lambda m: str(int(m[0]) * 2), "1a2"))
print([m.span() for m in re.finditer("a*", "baac")], re.fullmatch("a+", "aaa") is not None, re.search("(?i)B", "abc").group(), re.escape("a.b*c"), re.compile("x", re.I | re.M))
try:
    re.compile("(")
except re.error as e:
    print(e, e.pos, e.lineno, e.colno)
