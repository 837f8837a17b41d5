# From its second execution on a call of a class enters __init__ itself, without C code that holds the arguments.
import sys, gc, weakref, traceback
o = object()
rc = sys.getrefcount
class A:
    n = 0
    def __init__(self, x):
        A.n += 1
        self.r = rc(x)
print([A(o).r for _ in range(130)])
class B:
    def __init__(self, x, y=None): self.r = rc(x)
class C:
    def __init__(self, x): self.r = rc(x)
class D(C): pass
def run(seq):
    out = []
    for k in seq:
        out.append(k(o).r)
    return out
print(run([B]*5 + [C]*40))
def run(seq):
    out = []
    for k in seq:
        out.append(k(o).r)
    return out
print(run([C, C, C] + [D]*60))
def run(seq):
    out = []
    for k in seq:
        out.append(k(o).r)
    return out
def fn(x):
    c = C.__new__(C); c.r = rc(x); return c
print(run([fn, fn, fn] + [C]*60 + [fn] + [C]*3))
def run(seq):
    out = []
    for k in seq:
        try: out.append(k(o).r)
        except Exception as e: out.append(str(e))
    return out
print(run([int, B, int, str, C, C, C, C, C, C, C, C, C]))
def run(seq):
    out = []
    for k in seq:
        try: out.append(k(o).r)
        except Exception as e: out.append(str(e))
    return out
class Bad:
    def __init__(self, x): return 5
class Gen:
    def __init__(self, x): yield
class Err:
    def __init__(self, x): self.y = 1; raise ValueError("no")
    def __del__(self): print("del", type(self).__name__)
for k in Bad, Gen, Err:
    for i in range(3):
        try: k(o)
        except Exception as e: print(repr(e), len(traceback.extract_tb(e.__traceback__)), [f.name for f in traceback.extract_tb(e.__traceback__)])
def go():
    for i in range(3):
        try: Err(o)
        except Exception as e: traceback.print_exception(e, file=sys.stdout)
go()
# A constructor that is entered takes two places of the recursion limit: its own and that of the shim below it.
class Deep:
    def __init__(self, k):
        global d
        d = k
        self.c = Deep(k + 1)
class P:
    @property
    def p(self):
        global d
        d += 1
        return self.p
class G:
    def __getitem__(self, k):
        global d
        d = k
        return self[k + 1]
sys.setrecursionlimit(400)
for name, go in ("constructor", lambda: Deep(0)), ("property", lambda: P().p), ("item", lambda: G()[0]):
    d = 0
    try: go()
    except RecursionError as e: print(name, e, round(d, -2))
sys.setrecursionlimit(1000)
