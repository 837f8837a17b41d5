# The everyday methods of str.
s = "  Hello, World  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), repr(s.upper()), repr(s.lower()))
print("a,b,,c".split(","), " a  b ".split(), "a,b,c".split(",", 1), "".split(), "".split(","))
print("-".join(["a", "b", "c"]), "".join([]), ", ".join("xyz"))
print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "aaa".replace("", "-"))
print("banana".find("an"), "banana".find("x"), "banana".rfind("an"), "banana".index("n"), "banana".count("a"))
print("abc".startswith("ab"), "abc".endswith("bc"), "abc".startswith(("x", "a")))
print("abc".isalpha(), "12".isdigit(), "a1".isalnum(), " ".isspace(), "aB".islower(), "AB".isupper())
print("hello world".title(), "hello".capitalize(), "HeLLo".swapcase())
print("x".center(5, "*"), repr("x".ljust(3)), repr("x".rjust(3)), "7".zfill(3), "-7".zfill(4))
print("{} {}".format(1, 2), "{1} {0} {x}".format("a", "b", x=3))
print("a\nb\r\nc".splitlines(), "k=v=w".partition("="), "k=v=w".rpartition("="))
try:
    "abc".index("z")
except ValueError as e:
    print(e)
try:
    ",".join(["a", 1])
except TypeError as e:
    print(e)
try:
    "a".nope
except AttributeError as e:
    print(e)
try:
    "a".upper(1)
except TypeError as e:
    print(e)
