# TypeErrors of statements and operators, one of each kind.
import sys
class A: pass
a, n, t, f, l, s = A(), None, (1,), len, [1], "a"
cases = """n() n[0] n.x a() a[0] a+1 1+a a+a -a ~a a<a a<1 len(a) iter(a) next(a) a[0:1] [][a] l['a'] t[1.0] s['b'] {}[[]] {[]} {[]:1} hash([]) [1]+(1,) (1,)+[1] 'a'+1 1+'a' 'a'%1 '%d'%'x' 'a'*'b' [1]*'a' 1.5*[1] 1 in 5 5 in 'a' [] in {1} a in a int(a) float(a) str(1,2) bool(1,2) list(1) tuple(n) dict(1) set(1) range('a') sum(['a']) sum(5) min(1) max() sorted(1) sorted([1,'a']) abs('a') round('a') chr('a') ord(1) ord('ab') hex('a') bin(1.5) pow('a',2) divmod('a',1) isinstance(1,1) issubclass(1,int) type(1,2) super() getattr(1) setattr(1,'a') print(end=1) f(1) f() f(1,2) f(x=1) (lambda:0)(1) (lambda*,k:0)() (lambda**k:0)(1) A(1) object(1) int(x=1) [].append() [].sort(1) ''.join([1]) ''.join(1) ''.split(1) ''.startswith(1) b''+'' ''+b'' bytes('a') bytearray('a') b'a'.join(['a']) {}.update(1) {}.fromkeys(1) {1}.add([]) {1}|[1] {1}<1 {}|1 1<'a' n<n 1j<2j [1]<(1,) {}<{} 1@2 1<<1.0 1.5&1 n|1 int|5 1//'a' f[0] f.x A[0] A.x t() t['a'] t.append map(1,[1]).__next__() filter(1,[1]).__next__() zip(1) enumerate(1) reversed(1) format(1,2) eval(1) compile(1,2,3) exec(1) callable() id() vars(1) dir(1,2) open() input(1,2) __import__(1) memoryview(1) property(1,2,3,4,5) slice() complex('a','b') frozenset(1)""".split()
for c in cases:
    try:
        r = eval(c)
        print(c, "=", type(r).__name__)
    except Exception as e:
        print(c, "|", type(e).__name__, "|", e)
def star(): return f(*1)
def dstar(): return f(**1)
def unpack(): x, y = 1
def unpack2(): x, y = {1}
def unpack3(): x, *y = ()
def with_(): 
    with 1: pass
def raise_(): raise 1
def raise2(): raise int
def for_():
    for x in 1: pass
def del_(): del t[0]
def set_(): t[0] = 1
def setstr(): "a"[0] = "b"
def delint(): del (5)[0]
def exc():
    try: raise ValueError
    except 1: pass
def base():
    class X(1): pass
def deco():
    @1
    def x(): pass
def kwd(): f(**{1: 2})
def dup(): (lambda a: 0)(1, a=2)
def fstr(): return f"{a:5}"
def merge(): return {**1}
def starlist(): return [*1]
for fn in (star, dstar, unpack, unpack2, unpack3, with_, raise_, raise2, for_, del_, set_, setstr, delint, exc, base, deco, kwd, dup, fstr, merge, starlist):
    try:
        fn()
    except Exception as e:
        print(fn.__name__, "|", type(e).__name__, "|", e)
