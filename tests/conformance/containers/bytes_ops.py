# bytes: construction, indexing, methods, operators.
b = b"hello"
print(b, b[0], b[-1], b[1:3], b[::-1], len(b), list(b), b + b"!", b * 2, 104 in b, b"ell" in b, b == b"hello", b < b"world", b != "hello", hash(b) == hash(b"hello"), bytes(3), bytes([1, 2]), bytes("é", "utf-8"), bytes(b), bytes(b) is b, bytes(range(3)), bytes(), bytes(bytearray(b"x")), bytes.fromhex("48 65 6c"), b.hex(), b.hex(":"), b.hex("-", 2), b"\xff\x00".hex(" ", -1))
print(b.find(b"l"), b.find(108), b.rfind(b"l"), b.index(b"e"), b.rindex(b"l"), b.count(b"l"), b.count(108), b.startswith(b"he"), b.endswith((b"x", b"lo")), b.replace(b"l", b"L"), b.replace(b"l", b"", 1), b.upper(), b"ABC".lower(), b.capitalize(), b.title(), b"aB".swapcase(), b.center(9, b"*"), b.ljust(7), b.rjust(7, b"."), b"7".zfill(3), b" a ".strip(), b"xax".strip(b"x"), b" a".lstrip(), b"a ".rstrip(), b"a,b".split(b","), b"a b".split(), b"a,b,c".rsplit(b",", 1), b"a\nb\r\n".splitlines(), b"k=v".partition(b"="), b"k=v=w".rpartition(b"="), b"-".join([b"a", b"b"]), b"a\tb".expandtabs(4), b.translate(bytes(range(256)), b"l"), b.translate(None, b"h"), bytes.maketrans(b"a", b"b")[97], b"pre-x".removeprefix(b"pre-"), b"x.py".removesuffix(b".py"))
print(b"abc".isalpha(), b"12".isdigit(), b"a1".isalnum(), b" ".isspace(), b"a".islower(), b"A".isupper(), b"Ab".istitle(), b"a".isascii(), b"\xff".isascii(), b.decode(), b"%d %s" % (5, b"x"), b"a\x00b", b"\n\t\\'", b'"', b"'\"")
for f in (lambda: b + "x", lambda: b[10], lambda: b["a"], lambda: bytes("a"), lambda: bytes([256]), lambda: bytes(["a"]), lambda: bytes(-1), lambda: bytes(1.5), lambda: b"a".join(["x"]), lambda: b.find("a"), lambda: b.index(b"z"), lambda: "a" in b, lambda: 300 in b, lambda: b.split(b""), lambda: bytes.fromhex("4"), lambda: bytes.fromhex("zz"), lambda: b < "a", lambda: b.replace("a", "b"), lambda: b.translate(b"x"), lambda: b.hex(5), lambda: b * "a", lambda: bytes(None), lambda: b.startswith("h"), lambda: b.count("l"), lambda: bytes.maketrans(b"a", b"bc"), lambda: b"\xff".decode(), lambda: b.center(9, b"ab")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    b[0] = 1
except TypeError as e:
    print(e)
class B:
    def __bytes__(self): return b"from __bytes__"
print(bytes(B()), [type(x).__name__ for x in b"ab"], max(b), sorted(b"cab"), b"a" b"b", iter(b).__next__(), b.__getnewargs__(), b.__mod__(()), b"".__rmod__ is not None, b.__bytes__(), b.__getitem__(1), b.__contains__(104), b.__add__(b"x"), b.__mul__(2), b.__rmul__(2), b.__eq__(b), b.__lt__(b), b.__le__(b), b.__gt__(b), b.__ge__(b), b.__ne__(b), b.__len__(), b.__str__(), b.__repr__())
