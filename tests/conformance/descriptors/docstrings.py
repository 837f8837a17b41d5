# Docstrings and text signatures of built-ins: of types, functions, methods, slots, fields, modules; who inherits one.
import collections, collections.abc, contextlib, functools, heapq, math, types
def gen(): yield
class S:
    __slots__ = ("a", "__dict__", "__weakref__")
class Plain:
    "Plain's own"
    def method(self): "method's own"
class Child(Plain): pass
class Numbers(list): pass
def show(label, *values):
    for v in values:
        doc, signature = v.__doc__, getattr(v, "__text_signature__", "-")
        print(label, getattr(v, "__name__", type(v).__name__), doc if doc is None else doc.split("\n")[0], signature)
show("type", object, type, int, bool, float, complex, str, bytes, bytearray, memoryview, tuple, list, dict, set, frozenset, range, slice, property, staticmethod, classmethod, super, enumerate, reversed, zip, map, filter, type(None), type(...), type(NotImplemented), types.FunctionType, types.CodeType, types.MethodType, types.GeneratorType, types.CellType, types.ModuleType, types.MappingProxyType, types.SimpleNamespace, types.TracebackType, types.FrameType, BaseException, Exception, ValueError, KeyError, OSError, StopIteration, ExceptionGroup)
show("function", abs, all, any, ascii, bin, callable, chr, compile, delattr, dir, divmod, eval, exec, format, getattr, globals, hasattr, hash, hex, id, input, isinstance, issubclass, iter, len, locals, max, min, next, oct, ord, pow, print, repr, round, setattr, sorted, sum, vars)
show("method", list.append, list.sort, dict.get, dict.items, str.join, str.format, bytes.find, set.add, frozenset.union, int.bit_length, float.hex, tuple.index, range.count, gen().send, property.getter, type.mro, object.__reduce__)
show("bound", [].append, {}.get, "".join, (5).bit_length, dict.fromkeys, str.maketrans, int.from_bytes, bytes.fromhex, object.__new__, int.__new__, type.__subclasses__, object().__dir__, int.mro)
show("slot", int.__add__, int.__radd__, list.__add__, list.__len__, str.__getitem__, object.__init__, object.__eq__, type.__call__, (5).__add__, [].__len__, dict.__contains__, list.__contains__, float.__pow__, int.__pow__)
show("field", type.__dict__["__mro__"], type.__dict__["__base__"], slice.__dict__["start"], int.__dict__["real"], types.FunctionType.__dict__["__globals__"], types.CodeType.__dict__["co_name"], gen().__class__.__dict__["gi_frame"], OSError.__dict__["errno"], BaseException.__dict__["args"], property.__dict__["fget"])
show("class method", dict.__dict__["fromkeys"], int.__dict__["from_bytes"], object.__dict__["__init_subclass__"], str.__dict__["maketrans"], list.__dict__["__class_getitem__"])
show("own class", S.__dict__["a"], S.__dict__["__dict__"], S.__dict__["__weakref__"], Plain.__dict__["__dict__"], Plain.method, Plain().method)
print(Plain.__doc__, Child.__doc__, Child().__doc__, Plain().__doc__, Numbers.__doc__, Numbers().__doc__, Numbers.append.__doc__, Numbers().sort.__doc__ == list.sort.__doc__, Plain.__text_signature__)
print(len((5).__doc__), (5).__doc__ == int.__doc__, (5).__doc__ is (6).__doc__, int.__doc__ is int.__doc__, "".__doc__[:20], [].__doc__ == list.__dict__["__doc__"], len(vars(dict)["__doc__"]), ValueError("x").__doc__, len.__class__.__dict__["__doc__"], hash((5).__doc__) == hash(int.__doc__), {(5).__doc__: 1}[int.__doc__])
print(property().__doc__, property(lambda s: 1).__doc__, property(None, doc="given").__doc__, staticmethod(len).__doc__, classmethod(gen).__doc__, functools.partial(len).__doc__ == functools.partial.__doc__, functools.wraps(len)(gen).__doc__)
show("module's", math.sin, math.gcd, math.prod, functools.reduce, functools.partial, functools.wraps, functools.lru_cache, collections.deque, collections.deque.rotate, collections.Counter, collections.Counter.most_common, collections.OrderedDict, collections.OrderedDict.popitem, collections.defaultdict, collections.namedtuple, collections.abc.Sized, collections.abc.MutableMapping.pop, contextlib.contextmanager, contextlib.ExitStack.push, heapq.merge, types.new_class)
print(math.__doc__, len(collections.__doc__), len(contextlib.__doc__), types.__doc__, collections.namedtuple("P", "x y").__doc__, collections.namedtuple("P", "x y").x.__doc__)
for name in ("__do" + "c__", "__text_" + "signature__"):
    print(getattr(list.append, name), getattr(type, name), getattr(len, name))
for f in (lambda: setattr(int, "__doc__", "x"), lambda: setattr(len, "__doc__", "x"), lambda: setattr(list.append, "__doc__", "x"), lambda: delattr(Plain, "__doc__"), lambda: setattr(Plain().method, "__doc__", "x")):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
gen.__doc__ = "given later"
Child.__doc__ = 5
print(gen.__doc__, Child.__doc__, Child().__doc__)
