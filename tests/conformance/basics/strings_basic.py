# Strings: literals, escapes, operators and subscripts.
s = "hello"
print(s, repr(s), len(s), s[0], s[-1], s[1:3], s[::-1], s[:], s[10:], s[-3:-1])
print(s + " world", s * 2, 3 * "ab", "" * 5, "a" * -1)
print('single', "double", 'it\'s', "say \"hi\"", 'tab\there', 'back\\slash')
print(repr('it\'s'), repr("say \"hi\""), repr('both \' and "'), repr("tab\t nl\n nul\0 bell\x07 del\x7f"))
print("é", repr("é"), "\u20ac", repr("\u20ac"), repr("\ud800"), repr("\U0001f600"), len("\U0001f600"))
print(r"raw\n", """triple
line""", "implicit " "join")
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "a" == "a")
print("ell" in s, "" in s, "z" in s, "z" not in s)
print(ord("a"), chr(97), ord("€"), chr(8364), min(s), max(s), sorted(s))
for i in (5, -6):
    try:
        s[i]
    except IndexError as e:
        print(e)
try:
    s[0] = "j"
except TypeError as e:
    print(e)
try:
    s + 1
except TypeError as e:
    print(e)
try:
    1 + s
except TypeError as e:
    print(e)
try:
    "a" in 5
except TypeError as e:
    print(e)
try:
    5 in "a"
except TypeError as e:
    print(e)
