# Function metadata through wrappers, methods and classes.
class A:
    """A's doc"""
    def plain(self, x: int, y="d", /, *z, k: "kw" = None, **q) -> str:
        """plain's doc"""
    @classmethod
    def cm(cls): """cm's doc"""
    @staticmethod
    def sm(): """sm's doc"""
    @property
    def pr(self): """pr's doc"""
a = A()
for f in (A.plain, a.plain, A.cm, a.cm, A.sm, a.sm):
    print(type(f).__name__, f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__annotations__)
print(A.pr.__doc__, A.pr.fget.__name__, type(A.__dict__["cm"]).__name__, type(A.__dict__["sm"]).__name__, A.__dict__["cm"].__func__.__name__, A.__dict__["cm"].__wrapped__ is A.__dict__["cm"].__func__)
print(A.__dict__["sm"].__name__, A.__dict__["sm"].__doc__, A.__doc__, A.__name__, A.__qualname__, A.__module__)
print(len.__name__, len.__doc__, len.__module__, len.__text_signature__, len.__qualname__, print.__name__, [].append.__doc__)
print(int.__name__, int.__module__, int.__qualname__, str.join.__doc__.split("\n")[0], str.upper.__text_signature__)
def f():
    def g():
        class H:
            def m(self): pass
            l = lambda: 0
        return H
    return g()
print(f().m.__qualname__, f().l.__qualname__, f().__qualname__, repr(f()), (x for x in ()).__qualname__, (x for x in ()).__name__)
A.plain.__doc__ = "changed"
print(a.plain.__doc__)
try:
    a.plain.__doc__ = "no"
except AttributeError as e:
    print(e)
A.__doc__ = "changed too"
print(A.__doc__)
try:
    int.__doc__ = "no"
except TypeError as e:
    print(e)
A.__name__ = "B"
print(A, A.__name__, A.__qualname__, a.__class__.__name__)
A.__qualname__ = "X.B"
print(A)
for bad in (lambda: setattr(A, "__name__", 5), lambda: setattr(A, "__name__", "a\0b"), lambda: delattr(A, "__name__"), lambda: setattr(A, "__qualname__", 1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
