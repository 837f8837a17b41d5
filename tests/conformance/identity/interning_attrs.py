# Attribute names, keyword names and import names are interned; values are not.
import sys
def made(text): return "".join(list(text))
class C: pass
o = C()
n1 = made("some_attribute")
setattr(o, n1, 1)
stored = list(o.__dict__)[0]
print(stored is n1, stored is sys.intern("some_attribute"), sys.intern(n1) is stored)
n2 = made("second_one")
o.__dict__[n2] = 2
print([k for k in o.__dict__ if k == "second_one"][0] is n2)
n3 = made("third_one")
vars(C)
type.__setattr__(C, n3, 3)
print([k for k in C.__dict__ if k == "third_one"][0] is sys.intern("third_one"))
def f(**kw): return list(kw)[0]
n4 = made("keyword_name")
print(f(**{n4: 1}) is n4, f(keyword_name=1) is sys.intern("keyword_name"))
T = type(made("ClassName"), (), {made("in_ns"): 1})
print(T.__name__ is sys.intern("ClassName"), [k for k in T.__dict__ if k == "in_ns"][0] is sys.intern("in_ns"))
g = globals()
g[made("global_one")] = 5
print([k for k in g if k == "global_one"][0] is sys.intern("global_one"))
l = {made("x1"): 1}
exec("y1 = 1", {}, l)
print([k for k in l if k == "x1"][0] is sys.intern("x1"), [k for k in l if k == "y1"][0] is sys.intern("y1"))
d = dict(alpha=1)
print(list(d)[0] is sys.intern("alpha"), list({made("beta"): 1})[0] is sys.intern("beta"))
class S:
    __slots__ = (made("slot_name"),)
print(S.slot_name.__name__ is sys.intern("slot_name"))
print(getattr(o, made("some_attribute")), hasattr(o, made("not_there")))
import types
m = types.ModuleType(made("modname"))
print(m.__name__ is sys.intern("modname"))
from collections import namedtuple
P = namedtuple("P", made("px py"))
print(P._fields[0] is sys.intern("px"))
class E: 
    member: int = 1
print(list(E.__annotations__)[0] is sys.intern("member"))
code = compile("identifier_like = 'const_text'; b = 'not const!'", "x", "exec")
print(code.co_names[0] is sys.intern("identifier_like"), code.co_consts[0] is sys.intern("const_text"), code.co_consts[1] is sys.intern("not const!"))
