# types: SimpleNamespace, MappingProxyType, new_class, DynamicClassAttribute, names of the built-in types.
import types
ns = types.SimpleNamespace(a=1, b="x")
print(ns, ns.a, ns == types.SimpleNamespace(a=1, b="x"), ns == types.SimpleNamespace(a=1), vars(ns))
ns.c = [1]
del ns.a
print(ns, types.SimpleNamespace(), types.SimpleNamespace({"k": 1}, j=2))
ns.me = ns
print(ns)
try:
    types.SimpleNamespace(1, 2)
except TypeError as e:
    print(e)
d = {"k": 1}
p = types.MappingProxyType(d)
d["new"] = 2
print(p, p["k"], len(p), list(p), p.get("zz"), "k" in p, list(p.items()), p.copy(), p == d, p | {"z": 3}, list(reversed(p)), type(p.keys()).__name__)
for f in (lambda: p.__setitem__("x", 1), lambda: types.MappingProxyType(5), lambda: hash(p)):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(e)
try:
    p["k"] = 5
except TypeError as e:
    print(e)
try:
    del p["k"]
except TypeError as e:
    print(e)
C = types.new_class("C", (list,), {}, lambda ns: ns.update(x=5))
print(C.x, C([1]), C.__module__)
def gen(): yield
for t, v in ((types.FunctionType, gen), (types.LambdaType, gen), (types.GeneratorType, gen()), (types.CodeType, gen.__code__), (types.MethodType, C([1]).append), (types.BuiltinFunctionType, len),
             (types.BuiltinMethodType, [].append), (types.MethodDescriptorType, list.append), (types.WrapperDescriptorType, int.__add__), (types.MethodWrapperType, (1).__add__), (types.ModuleType, types),
             (types.NoneType, None), (types.EllipsisType, ...), (types.NotImplementedType, NotImplemented), (types.GenericAlias, list[int]), (types.UnionType, int | str), (types.GetSetDescriptorType, type.__dict__["__mro__"] ), (types.ClassMethodDescriptorType, dict.__dict__["fromkeys"]), (types.CellType, (lambda x: lambda: x)(1).__closure__[0])):
    print(t.__name__, isinstance(v, t), end="; ")
print()
m = types.ModuleType("mymod", "its doc")
m.x = 1
print(m, m.__name__, m.__doc__, m.x, m.__dict__.keys())
try:
    m.nope
except AttributeError as e:
    print(e)
m.__getattr__ = lambda n: "module getattr " + n
print(m.anything)
for f in (lambda: types.NoneType(), lambda: types.NoneType(1), lambda: types.EllipsisType(), lambda: types.GeneratorType(), lambda: types.CodeType(), lambda: types.ModuleType(), lambda: types.ModuleType(5), lambda: types.CellType(1, 2), lambda: types.FrameType()):
    try:
        print(f())
    except TypeError as e:
        print(e)
