# What a function object carries, and what may be changed.
def f(a, b=1, *c, d=2, **e):
    """Doc."""
    x = 1
    return a, x
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__closure__, f.__dict__)
f.note = "attribute"
print(f.note, f.__dict__, f.__type_params__)
f.__name__ = "renamed"
f.__qualname__ = "Some.renamed"
f.__doc__ = None
print(f.__name__, f.__doc__, repr(f).startswith("<function Some.renamed at 0x"))
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_kwonlyargcount, c.co_varnames, c.co_nlocals, c.co_flags, c.co_firstlineno, c.co_names, c.co_freevars, c.co_cellvars)
def g(): return "from g"
def h(): return "from h"
g.__code__ = h.__code__
print(g(), g.__name__)
print(f.__globals__ is globals(), f.__builtins__ is not None, g.__get__(5).__self__)
import types
made = types.FunctionType(h.__code__, {}, "made", (1,), None)
print(made(), made.__name__, made.__defaults__, made.__globals__)
def outer():
    v = 1
    def inner(): return v
    return inner
i = outer()
again = types.FunctionType(i.__code__, globals(), None, None, (types.CellType(99),))
print(again(), i(), again.__name__)
for bad in (lambda: setattr(f, "__name__", 5), lambda: setattr(f, "__code__", 5), lambda: setattr(f, "__dict__", 5), lambda: setattr(g, "__code__", i.__code__), lambda: delattr(f, "nope"), lambda: setattr(f, "__globals__", {}), lambda: types.FunctionType(i.__code__, {}), lambda: delattr(f, "__name__"), lambda: types.FunctionType(5, {})):
    try:
        bad()
        print("ok")
    except Exception as e:
        print(type(e).__name__, e)
del f.__defaults__
print(f.__defaults__)
