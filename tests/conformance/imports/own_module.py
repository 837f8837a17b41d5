# A second file of the program: run once, shared, its globals are its own.
import sys
import _helper
import _helper as again
from _helper import value, bump, holder
print(_helper is again, value is _helper.value, _helper.__name__, _helper.__doc__, "_helper" in sys.modules)
print(bump(), _helper.bump(), _helper.count)
_helper.count = 10
print(bump(), "count" in globals())
value.append(3)
print(_helper.value, holder() is value)
_helper.value = "rebound by own_module"
print(value, holder())
from _helper import *
print("_private" in globals(), value, sorted(n for n in globals() if n in ("count", "Thing", "bump")))
print(_helper.Thing.__module__, _helper.Thing, _helper.bump.__globals__ is _helper.__dict__, vars(_helper) is _helper.__dict__)
t = _helper.Thing()
del t
_helper.extra = "added from outside"
import _helper
print(_helper.extra, sys.getrefcount(value))
del _helper.extra
for f in (lambda: _helper.nope, lambda: _helper(), lambda: setattr(_helper, "__dict__", {}), lambda: delattr(_helper, "nope")):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
del sys.modules["_helper"]
import _helper as fresh
print(fresh is again, fresh.count, again.count)
