# Python code that runs inside C functions of str, bytes, bytearray, memoryview and complex: it prints, drops what the
# function was given, and collects.
import gc

log = []


def note(*words):
    log.append(" ".join(map(str, words)))


def flush(title):
    print(title, "|", ", ".join(log))
    log.clear()


def attempt(title, call):
    try:
        r = call()
    except Exception as e:
        r = type(e).__name__ + ": " + str(e)
    print(title, "->", repr(r) if not isinstance(r, str) or len(r) < 60 else r[:60])
    if log:
        flush("   ")


class Freed:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        note("freed", self.name)


class Index:
    """Its __index__ drops what is held, collects and answers."""

    def __init__(self, value, *drop):
        self.value, self.drop = value, list(drop)

    def __index__(self):
        note("index", self.value)
        self.drop.clear()
        Freed("in index")
        gc.collect()
        return self.value


class Text(str):
    def __new__(cls, text, extra=None):
        self = super().__new__(cls, text)
        self.extra = extra
        return self

    def __eq__(self, other):
        note("eq", str.__str__(self), other)
        gc.collect()
        return str.__eq__(self, other)

    def __hash__(self):
        note("hash", str.__str__(self))
        Freed("in hash")
        gc.collect()
        return str.__hash__(self)

    def __format__(self, spec):
        note("format", spec)
        gc.collect()
        return "<" + spec + ">"

    def __str__(self):
        note("str")
        Freed("in str")
        gc.collect()
        return str.__str__("S" + self.upper())

    def __repr__(self):
        note("repr")
        return "Text(%s)" % str.__repr__(self)

    def __iter__(self):
        note("iter")
        gc.collect()
        return str.__iter__(self)

    def __len__(self):
        note("len")
        return 99

    def __getitem__(self, i):
        note("getitem", i)
        gc.collect()
        return str.__getitem__(self, i)

    def __contains__(self, x):
        note("contains")
        return True

    def __del__(self):
        note("del text")


def pieces(*parts):
    """An iterator that drops each piece as it gives it, and collects between them."""
    parts = list(parts)
    while parts:
        gc.collect()
        Freed("between pieces")
        note("next")
        yield parts.pop(0)


attempt("join of a generator", lambda: "-".join(pieces("a", "b" * 2, Text("c"))))
attempt("join with a subclass", lambda: Text("+").join(pieces("a", "b")))
attempt("join that fails", lambda: "-".join(pieces("a", 5, "c")))
attempt("join of a text", lambda: ",".join(Text("xyz")))
attempt("bytes join", lambda: b"-".join(pieces(b"a", bytearray(b"bb"), memoryview(b"ccc"))))
attempt("bytearray join", lambda: bytearray(b"+").join(pieces(b"a", bytearray(b"bb"))))
attempt("bytes join that fails", lambda: b"-".join(pieces(b"a", "b")))
attempt("find", lambda: ("x" * 5 + "yy").find("y", Index(1), Index(6)))
attempt("rfind", lambda: Text("abcabc").rfind(Text("b"), Index(-5, Text("gone"))))
attempt("count", lambda: "banana".count("a", Index(0), Index(5)))
attempt("index fails", lambda: "abc".index("z", Index(1)))
attempt("startswith", lambda: "abc".startswith(("x", Text("b")), Index(1)))
attempt("endswith", lambda: b"abc".endswith((b"x", b"c"), Index(0), Index(3)))
attempt("bytes find", lambda: b"hello".find(Index(108), Index(1)))
attempt("bytearray rindex", lambda: bytearray(b"hello").rindex(Index(108), 0, Index(4)))
attempt("in bytes", lambda: Index(104) in b"hello")
attempt("in str", lambda: Text("b") in "abc")
attempt("replace", lambda: "a.b.c".replace(Text("."), Text("--"), Index(1)))
attempt("replace all", lambda: Text("a.b.c").replace(".", Text("")))
attempt("bytes replace", lambda: b"a.b.c".replace(b".", bytearray(b"--"), Index(1)))
attempt("split", lambda: "a,b,c,d".split(Text(","), Index(2)))
attempt("rsplit", lambda: Text("a b c d").rsplit(None, Index(1)))
attempt("splitlines", lambda: "a\nb".splitlines(Index(1)))
attempt("bytes split", lambda: b"a,b,c".split(memoryview(b","), Index(1)))
attempt("partition", lambda: Text("k=v").partition(Text("=")))
attempt("ljust", lambda: Text("ab").ljust(Index(5), Text("*")))
attempt("center", lambda: "ab".center(Index(7), "."))
attempt("zfill", lambda: "-42".zfill(Index(6)))
attempt("expandtabs", lambda: "a\tb".expandtabs(Index(4)))
attempt("repeat", lambda: "ab" * Index(3))
attempt("bytes repeat", lambda: Index(2) * b"ab")
attempt("getitem", lambda: "abcdef"[Index(-2)])
attempt("slice", lambda: "abcdef"[Index(1):Index(5):Index(2)])
attempt("bytes slice", lambda: b"abcdef"[Index(1):Index(4)])


class Table:
    """What str.translate asks."""

    def __init__(self, answers):
        self.answers = dict(answers)

    def __getitem__(self, key):
        note("ask", key)
        Freed("in table")
        gc.collect()
        return self.answers.pop(key)


attempt("translate", lambda: "abca".translate(Table({97: Text("[a]"), 98: None, 99: 67})))
attempt("translate wrongly", lambda: "ab".translate(Table({97: "x", 98: 1.5})))
attempt("maketrans", lambda: sorted(str.maketrans({Text("a"): "1", Index and "b": Text("2")}).items(), key=lambda p: p[0]))


class Formatted:
    def __init__(self, answer):
        self.answer = answer

    def __format__(self, spec):
        note("spec", spec)
        Freed("in format")
        gc.collect()
        answer, self.answer = self.answer, None
        return answer

    def __str__(self):
        note("str")
        gc.collect()
        return "as str"

    def __repr__(self):
        note("repr")
        gc.collect()
        return "as repr é"

    def __bytes__(self):
        note("bytes")
        gc.collect()
        return b"as bytes"

    def __int__(self):
        note("int")
        gc.collect()
        return 42

    def __float__(self):
        note("float")
        gc.collect()
        return 1.5

    def __index__(self):
        note("index")
        return 65

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        note("attribute", name)
        return Formatted(name)

    def __getitem__(self, key):
        note("item", key)
        gc.collect()
        return Formatted(str(key))


attempt("format", lambda: "{0:a}{0.x:{1}}{2[k]}{0!r}{0!s}{0!a}".format(Formatted("f1"), Text("w"), Formatted("f2")))
attempt("format that fails", lambda: "{0}{1}".format(Formatted("ok"), Formatted(5)))
attempt("format_map", lambda: "{a:1}{b}".format_map(Formatted("map")))
attempt("f-string", lambda: f"{Formatted('v'):{Text('s')}}{Formatted('r')!r:>12}{Formatted('q')!s}")
attempt("format()", lambda: format(Text("t"), Text("spec")))
attempt("percent", lambda: "%s %r %a %d %c %5.1f %x" % tuple(Formatted("p") for _ in range(7)))
attempt("percent map", lambda: "%(a)s %(b)r" % Formatted("m"))
attempt("percent width", lambda: "%*d|%-*.*f" % (5, 3, 8, 2, Formatted("w")))
attempt("percent fails", lambda: "%s %d" % (Formatted("a"), Text("b")))
attempt("bytes percent", lambda: b"%b %a %d" % (Formatted("b"), Formatted("a"), Formatted("d")))
attempt("bytearray percent", lambda: bytearray(b"%b|%c") % (Formatted("b"), Formatted("c")))
attempt("str()", lambda: str(Formatted("s")))
attempt("str of bytes", lambda: str(b"abc", Text("ascii")))
attempt("bytes()", lambda: bytes(Formatted("b")))
attempt("bytes of a generator", lambda: bytes(Index(i, Text("x")) for i in (65, 66, 67)))
attempt("bytes of too large", lambda: bytes(pieces(1, 2, Index(300))))
attempt("bytearray of a generator", lambda: bytearray(pieces(Index(65), 66)))


def mutating():
    b = bytearray(b"abc")

    class Grow:
        def __init__(self, value, by=b""):
            self.value, self.by = value, by

        def __index__(self):
            note("grow", self.by)
            b.extend(self.by)
            gc.collect()
            return self.value

    b.append(Grow(68, b"xyz"))
    b[Grow(0)] = Grow(69)
    b.insert(Grow(1), Grow(70))
    b.extend(Grow(i) for i in (71, 72))
    b[Grow(2):Grow(4)] = pieces(Grow(73), 74)
    b.pop(Grow(0))
    b.remove(Grow(71))
    del b[Grow(0)]
    return bytes(b)


attempt("bytearray that grows", mutating)


def exported():
    b = bytearray(b"abcdef")
    m = memoryview(b)

    class Late:
        def __index__(self):
            note("late")
            try:
                b.clear()
            except BufferError as e:
                note(e)
            gc.collect()
            return 90

    m[0] = Late()
    m[1:3] = bytes([Late().__index__(), 65])
    try:
        b.append(Late())
    except BufferError as e:
        note(e)
    r = m[Index(1):Index(4)].tolist(), m[Index(-1)], bytes(b)
    m.release()
    b.append(Late())
    return r, bytes(b)


attempt("memoryview", exported)


class Buffer:
    def __init__(self, data):
        self.data = bytearray(data)

    def __buffer__(self, flags):
        note("buffer")
        gc.collect()
        return memoryview(self.data)

    def __release_buffer__(self, view):
        note("release", bytes(view))
        Freed("in release")
        gc.collect()


attempt("buffer joined", lambda: b"-".join([Buffer(b"one"), b"two", Buffer(b"three")]))
attempt("buffer found", lambda: b"a one b".find(Buffer(b"one")))
attempt("buffer added", lambda: b"x" + Buffer(b"y"))
attempt("buffer in bytes()", lambda: bytes(Buffer(b"copied")))
attempt("buffer compared", lambda: memoryview(Buffer(b"q")) == Buffer(b"q"))
attempt("buffer decoded", lambda: str(Buffer(b"text"), "utf-8"))
attempt("int of a buffer", lambda: int(Buffer(b"12")))


class Number:
    def __init__(self, value):
        self.value = value

    def __complex__(self):
        note("complex")
        Freed("in complex")
        gc.collect()
        return self.value

    def __float__(self):
        note("float")
        gc.collect()
        return 2.5

    def __radd__(self, other):
        note("radd", other)
        gc.collect()
        return [other]

    def __eq__(self, other):
        note("eq", other)
        return NotImplemented


attempt("complex()", lambda: complex(Number(1 + 2j)))
attempt("complex of a float", lambda: complex(Formatted("x")))
attempt("complex of two", lambda: complex(Number(1j), Number(2j)))
attempt("complex that fails", lambda: complex(Number("no")))
attempt("complex added", lambda: (1 + 1j) + Number(0))
attempt("complex compared", lambda: (1j == Number(0), 1j != Number(0)))
attempt("complex format", lambda: format(1 + 2j, Text(".1f")))
attempt("str added", lambda: "a" + Text("b") + Text("c"))
attempt("str compared", lambda: ("a" == Text("a"), "b" < Text("c"), Text("q") != "q"))


def keys():
    d = {Text("k"): 1, "k2": 2}
    r = d["k"], d.get(Text("k2")), Text("k") in d
    s = {Text("x"), "x", Text("y")}
    return r, len(s), sorted(map(str.__str__, d))


attempt("keys", keys)
attempt("encode", lambda: Text("é").encode(Text("latin-1"), Text("strict")))


def handler(e):
    note("handler", e.start, e.end)
    Freed("in handler")
    gc.collect()
    return Text("?!"), Index(e.end, Text("x")).__index__()


import functools

attempt("sorted", lambda: [str.__str__(t) for t in sorted([Text("b"), Text("a")], key=functools.cmp_to_key(lambda a, b: (gc.collect(), (str.__gt__(a, b)) - (str.__lt__(a, b)))[1]))])
attempt("strip", lambda: (Text("xxaxx").strip(Text("x")), b"xax".strip(Buffer(b"x"))))
attempt("removeprefix", lambda: Text("abc").removeprefix(Text("a")))
attempt("hex", lambda: bytes([1, 2, 3]).hex(Text(":"), Index(1)))
attempt("fromhex", lambda: bytes.fromhex(Text("01 02")))
attempt("int.from_bytes", lambda: int.from_bytes(pieces(Index(1), 2), Text("big")))
attempt("ord, chr", lambda: (ord(Text("a")), chr(Index(97))))
attempt("print", lambda: print(Text("p"), Formatted("q"), sep=Text(" / "), end=Text("!\n")))
gc.collect()
flush("end")
