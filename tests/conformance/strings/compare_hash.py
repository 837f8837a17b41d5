# tags: hash
# Comparison by code points; hashes with PYTHONHASHSEED=0.
words = ["b", "a", "B", "é", "€", "😀", "", "ab", "a\0", "ﬁ", "\ud83d"]
print(sorted(words), [a < b for a, b in zip(words, words[1:])], "a" == "a", "a" == b"a", "é" == "e\u0301")
print("abc" < "abd", "abc" < "abcd", "" < "a", "Z" < "a", "a" <= "a", "é" > "z", "😀" > "€", "\uffff" < "\U00010000")
for f in (lambda: "a" < 1, lambda: "a" < b"a", lambda: "a" >= None):
    try:
        f()
    except TypeError as e:
        print(e)
print(hash("a"), hash("abc"), hash(""), hash("é"), hash("€uro"), hash("😀"), hash("a" * 100), hash(b"abc"), hash("abc") == hash(b"abc"))
print({"apple", "banana", "cherry", "date", "elderberry"})
print(set("hello world"), {"x", 1, None, 2.5, (1, 2), "y"})
print(frozenset(["one", "two", "three"]), set("abcdefghij") & set("aeiou"), {w: len(w) for w in {"aa", "b", "cccc"}})
print([hash(w) % 8 for w in ("red", "green", "blue")], list({"red", "green", "blue"}))
def uniq(l): return list(set(l))
print(uniq(["z", "y", "x", "z", "w", "v"]), set("mississippi"), {b"a", b"b", b"c"})
