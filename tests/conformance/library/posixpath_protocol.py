# Objects that are paths.
import os, posixpath as p
class P:
    def __init__(self, s): self.s = s
    def __fspath__(self): return self.s
print(p.join(P("a"), "b"), p.basename(P("/x/y")), os.fspath(P("z")), p.splitext(P("a.b")), p.normpath(P("a/..")))
class Bad:
    def __fspath__(self): return 5
try:
    p.join(Bad(), "x")
except TypeError as e:
    print(e)
print(os.path is p, isinstance(P("x"), os.PathLike))
