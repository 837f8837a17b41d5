# What expressions match: places, groups, what is found all over a text, split at, replaced.
import re


def show(m):
    return None if m is None else (m.span(), m.groups(), m.lastindex, m.lastgroup)


PATTERNS = r"""
a|abc  (a)(b)?  (?P<x>a+)(?P<y>b*)  a*?b  (a|b)*  (a|b)*?c  (?:ab)+  (a*)*  (a*)+  (a*?)*  ((a)|b)*  ^a  a$  ^  $  \A  \Z
\ba  a\b  \B  [abc]+  [^abc]+  []a]+  [^]a]+  [a\]]+  \d+  \D+  \s+  \S+  \w+  \W+  .  .+?b  (?s:.)+  (?i)A  (?i:A)b  (?-i:a)
(a)\1  (?P<q>a)(?P=q)  (?=a)a  a(?=b)  a(?!b)  (?<=a)b  (?<!a)b  (?<=(a))b  (?>a*)a  a*+a  a++b  a?+  (a)?(?(1)b|c)
(?P<n>a)?(?(n)b|c)  a{2}  a{2,}  a{,2}  a{1,2}?  a{  a{x}  a??  (|a)+  (a|)+  (?:)*  ()*  x*  (?m)^b  (?m)a$  [\w-]  a(?:b(?:c|d)e)*f
(ab|a)(bc)?  ((?:a|ab)(?:c|bcd))(d*)  (?:(a)|(b)|(c))*  (?:(?:a*)b)*  (a+|b)*c  [é-ü]  (?i)É  (?i)ß  (?i)ſ  (?i)[k]  (?i)(k)\1
(?x)a(?#nothing)\s*b  \x61  \u0061  \141  (?!)  (?=)
""".split()
TEXTS = ["", "a", "ab", "abc", "aaab", "foo bar", "b\na\nb", "a\n", "AbAB", "é ü É", "ſkKK", "a1 b2_c3", "aac\nbd", "ß", "a😀b"]

for p in PATTERNS:
    c = re.compile(p)
    print(c, c.groups, dict(c.groupindex), c.flags)
    for s in TEXTS:
        print("  ", show(c.match(s)), show(c.search(s)), show(c.fullmatch(s)), c.findall(s), c.split(s), c.subn("-", s, 2))
    print("  ", [m.span() for m in c.finditer("abcabcaab")], show(c.search("abcabc", 1)), show(c.match("aab", 1, 2)))
