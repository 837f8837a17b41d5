# Word counts, longest words, histogram, anagrams, wrapping.
text = """The quick brown fox jumps over the lazy dog. The dog barks; the fox
runs away! Does the lazy dog care? No - the dog, being lazy, does not."""
words = ["".join(c for c in w.lower() if c.isalpha()) for w in text.split()]
words = [w for w in words if w]
counts = {}
for w in words: counts[w] = counts.get(w, 0) + 1
top = sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:5]
for w, n in top: print(f"{w:>6} {'*' * n} {n}")
print(len(words), len(counts), max(words, key=len), sum(map(len, words)) / len(words))
groups = {}
for w in counts: groups.setdefault(len(w), []).append(w)
print({k: sorted(groups[k]) for k in sorted(groups)})
def anagrams(ws):
    table = {}
    for w in ws: table.setdefault("".join(sorted(w)), []).append(w)
    return [v for v in table.values() if len(v) > 1]
print(anagrams("listen silent enlist google gogole cat act tac dog".split()))
def wrap(text, width):
    line = []
    for w in text.split():
        if sum(map(len, line)) + len(line) + len(w) > width:
            yield " ".join(line)
            line = []
        line.append(w)
    if line: yield " ".join(line)
for line in wrap(text, 30): print(f"|{line:<30}|")
letters = {c: text.lower().count(c) for c in "aeiou"}
print(letters, max(letters, key=letters.get), "".join(sorted(set(text.lower()) - set(" \n"))))
def caesar(s, k): return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in s)
print(caesar("hello world", 5), caesar(caesar("hello world", 5), -5), caesar("xyz", 3))
def rle(s):
    out = []
    for c in s:
        if out and out[-1][0] == c: out[-1][1] += 1
        else: out.append([c, 1])
    return "".join(f"{c}{n if n > 1 else ''}" for c, n in out)
print(rle("aaabccdddd"), rle(""), "racecar" == "racecar"[::-1], " ".join(w[::-1] for w in "one two".split()))
