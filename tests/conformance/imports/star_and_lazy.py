# __all__, module __getattr__ and __dir__, failing and circular imports.
import sys
from _starred import *
print(shown, _also, "not_shown" in globals())
import _lazy
print(_lazy.magic, dir(_lazy))
from _lazy import magic
print(magic)
try:
    _lazy.nothing
except AttributeError as e:
    print(e)
try:
    from _lazy import nothing
except ImportError as e:
    print(str(e).split(" (")[0])
for i in range(2):
    try:
        import _broken
    except ValueError as e:
        print("import failed:", e, "_broken" in sys.modules, "_broken" in globals())
import _ring_a
print(_ring_a.late(), _ring_a.name_a)
import types
m = types.ModuleType("made", "made by hand")
exec("x = 1\ndef f(): return x", m.__dict__)
sys.modules["made"] = m
import made
print(made.f(), made.__doc__, made.__name__)
from made import x
print(x)
sys.modules["blocked"] = None
try:
    import blocked
except ImportError as e:
    print(type(e).__name__, e)
sys.modules["odd"] = 5
import odd
print(odd)
