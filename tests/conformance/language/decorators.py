# Decorators: order of evaluation and application, arguments, classes.
def deco(tag):
    print("make", tag, end="; ")
    def wrap(f):
        print("apply", tag, end="; ")
        f.tags = getattr(f, "tags", []) + [tag]
        return f
    return wrap
@deco("a")
@deco("b")
def f(): pass
print(f.tags, f.__name__)
def twice(fn):
    def inner(*args, **kw):
        return fn(*args, **kw), fn(*args, **kw)
    return inner
@twice
def add(a, b=1):
    return a + b
print(add(1), add(1, b=5), add.__name__, add.__qualname__)
@deco("c")
class K:
    @deco("m")
    def m(self): return 1
print(K.tags, K.m.tags)
@lambda fn: "replaced"
def gone(): pass
print(gone)
reg = {}
@reg.setdefault
def r1(x=None): return "r1"
print(list(reg)[0].__name__, r1)
table = [None, twice]
@table[1]
def t(): return "t"
print(t())
@(lambda f: f) if True else None
def p(): return "p"
print(p())
class Count:
    def __init__(self, fn): self.fn, self.n = fn, 0
    def __call__(self, *a):
        self.n += 1
        return self.fn(*a), self.n
@Count
def counted(x): return x
print(counted(5), counted(6), type(counted).__name__)
try:
    @None
    def bad(): pass
except TypeError as e:
    print(e)
try:
    bad
except NameError as e:
    print(e)
@staticmethod
def s(): return "static callable"
print(s())
