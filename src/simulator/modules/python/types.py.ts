/** Python source of `types`: names for the types that the language makes by itself, and classes made by hand. */
export const source = `
import sys

# One of each is made, and asked for its type.

def _sample(own=None):
    inner = lambda: own
    yield inner.__closure__[0]
    raise StopAsyncIteration

class _Sample:
    def __call__(self):
        return self

_paused = _sample()
CellType, GeneratorType, FrameType = type(next(_paused)), type(_paused), type(_paused.gi_frame)
FunctionType = LambdaType = type(_sample)
CodeType, MethodType = type(_sample.__code__), type(_Sample().__call__)
GetSetDescriptorType, MemberDescriptorType = type(FunctionType.__code__), type(FunctionType.__globals__)

try:
    next(_paused)
except StopAsyncIteration as _raised:
    TracebackType = type(_raised.__traceback__)

# Of what C code defines.
BuiltinFunctionType = BuiltinMethodType = type(print)
MethodDescriptorType, MethodWrapperType = type(list.append), type(None.__repr__)
WrapperDescriptorType, ClassMethodDescriptorType = type(int.__repr__), type(bytes.__dict__["fromhex"])
MappingProxyType, ModuleType = type(int.__dict__), type(sys)
NoneType, NotImplementedType, EllipsisType = type(None), type(NotImplemented), type(...)
GenericAlias, UnionType = type(dict[str, int]), type(int | None)

del sys, _sample, _Sample, _paused


# What a class statement does, step by step.

def new_class(name, bases=(), kwds=None, exec_body=None):
    """Makes a class; exec_body is called with the namespace, and fills it."""
    entries = resolve_bases(bases)
    metaclass, namespace, rest = prepare_class(name, entries, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if entries is not bases:
        namespace["__orig_bases__"] = bases
    return metaclass(name, entries, namespace, **rest)


def resolve_bases(bases):
    """The bases, with what __mro_entries__ says in place of objects that are no classes."""
    resolved, asked = [], False
    for base in bases:
        if isinstance(base, type) or not hasattr(base, "__mro_entries__"):
            resolved.append(base)
            continue
        told = base.__mro_entries__(bases)
        if not isinstance(told, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        resolved += told
        asked = True
    return tuple(resolved) if asked else bases


def prepare_class(name, bases=(), kwds=None):
    """(metaclass, namespace, the other keywords) for a class."""
    rest = dict(kwds) if kwds is not None else {}
    default = type(bases[0]) if bases else type
    metaclass = rest.pop("metaclass", default)
    if isinstance(metaclass, type):
        metaclass = _calculate_meta(metaclass, bases)
    prepare = getattr(metaclass, "__prepare__", None)
    return metaclass, {} if prepare is None else prepare(name, bases, **rest), rest


def _calculate_meta(meta, bases):
    # The most special of all metaclasses.
    for candidate in map(type, bases):
        if issubclass(meta, candidate):
            continue
        if issubclass(candidate, meta):
            meta = candidate
        else:
            raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                            "of the metaclasses of all its bases")
    return meta


def get_original_bases(cls, /):
    """The bases as the class statement names them."""
    try:
        return cls.__dict__.get("__orig_bases__", cls.__bases__)
    except AttributeError:
        found = type(cls).__name__
        raise TypeError(f"Expected an instance of type, not {found!r}") from None


class DynamicClassAttribute:
    """A property of instances; the class looks for a name of its own through its metaclass."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or fget.__doc__
        # Whether the docstring is the getter's, and changes with it.
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if not self.__isabstractmethod__:
                raise AttributeError()
            return self
        if (read := self.fget) is None:
            raise AttributeError("unreadable attribute")
        return read(instance)

    def __set__(self, instance, value):
        if (write := self.fset) is None:
            raise AttributeError("can't set attribute")
        write(instance, value)

    def __delete__(self, instance):
        if (remove := self.fdel) is None:
            raise AttributeError("can't delete attribute")
        remove(instance)

    def _with(self, fget, fset, fdel, doc):
        made = type(self)(fget, fset, fdel, doc)
        made.overwrite_doc = self.overwrite_doc
        return made

    def getter(self, fget):
        doc = self.overwrite_doc and fget.__doc__ or self.__doc__
        return self._with(fget, self.fset, self.fdel, doc)

    def setter(self, fset):
        return self._with(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return self._with(self.fget, self.fset, fdel, self.__doc__)


__all__ = [name for name in globals() if name[0] != "_"]
`;
