# Every method of bytearray that bytes has too, and buffers.
b = bytearray(b"Hello World")
calls = [("capitalize",), ("center", 15), ("center", 15, b"*"), ("count", b"o"), ("decode",), ("endswith", b"ld"), ("expandtabs",), ("find", b"o"), ("hex",), ("index", b"W"), ("isalnum",), ("isalpha",), ("isascii",), ("isdigit",), ("islower",), ("isspace",), ("istitle",), ("isupper",), ("join", [b"a", b"b"]), ("ljust", 13, b"-"), ("lower",), ("lstrip", b"H"), ("partition", b" "), ("removeprefix", b"Hello"), ("removesuffix", b"World"), ("replace", b"l", b"L"), ("rfind", b"o"), ("rindex", b"o"), ("rjust", 13), ("rpartition", b"o"), ("rsplit", b"o", 1), ("rstrip", b"d"), ("split",), ("splitlines",), ("startswith", b"Hell"), ("strip", b"Hd"), ("swapcase",), ("title",), ("translate", None, b"l"), ("upper",), ("zfill", 15), ("copy",), ("__str__",), ("__repr__",), ("__add__", b"!"), ("__mul__", 2), ("__rmul__", 1), ("__iadd__", b"."), ("__len__",), ("__sizeof__",), ("__reduce__",), ("__contains__", 72)]
for name, *args in calls:
    r = getattr(bytearray, name)(b, *args)
    if name in ("__sizeof__", "__reduce__"): r = type(r).__name__
    print(name, r, type(r).__name__)
print(bytearray.maketrans(b"a", b"b")[97], bytes.maketrans(b"ab", b"xy")[98], str.maketrans("a", "b"), bytearray.fromhex("00ff"), bytes.fromhex("ff"))
for v in (b"abc", bytearray(b"abc"), memoryview(b"abc")):
    t = type(v)
    m = t.__buffer__(v, 0)
    print(type(m).__name__, m.tobytes(), m.readonly)
    if hasattr(t, "__release_buffer__"):
        t.__release_buffer__(v, m)
        try:
            m.tobytes()
        except ValueError as e:
            print(e)
for f in (lambda: bytearray.index(b, b"zz"), lambda: bytearray.center(b, "x"), lambda: bytearray.join(b, ["a"]), lambda: bytearray.splitlines(b, 1, 2), lambda: bytearray.zfill(b), lambda: bytearray.removeprefix(b, "a"), lambda: bytearray.maketrans(b"a", b""), lambda: bytearray.isalpha(5), lambda: bytes.__buffer__(b"a", "x"), lambda: bytearray.expandtabs(b, "x"), lambda: bytearray.ljust(b, 5, 65), lambda: bytearray.rsplit(b, ""), lambda: bytearray.title(b, 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(memoryview(b"abc").__hash__() == hash(b"abc"), memoryview(b"abc").__repr__().startswith("<memory at 0x"), memoryview.__iter__(memoryview(b"a")).__next__(), bytes.__hash__(b"abc") == hash(b"abc"), bytes.__iter__(b"a").__next__())
