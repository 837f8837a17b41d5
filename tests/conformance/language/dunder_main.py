# __name__, __file__ and friends; conditional main; docstring of the module; globals at start.
"""not a docstring: a comment stands before, but it is the first statement"""
print(__doc__, __name__, __name__ == "__main__", __package__, __spec__, __loader__ is not None or True)
print(sorted(n for n in globals() if not n.startswith("__") or n in ("__doc__", "__name__", "__annotations__")))
def main(argv=()):
    print("main runs", argv)
    return 0
if __name__ == "__main__":
    code = main()
print(main.__module__, main.__globals__["__name__"], code)
import sys
print(sys.modules["__main__"].main is main, sys.modules[__name__].__dict__ is globals(), type(sys.modules["__main__"]).__name__)
import __main__
print(__main__.main is main, __main__ is sys.modules["__main__"])
__main__.injected = "set through the module"
print(injected)
class K: pass
print(K.__module__, K, repr(K()).startswith("<__main__.K object at 0x"))
print(vars() is globals(), dir() == sorted(globals()), "print" in globals(), __builtins__.print is print)
x: int = 5
print(__annotations__)
__name__ = "renamed"
class L: pass
def f(): pass
print(L.__module__, f.__module__, L)
del __name__
class M: pass
print(M.__module__, "__name__" in globals())
