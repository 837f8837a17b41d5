# tags: immortal startup
# Code objects of one compilation share equal tables: constants, names, line and exception tables, the name of the file.
import sys
def one(a): return 300, a.x
def two(a): return 300, a.x
def three(a):
    b = a.x
    return "zz y"
def four(a):
    b = a.x
    return "zz y"
def five(a):
    try: a.x
    except a: pass
def six(a):
    try: a.x
    except a: pass
r=sys.getrefcount
for p,q in ((one,two),(three,four),(five,six)):
    p=p.__code__;q=q.__code__
    for n in ('co_consts','co_names','co_filename','co_linetable','co_exceptiontable','co_name','co_qualname'):
        print(n, getattr(p,n) is getattr(q,n), r(getattr(p,n)))
import gc
print([type(x) for x in gc.get_referents(one.__code__)])
def e1(): pass
def e2(): return None
print(e1.__code__.co_consts is e2.__code__.co_consts, r(e1.__code__.co_consts),  r(e1.__code__.co_names), r(e1.__code__.co_exceptiontable))
class B:
    class C:
        def m(self): return lambda: 0
    def n(self): 
        def k(): pass
        return k
def f(): 
    def g(): pass
    return g
for x in (B.C, B.C.m, B.n, B().n(), f(), f, B.C().m(), B):
    q = x.__qualname__
    print(q, r(q), r(x.__name__))
    if hasattr(x,'__code__'):
        c=x.__code__
        print('  ', c.co_qualname is q, r(c.co_qualname))
del q
print(r(B.C.__qualname__), r(B.n.__qualname__))
i = sys.intern("some_dynamic" + str(1))
print(r(i))
print(r(f.__code__.co_filename), r(__file__), __file__ is f.__code__.co_filename)
print(r("a b"), r("ab"), r(b"ab"), r(1.5), r((1,2)), r((1,2.5)), r(frozenset({1})), r(1j), r(""), r("é"), r("éé"), r(10**3), r(-5000), r("x"*3), r("x y"*3), r(b''), r(b'a'), r(...), r(()), r(f.__code__), r(f.__code__.co_consts), r(f.__code__.co_consts[1]))
def h():
    return 1 in {1,2,3}, 2 in [4,5], [7,8,9], {1:2,3:4}
c = h.__code__.co_consts
print(c, r(c), [r(x) for x in c])
e = compile("x = 5000; y = 'a b'; z=(1,'c d')\ndef f(): return 5000", "nm", "exec")
print([r(x) for x in e.co_consts], r(e.co_consts), r(e.co_filename), r(e.co_code), r(e.co_linetable), r(e.co_names))
d = {}
exec(e, d)
print([r(x) for x in e.co_consts], r(d['x']), r(d['y']))
print(f.__code__.co_varnames is f.__code__.co_varnames, r(f.__code__.co_varnames), r(h.__code__.co_cellvars), r(f.__code__.co_cellvars),r(f.__code__.co_code), f.__code__.co_code is f.__code__.co_code)
