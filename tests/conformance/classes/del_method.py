# __del__ through inheritance, on classes and instances, with attributes.
class A:
    def __del__(self): print("A.del", self.__dict__)
class B(A):
    def __del__(self):
        print("B.del", end=" ")
        super().__del__()
b = B()
b.x = 1
del b
a = A()
a.__del__ = lambda: print("instance __del__ is not called")
del a
class C: pass
c = C()
C.__del__ = lambda self: print("added later", type(self).__name__)
c = None
def f():
    class Local:
        def __del__(self): print("local class instance")
    Local()
    x = Local()
    return "done"
print(f())
class D(C, A): pass
D()
class E(A):
    __del__ = None
try:
    e = E()
    del e
except TypeError as err:
    print(err)
class F:
    def __new__(cls):
        o = super().__new__(cls)
        print("new")
        return o
    def __init__(self):
        raise ValueError("init fails")
    def __del__(self): print("deleted though init failed")
try:
    F()
except ValueError as e:
    print(e)
print("after")
class G:
    def __del__(self): print("G", self.n, end=" ")
gs = []
for i in range(3):
    g = G()
    g.n = i
    gs.append(g)
gs.reverse()
del g
gs = None
print()
