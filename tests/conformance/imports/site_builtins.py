# tags: startup
# What site adds to the built-ins; breakpoint, aiter, anext.
import builtins
print(repr(exit), repr(quit), repr(help), repr(copyright), repr(credits), type(exit).__name__, exit.name, exit.eof)
copyright()
print(license)
for f in (lambda: aiter(5), lambda: anext(5), lambda: aiter(), lambda: anext(1,2,3), lambda: exit(3), lambda: quit(), lambda: exit("text")):
    try: f()
    except BaseException as e: print(type(e).__name__, e)
class A:
    def __aiter__(self): return self
    def __anext__(self): return 5
a = A()
print(aiter(a) is a, anext(a))
import sys
sys.breakpointhook = lambda *a, **k: print("stopped", a, k)
breakpoint(1, x=2)
