# NameError and UnboundLocalError in every scope.
def local():
    print(x)
    x = 1
def deleted():
    x = 1
    del x
    x
def conditional(flag):
    if flag: y = 1
    return y
def free():
    def inner(): return z
    inner()
    z = 1
def free_deleted():
    z = 1
    def inner(): return z
    del z
    inner()
def glob(): return never_defined
def aug():
    counter += 1
counter = 0
def loop():
    for i in []: pass
    return i
def exc():
    try: 1 / 0
    except ZeroDivisionError as e: pass
    return e
def comp():
    [q for q in range(2)]
    return q
def cls():
    class A:
        print(undefined_in_class)
def delglob():
    global gone
    del gone
def delfree():
    v = 1
    def inner():
        nonlocal v
        del v
    inner()
    return v
def deltwice():
    v = 1
    del v
    del v
def importer():
    if False:
        import sys
    return sys
def withas():
    class CM:
        def __enter__(self): raise KeyError
        def __exit__(self, *a): pass
    try:
        with CM() as w: pass
    except KeyError: pass
    return w
def nested_fn():
    helper()
    def helper(): pass
def match_():
    match 5:
        case [m]: pass
    return m
def lam(): return (lambda: inside_lambda)()
def dflt():
    def f(a=not_there): pass
def annotated():
    v: int
    return v
def walrus():
    if False and (w := 1): pass
    return w
for fn in (local, deleted, free, free_deleted, glob, aug, loop, exc, comp, cls, delglob, delfree, deltwice, importer, withas, nested_fn, match_, lam, dflt, annotated, walrus, lambda: conditional(False)):
    try:
        fn()
    except NameError as e:
        print(fn.__name__, "|", type(e).__name__, "|", e, "|", e.name)
print(conditional(True))
del counter
try:
    counter
except NameError as e:
    print(e)
try:
    del counter
except NameError as e:
    print(e)
