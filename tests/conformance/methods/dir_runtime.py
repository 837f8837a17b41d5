# dir() of functions, generators, descriptors, exceptions, modules, namespaces.
import types, weakref
base = set(dir(object))
def f(): yield
class C:
    def m(self): pass
    s = staticmethod(len); c = classmethod(len); p = property()
    def __class_getitem__(cls, k): return 1
g = f()
try:
    1 / 0
except ZeroDivisionError as e:
    err = e
for v in (f, g, C().m, len, [].append, (1).__add__, list.append, int.__add__, dict.__dict__["fromkeys"], type.__dict__["__mro__"], slice.__dict__["start"], f.__code__, (lambda x: lambda: x)(1).__closure__[0], err.__traceback__, err.__traceback__.tb_frame, C.__dict__["s"], C.__dict__["c"], C.p, super(C, C()), types.SimpleNamespace(), types.MappingProxyType({}), weakref.ref(C), types.ModuleType("m"), C(), C, list[int], int | str):
    print(type(v).__name__, [n for n in dir(v) if n not in base])
for e in (BaseException(), Exception(), ValueError(), KeyError(), StopIteration(), SystemExit(), OSError(), ImportError(), NameError(), AttributeError(), SyntaxError(), UnicodeError(), ExceptionGroup("g", [err])):
    print(type(e).__name__, [n for n in dir(e) if n not in base])
