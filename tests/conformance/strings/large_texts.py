# Longer texts: building, searching, splitting, translating; kinds that change midway.
t = " ".join(f"word{i}" for i in range(500))
print(len(t), t[:20], t[-10:], t.count("word4"), t.find("word250"), t.rfind("word1"), t.index("word499"), len(t.split()), t.split()[137], t.replace("word", "w")[:20], len(t.replace("word", "")), t.upper()[100:110], t.title()[:12], t.partition("word3 ")[1], t.startswith("word0 "), t.endswith("499"), hash(t) == hash(t[:]))
u = t + "é"
v = u + "€"
w = v + "😀"
print([len(x) for x in (t, u, v, w)], w[:-3] == t, w[-3:], w[::-1][:3], (w + t).count("😀"), w.encode()[-9:], len(w.encode("utf-16-le")), w.split("€")[1], v.replace("€", "")[-1], w.translate({0x1F600: None})[-1], w.strip("😀€é") == t)
lines = "\n".join(f"{i:03d}\t{'x' * (i % 7)}" for i in range(60))
print(len(lines.splitlines()), lines.splitlines()[33], lines.expandtabs(6).splitlines()[8], max(lines.splitlines(), key=len), sum(len(l) for l in lines.splitlines(True)) == len(lines))
s = ""
for i in range(2000): s += "ab€"[i % 3]
print(len(s), s.count("€"), s[:6], s[-3:], s == ("ab€" * 667)[:2000])
parts = []
for i in range(300): parts.append(chr(97 + i % 26) * (i % 5))
j = "-".join(parts)
print(len(j), j[50:80], j.count("--"), len(j.split("-")), [len(p) for p in j.split("-")] == [i % 5 for i in range(300)])
p = "abc" * 1000
print(p.find("cab"), p.rfind("cab"), p.find("cabx"), p.count("bca"), p.index("abc", 5), p.find("abc", -5), len(p.replace("abc", "abcd")), len(p.split("b")), p.translate(str.maketrans("abc", "xyz"))[:6], p.strip("ab")[:4], ("aaab" * 50).replace("aa", "b", 3)[:14], "a" * 50 + "b" in "a" * 100, ("a" * 99 + "b").find("a" * 50 + "b"))
import sys
print(len(repr("é" * 100)), len(ascii("é" * 100)), len(repr("\n" * 100)), len(str(list(range(100)))), f"{'x' * 3:>100}".count(" "), len("%s" * 50 % tuple(range(50))), len(str({i: str(i) for i in range(50)})), sorted("".join(sorted(t)).strip())[0], "".join(dict.fromkeys(t))[:20], max(t), min(t), t.casefold() == t, t.isascii(), w.isascii(), t.isprintable(), "\n".isprintable())
