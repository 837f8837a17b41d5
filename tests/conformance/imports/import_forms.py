# import, from, as, dotted names; what is bound.
import sys
import collections.abc
import collections as c, itertools as it
from math import sqrt, pi as PI
from collections import (OrderedDict, deque,)
print(collections.abc.Iterable.__name__, c is collections, it.__name__, sqrt(16), PI > 3, OrderedDict().__class__.__name__, deque([1]))
import os.path as p
print(p.join("a", "b"), "os" in globals())
def f():
    import math
    from sys import intern as i
    return math.floor(2.5), i("x"), sorted(locals())
print(f())
class C:
    from math import ceil
    import itertools
    x = ceil(1.2)
print(C.x, C.ceil(3.3), C.itertools.__name__)
import math
print(math is sys.modules["math"], math is __import__("math"), __import__("collections.abc") is collections, __import__("collections.abc", fromlist=["x"]).__name__)
for code in ("import nope", "import math.nope", "from math import nope", "from nope import x", "import collections.nope", "from collections import abc, nope", "from . import x", "from .x import y", "import sys.path", "from sys import *"):
    try:
        exec(code, {"__name__": "made"})
        print(code, "ok")
    except ImportError as e:
        print(code, "|", type(e).__name__, "|", str(e).split(" (")[0], "|", e.name)
ns = {}
exec("from math import *", ns)
print("sqrt" in ns, "__name__" in ns, len(ns) > 40)
for bad in (lambda: __import__(""), lambda: __import__(5), lambda: __import__("math", level=-1), lambda: __import__("x", level=1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
import math as m1, math as m2
print(m1 is m2, type(math), math.__name__, math.__doc__[:20], repr(math)[:14])
del math
try:
    math
except NameError as e:
    print(e)
print("math" in sys.modules, m1.sqrt(4))
