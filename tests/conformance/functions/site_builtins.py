# tags: startup exit
# What site adds to the builtins: exit, quit, copyright, credits, license, help; aiter, anext and breakpoint.
print(repr(exit),repr(quit),exit.name,exit.eof,type(exit), vars(exit))
print(repr(copyright)); print(repr(credits)); print(repr(license)); print(repr(help))
print(type(help), type(copyright), type(exit).__module__, exit.__class__.__name__)
copyright(); credits()
for f in (lambda: exit(3), lambda: exit(), lambda: quit('bye'), lambda: exit(1,2), lambda: exit(code=4), lambda: aiter(5), lambda: anext(5), lambda: aiter(), lambda: anext(), lambda: anext(1,2,3), lambda: aiter(x=1), lambda: exit(x=1)):
    try: f()
    except BaseException as e: print(type(e), e, getattr(e,'code','-'))
exit.eof='now'
print(exit)
class S:
    def __aiter__(self): return self
    def __anext__(self): return 5
print(type(aiter(S())), anext(S()))
class T:
    def __aiter__(self): return 5
try: aiter(T())
except TypeError as e: print(e)
import sys
sys.breakpointhook = lambda *a, **k: (a, k)
print(breakpoint(1, x=2), sys.copyright == repr(copyright))
exit("leaving")
