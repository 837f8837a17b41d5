# Format specifications for str, None, bool, containers and objects.
for spec in ("", "s", "10", "<10", ">10", "^10", "*^9", ".2", ".0", "5.1", ">6.2s", "é<6", "010", "<010", "0", "😀^5"):
    print(repr(spec), "|" + format("abc", spec) + "|", "|" + format("", spec) + "|", "|" + format("é€😀", spec) + "|")
for spec in ("d", "=5", "+", ",", "#", "x", ".2d", "_", " ", "-5", "z", "5%", "=", "{", "5.", "s5"):
    try:
        print(repr(spec), format("abc", spec))
    except ValueError as e:
        print(repr(spec), e)
for v in (None, [1], (1,), {"a": 1}, {1}, ..., int, len, b"b", range(3), object, NotImplemented):
    print(format(v), f"{v}" == str(v), end=" ")
    try:
        print(format(v, "5"))
    except TypeError as e:
        print(e)
for args in ((1, 2), ("a", None), ("a", b"x"), (1, ""), ("a",)):
    try:
        print(format(*args))
    except TypeError as e:
        print(e)
class S(str):
    def __format__(self, spec): return "custom " + spec
print(f"{S('a')} {S('a'):x} {S('a')!s:>3}|", "{:y}".format(S("a")), "%5s" % S("a"))
class F:
    def __format__(self, spec): return 5
class G:
    def __format__(self, spec): raise ValueError("spec " + repr(spec))
for f in (lambda: f"{F()}", lambda: f"{G():abc}", lambda: "{:abc}".format(G()), lambda: format(G(), "q")):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
