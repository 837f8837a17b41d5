# What every object answers to object's own methods.
class C: pass
def gen(): yield
samples = [object(), 5, 1.5, 1j, True, "s", b"b", bytearray(b"a"), (), [1], {1: 2}, {1}, frozenset(), None, ..., NotImplemented, range(2), slice(1), len, [].append, gen, gen(), C, C(), int, Exception("e"), iter([]), property(), gen.__code__, {}.keys(), memoryview(b"m")]
def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
for v in samples:
    name = type(v).__name__
    print(name, object.__eq__(v, v), object.__eq__(v, C), object.__ne__(v, v), object.__ne__(v, C), object.__lt__(v, v), object.__le__(v, v), object.__gt__(v, v), object.__ge__(v, v), object.__hash__(v) == object.__hash__(v), object.__repr__(v).split(" at ")[0], object.__str__(v) == repr(v), attempt(object.__format__, v, "") == str(v), attempt(object.__format__, v, "x"), isinstance(object.__sizeof__(v), int), attempt(object.__dir__, v)[:2] if attempt(object.__dir__, v) else [], object.__getattribute__(v, "__class__") is type(v), object.__init_subclass__(), type(v).__subclasshook__(5), v.__class__ is type(v))
    print("  ", attempt(object.__setattr__, v, "nope", 1), "|", attempt(object.__delattr__, v, "nope2"), "|", attempt(object.__getattribute__, v, "nope3"), "|", type(attempt(object.__reduce_ex__, v, 2)).__name__, attempt(object.__reduce__, v) if type(v).__name__ in ("generator", "code") else "", "|", type(attempt(object.__getstate__, v)).__name__, attempt(object.__init__, v))
print(object.__new__(C).__class__, attempt(object.__new__), attempt(object.__new__, 5), attempt(object.__init__), attempt(object.__hash__), attempt(object.__setattr__, C, "x", 1), attempt(object.__reduce_ex__, C(), "a"))
