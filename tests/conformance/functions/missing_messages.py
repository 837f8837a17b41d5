# The TypeError texts of wrong calls, singular and plural.
def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def four(a, b, c, d): pass
def kw1(*, k): pass
def kw2(*, k, l): pass
def kw3(*, k, l, m): pass
def mix(a, b, *, k, l): pass
def opt(a, b=1, c=2): pass
def var(a, *rest): pass
calls = """none(1) none(1,2) none(x=1) one() one(1,2) one(b=1) one(1,a=1) two() two(1) two(1,2,3) three() three(b=1)
four() four(1) four(d=1) kw1() kw2() kw3() kw1(1) kw2(1,k=1,l=1) mix() mix(1,2) mix(1,k=1,l=2) mix(1,2,3,k=1,l=2) mix(1,2,3,k=1)
opt() opt(1,2,3,4) opt(1,2,3,4,5) opt(d=1) var() var(x=1) none(*[1]) none(**{'x':1}) one(**{'a':1,'b':2}) opt(1,**{'b':2,'a':3})""".split()
for c in calls:
    try:
        eval(c)
        print(c, "ok")
    except TypeError as e:
        print(c, "|", e)
class C:
    def m(self, a): pass
    @classmethod
    def c(cls, a): pass
    @staticmethod
    def s(a): pass
    def noself(): pass
for c in "C().m() C().m(1,2) C.m() C.c() C.c(1,2) C.s() C().s(1,2) C().noself() C(1) C(a=1) object(1) C().m(1,a=2)".split():
    try:
        eval(c)
        print(c, "ok")
    except TypeError as e:
        print(c, "|", e)
