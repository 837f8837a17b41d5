/** Python source of `copyreg`: what the answers of __reduce_ex__ name, and the registry of reductions. */
export const source = `
__all__ = ["pickle", "constructor",
           "add_extension", "remove_extension", "clear_extension_cache"]

# The reductions of types that cannot say themselves how to make them again.

dispatch_table = {}

def constructor(object):
    if callable(object):
        return
    raise TypeError("constructors must be callable")

def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        # Only a check.
        constructor(constructor_ob)

def pickle_complex(c):
    parts = c.real, c.imag
    return complex, parts

def pickle_union(obj):
    # By calls: who pickles no union does without these modules.
    fold, join = __import__("functools").reduce, __import__("operator").or_
    return fold, (join, obj.__args__)

pickle(complex, pickle_complex, complex)
pickle(type(int | str), pickle_union)


# Protocols 0 and 1: an object of a class that Python code made is its native base, and a dict.

_HEAPTYPE = 1 << 9
_new_type = type(int.__new__)

def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(made, state)
    return made

def _native_base(cls):
    # The nearest class that C code made, or that has a __new__ of its own in C.
    for base in cls.__mro__:
        if not getattr(base, '__flags__', _HEAPTYPE) & _HEAPTYPE:
            return base
        maker = base.__new__
        if isinstance(maker, _new_type) and maker.__self__ is base:
            return base
    return object

def _reduce_ex(self, proto):
    assert proto < 2
    cls = self.__class__
    base = _native_base(cls)
    if base is cls and base is not object:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    value = base(self) if base is not object else None
    slotted = getattr(self, "__slots__", None)
    try:
        told = self.__getstate__
    except AttributeError:
        if slotted:
            raise TypeError(f"cannot pickle {cls.__name__!r} object: a class that defines __slots__ without "
                            f"defining __getstate__ cannot be pickled with protocol {proto}") from None
        fields = getattr(self, "__dict__", None)
    else:
        if slotted and type(self).__getstate__ is object.__getstate__:
            raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
        fields = told()
    made = _reconstructor, (cls, base, value)
    return (*made, fields) if fields else made


# Protocol 2 and later.

def __newobj__(cls, *args):
    return cls.__new__(cls, *args)

def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)

def _mangled(cls, name):
    # A private name as the class statement stores it.
    owner = cls.__name__.lstrip('_')
    private = name.startswith('__') and not name.endswith('__')
    return f'_{owner}{name}' if private and owner else name

def _slotnames(cls):
    # All slots of a class and its bases, kept in the class.
    kept = cls.__dict__.get("__slotnames__")
    if kept is not None:
        return kept
    kept = []
    if hasattr(cls, "__slots__"):
        for base in cls.__mro__:
            slots = base.__dict__.get('__slots__', ())
            for name in (slots,) if isinstance(slots, str) else slots:
                if name != "__dict__" and name != "__weakref__":
                    kept.append(_mangled(base, name))
    try:
        cls.__slotnames__ = kept
    except Exception:
        # A class that cannot be written to is asked again each time.
        pass
    return kept


# Numbers that stand for (module, name) in a pickle.

_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}

def _registered(key, code):
    return _extension_registry.get(key) == code and _inverted_registry.get(code) == key

def add_extension(module, name, code):
    key, code = (module, name), int(code)
    if code < 1 or code > 0x7fffffff:
        raise ValueError("code out of range")
    if _registered(key, code):
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _extension_registry[key], _inverted_registry[code] = code, key

def remove_extension(module, name, code):
    key = module, name
    if not _registered(key, code):
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key], _inverted_registry[code]
    _extension_cache.pop(code, None)

def clear_extension_cache():
    _extension_cache.clear()
`;
