# repr, str, format and bytes protocols and their fallbacks.
class A: pass
class B:
    def __repr__(self): return "B()"
class C:
    def __str__(self): return "C-str"
class D(B):
    def __str__(self): return "D-str"
    def __format__(self, spec): return f"D[{spec}]"
    def __bytes__(self): return b"D"
print(repr(A())[:20], str(A())[:20], B(), repr(C())[:20], C(), D(), repr(D()), f"{D()}", f"{D():x}", f"{D()!r:>5}", format(D(), "q"), bytes(D()), "%s %r" % (D(), D()), "{} {!r}".format(D(), D()))
for spec in ("", "s", ">10"):
    try:
        print(format(B(), spec))
    except TypeError as e:
        print(e)
class E:
    def __repr__(self): return 5
    def __str__(self): return b"x"
    def __format__(self, s): return 1
    def __bytes__(self): return "s"
    def __bool__(self): return 2
    def __len__(self): return -1
    def __hash__(self): return "h"
    def __index__(self): return "i"
    def __int__(self): return 1.5
    def __float__(self): return 1
    def __complex__(self): return 1.0
    def __iter__(self): return 5
    def __contains__(self, x): return "yes"
    def __dir__(self): return 5
    def __length_hint__(self): return "x"
    def __sizeof__(self): return -1
e = E()
for f in (repr, str, format, bytes, bool, len, hash, int, float, complex, iter, list, dir, bin, "{}".format, lambda x: [0][x], lambda x: 5 in x, lambda x: f"{x}"):
    try:
        print(f(e))
    except Exception as err:
        print(type(err).__name__, err)
class F:
    def __len__(self): return 2 ** 70
    def __bool__(self): raise KeyError("bool")
class G:
    def __len__(self): return "two"
class H:
    def __len__(self): return 0
for f in (lambda: len(F()), lambda: bool(F()), lambda: len(G()), lambda: bool(H()), lambda: bool(G()), lambda: not F()):
    try:
        print(f())
    except Exception as err:
        print(type(err).__name__, err)
