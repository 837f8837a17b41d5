# builtins as a module: shadowing, adding, restoring, print's file argument.
import builtins, io
print(builtins.len is len, builtins.__name__, "print" in dir(builtins), builtins.True_ if hasattr(builtins, "True_") else "-", len([n for n in dir(builtins) if n[0].islower()]))
builtins.shout = lambda s: s.upper()
print(shout("added"))
old = builtins.len
builtins.len = lambda x: "replaced"
print(len([1]))
builtins.len = old
print(len([1]))
del builtins.shout
try:
    shout
except NameError as e:
    print(e)
def f():
    abs = lambda x: "local abs"
    return abs(-1)
print(f(), abs(-1))
out = io.StringIO()
print("captured", 1, sep="|", end="!", file=out)
print(out.getvalue(), out.tell())
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
w = W()
print(1, "a", [2], sep=", ", file=w)
print(w.parts)
class NoFlush:
    def write(self, s): pass
try:
    print("x", file=NoFlush(), flush=True)
except AttributeError as e:
    print(e)
for f in (lambda: print("x", file=5), lambda: print("x", sep=1), lambda: print("x", end=b""), lambda: print("x", foo=1)):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
print("none file", file=None)
s = io.StringIO("line one\nline two\n")
print(s.readline(), s.read(), list(io.StringIO("a\nb")), io.StringIO("x", newline="").read())
b = io.BytesIO(b"ab\ncd")
print(b.readline(), b.read(1), b.tell(), b.seek(0), b.getvalue(), b.read())
ns = {"__builtins__": {"print": print}}
exec("print('limited')", ns)
try:
    exec("len([])", ns)
except NameError as e:
    print(e)
print(eval("x", {"__builtins__": {}, "x": 1}))
try:
    eval("len", {"__builtins__": {}})
except NameError as e:
    print(e)
print(__builtins__ is builtins, __name__, __doc__, __spec__)
