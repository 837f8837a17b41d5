/**
 * The module typing, as far as programs that run need it: annotations mean nothing to them.
 *
 * Longer than other files because it is the source of one Python module.
 */
export const source = `
import sys
import types
import collections
import collections.abc

TYPE_CHECKING = False


def _type_repr(obj):
    if isinstance(obj, tuple):
        return f"[{', '.join(map(_type_repr, obj))}]"
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if obj is ...:
        return '...'
    if isinstance(obj, types.GenericAlias) or not isinstance(obj, type):
        return repr(obj)
    where = '' if obj.__module__ == 'builtins' else f'{obj.__module__}.'
    return where + obj.__qualname__


def _convert(arg):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    return arg


class ForwardRef:
    """Internal wrapper to hold a forward reference."""
    __slots__ = ('__forward_arg__',)

    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


class _Typing:
    """What all special forms can do: be joined with |."""
    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _SpecialForm(_Typing):
    __slots__ = ('_name', '_getitem', '__doc__')

    def __init__(self, name, getitem=None):
        self._name = name
        self._getitem = getitem

    def __repr__(self):
        return 'typing.' + self._name

    def __getattr__(self, item):
        if item in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(item)

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._getitem(self, parameters)

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")


class _GenericAlias(_Typing):
    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        self.__parameters__ = _parameters(args)

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        if self._name == 'Callable':
            *params, result = self.__args__
            if params == [...]:
                return f'{name}[..., {_type_repr(result)}]'
            return f'{name}[[{", ".join(_type_repr(p) for p in params)}], {_type_repr(result)}]'
        return f'{name}[{", ".join(_type_repr(a) for a in self.__args__) or "()"}]'

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        if self.__origin__ is Union and other.__origin__ is Union:
            return set(self.__args__) == set(other.__args__)
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        if self.__origin__ is Union:
            return hash(frozenset(self.__args__))
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot instantiate {self.__origin__!r}")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if len(args) != len(self.__parameters__):
            raise TypeError(f"Too {'many' if len(args) > len(self.__parameters__) else 'few'} arguments for {self};"
                            f" actual {len(args)}, expected {len(self.__parameters__)}")
        subst = dict(zip(self.__parameters__, map(_convert, args)))
        def put(a):
            if isinstance(a, TypeVar):
                return subst.get(a, a)
            if isinstance(a, _GenericAlias) and a.__parameters__:
                return a[tuple(subst.get(p, p) for p in a.__parameters__)]
            return a
        return _GenericAlias(self.__origin__, tuple(put(a) for a in self.__args__), self._name)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        entries = [self.__origin__]
        if self._name and Generic not in bases and not any(isinstance(b, _GenericAlias) and b.__origin__ is Generic for b in bases):
            if self.__origin__ is not Generic:
                entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name or self.__origin__.__name__
        if '__origin__' in self.__dict__ and not (attr[:2] == attr[-2:] == '__'):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __instancecheck__(self, obj):
        if self.__origin__ is Union:
            return any(isinstance(obj, a) for a in self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union:
            return any(issubclass(cls, a) for a in self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


def _parameters(args):
    found = []
    for a in args:
        for p in [a] if isinstance(a, TypeVar) else getattr(a, '__parameters__', ()) if not isinstance(a, type) else ():
            if p not in found:
                found.append(p)
    return tuple(found)


class _SpecialGenericAlias(_Typing):
    """typing.List and its kin: a name for a class, to be subscripted."""
    def __init__(self, origin, name=None, count=None):
        self.__origin__ = origin
        self._name = name or origin.__name__
        self._count = count

    def __repr__(self):
        return 'typing.' + self._name

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if self._name == 'Callable':
            if len(params) != 2:
                raise TypeError("Callable must be used as Callable[[arg, ...], result].")
            args, result = params
            args = (...,) if args is ... else tuple(map(_convert, args))
            return _GenericAlias(self.__origin__, args + (_convert(result),), self._name)
        if self._count is not None and len(params) != self._count:
            raise TypeError(f"Too {'many' if len(params) > self._count else 'few'} arguments for {self};"
                            f" actual {len(params)}, expected {self._count}")
        return _GenericAlias(self.__origin__, tuple(map(_convert, params)), self._name)

    def __call__(self, *args, **kwargs):
        if self._name in ('List', 'Dict', 'Set', 'FrozenSet', 'Tuple', 'Type'):
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self._name.lower()}() instead")
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__, Generic) if Generic not in bases else (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name
        if '__origin__' in self.__dict__ and not (attr[:2] == attr[-2:] == '__'):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Special type indicating an unconstrained type."""
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _union(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for p in map(_convert, parameters):
        parts = p.__args__ if isinstance(p, _GenericAlias) and p.__origin__ is Union or isinstance(p, types.UnionType) else (p,)
        for q in parts:
            if q not in flat:
                flat.append(q)
    return flat[0] if len(flat) == 1 else _UnionAlias(Union, tuple(flat))


class _UnionAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            other = args[0] if args[1] is type(None) else args[1]
            return f'typing.Optional[{_type_repr(other)}]'
        return f'typing.Union[{", ".join(_type_repr(a) for a in args)}]'


def _one(self, parameter):
    if isinstance(parameter, tuple):
        raise TypeError(f'{self} accepts only single type.')
    return _GenericAlias(self, (_convert(parameter),), self._name)

def _literal(self, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    return _LiteralAlias(self, tuple(dict.fromkeys(parameters)), 'Literal')

class _LiteralAlias(_GenericAlias):
    def __repr__(self):
        return f'typing.Literal[{", ".join(map(repr, self.__args__))}]'

def _annotated(self, params):
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    return _AnnotatedAlias(_convert(params[0]), params[1:])

class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        super().__init__(origin, (origin,), 'Annotated')
        self.__metadata__ = metadata

    def __repr__(self):
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {", ".join(map(repr, self.__metadata__))}]'

Union = _SpecialForm('Union', _union)
Optional = _SpecialForm('Optional', lambda self, p: Union[p, None])
Literal = _SpecialForm('Literal', _literal)
Annotated = _SpecialForm('Annotated', _annotated)
ClassVar = _SpecialForm('ClassVar', _one)
Final = _SpecialForm('Final', _one)
Required = _SpecialForm('Required', _one)
NotRequired = _SpecialForm('NotRequired', _one)
ReadOnly = _SpecialForm('ReadOnly', _one)
TypeGuard = _SpecialForm('TypeGuard', _one)
TypeIs = _SpecialForm('TypeIs', _one)
NoReturn = _SpecialForm('NoReturn')
Never = _SpecialForm('Never')
Self = _SpecialForm('Self')
LiteralString = _SpecialForm('LiteralString')
TypeAlias = _SpecialForm('TypeAlias')


class TypeVar(_Typing):
    """Type variable."""
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False):
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = _convert(bound) if bound is not None else None
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance
        self.__module__ = sys._getframe(1).f_globals.get('__name__')

    def __repr__(self):
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__


class Generic:
    """Abstract base class for generic types."""
    __slots__ = ()

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(map(_convert, params))
        if cls is Generic:
            if not all(isinstance(p, TypeVar) for p in params):
                raise TypeError("Parameters to Generic[...] must all be type variables or parameter specification variables.")
            if len(set(params)) != len(params):
                raise TypeError("Parameters to Generic[...] must all be unique")
            return _GenericAlias(cls, params, 'Generic')
        expected = getattr(cls, '__parameters__', ())
        if not expected:
            raise TypeError(f"{cls} is not a generic class")
        if len(params) != len(expected):
            raise TypeError(f"Too {'many' if len(params) > len(expected) else 'few'} arguments for {cls};"
                            f" actual {len(params)}, expected {len(expected)}")
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        found = []
        for base in cls.__dict__.get('__orig_bases__', ()):
            for p in getattr(base, '__parameters__', ()):
                if p not in found:
                    found.append(p)
        cls.__parameters__ = tuple(found)


AnyStr = TypeVar('AnyStr', bytes, str)
T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')

for _name, _origin, _count in (
        ('List', list, 1), ('Dict', dict, 2), ('Set', set, 1), ('FrozenSet', frozenset, 1), ('Type', type, 1),
        ('Tuple', tuple, None), ('DefaultDict', collections.defaultdict, 2), ('Deque', collections.deque, 1),
        ('OrderedDict', collections.OrderedDict, 2), ('Counter', collections.Counter, 1),
        ('ChainMap', collections.ChainMap, 2), ('Callable', collections.abc.Callable, None),
        ('Iterable', collections.abc.Iterable, 1), ('Iterator', collections.abc.Iterator, 1),
        ('Generator', collections.abc.Generator, None), ('Collection', collections.abc.Collection, 1),
        ('Container', collections.abc.Container, 1), ('Sequence', collections.abc.Sequence, 1),
        ('MutableSequence', collections.abc.MutableSequence, 1), ('Mapping', collections.abc.Mapping, 2),
        ('MutableMapping', collections.abc.MutableMapping, 2), ('AbstractSet', collections.abc.Set, 1),
        ('MutableSet', collections.abc.MutableSet, 1), ('Reversible', collections.abc.Reversible, 1),
        ('KeysView', collections.abc.KeysView, 1), ('ValuesView', collections.abc.ValuesView, 1),
        ('ItemsView', collections.abc.ItemsView, 2), ('MappingView', collections.abc.MappingView, 1),
        ('Awaitable', collections.abc.Awaitable, 1), ('Coroutine', collections.abc.Coroutine, 3),
        ('AsyncIterable', collections.abc.AsyncIterable, 1), ('AsyncIterator', collections.abc.AsyncIterator, 1),
        ('AsyncGenerator', collections.abc.AsyncGenerator, None)):
    globals()[_name] = _SpecialGenericAlias(_origin, _name, _count)
del _name, _origin, _count
Hashable = _SpecialGenericAlias(collections.abc.Hashable, 'Hashable', 0)
Sized = _SpecialGenericAlias(collections.abc.Sized, 'Sized', 0)
Text = str


def cast(typ, val):
    """Cast a value to a type."""
    return val

def assert_type(val, typ, /):
    return val

def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")

def reveal_type(obj, /):
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj

def no_type_check(arg):
    arg.__no_type_check__ = True
    return arg

def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f

def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method

def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. "
        "A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed.")

def overload(func):
    return _overload_dummy

def runtime_checkable(cls):
    cls._is_runtime_protocol = True
    return cls

def dataclass_transform(**kwargs):
    return lambda cls: cls

def get_origin(tp):
    """Get the unsubscripted version of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, _SpecialGenericAlias, types.GenericAlias)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return None

def get_args(tp):
    """Get type arguments with all substitutions performed."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, _GenericAlias):
        args = tp.__args__
        if tp._name == 'Callable' and args[0] is not ...:
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, (types.GenericAlias, types.UnionType)):
        return tp.__args__
    return ()

def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return type hints for an object."""
    def value(hint, ns):
        if hint is None:
            return type(None)
        return eval(hint, ns, localns) if isinstance(hint, str) else hint
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            ns = globalns or getattr(sys.modules.get(base.__module__), '__dict__', {})
            for name, hint in base.__dict__.get('__annotations__', {}).items():
                hints[name] = value(hint, ns)
        return hints
    ns = globalns or getattr(obj, '__globals__', None) or getattr(obj, '__dict__', {})
    return {name: value(hint, ns) for name, hint in (getattr(obj, '__annotations__', None) or {}).items()}


class NewType:
    """NewType creates simple unique types with almost zero runtime overhead."""
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[-1]
        self.__supertype__ = tp
        self.__module__ = sys._getframe(1).f_globals.get('__name__')

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if NamedTuple not in bases and _NamedTuple not in bases:
            return super().__new__(cls, typename, bases, ns)
        hints = ns.get('__annotations__', {})
        defaults = []
        for name in hints:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field"
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        nt = collections.namedtuple(typename, hints, defaults=[ns[n] for n in defaults], module=ns['__module__'])
        nt.__annotations__ = nt.__new__.__annotations__ = dict(hints)
        for key, val in ns.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults',
                       '_field_types', '_make', '_replace', '_asdict', '_source'):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ('__annotations__', '__module__', '__qualname__') and key not in nt._fields:
                setattr(nt, key, val)
        nt.__orig_bases__ = (NamedTuple,)
        return nt

_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})

def NamedTuple(typename, fields=(), /):
    """Typed version of namedtuple."""
    hints = {n: _convert(t) for n, t in fields}
    nt = collections.namedtuple(typename, hints, module=sys._getframe(1).f_globals.get('__name__'))
    nt.__annotations__ = nt.__new__.__annotations__ = hints
    nt.__orig_bases__ = (NamedTuple,)
    return nt
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        made = type.__new__(_TypedDictMeta, name, (dict,), ns)
        hints = {}
        for base in bases:
            hints.update(base.__dict__.get('__annotations__', {}))
        hints.update(ns.get('__annotations__', {}))
        made.__annotations__ = hints
        made.__total__ = total
        made.__required_keys__ = frozenset(hints) if total else frozenset()
        made.__optional_keys__ = frozenset() if total else frozenset(hints)
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__

_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})

def TypedDict(typename, fields=(), /, *, total=True):
    """A simple typed namespace."""
    return _TypedDictMeta(typename, (), {'__annotations__': dict(fields),
                                         '__module__': sys._getframe(1).f_globals.get('__name__')}, total=total)
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


class _ProtocolMeta(type(collections.abc.Sized)):
    def __call__(cls, *args, **kwargs):
        if cls.__dict__.get('_is_protocol'):
            raise TypeError(f'Protocols cannot be instantiated' if cls is not Protocol else 'Protocols cannot be instantiated')
        return super().__call__(*args, **kwargs)

    def __instancecheck__(cls, instance):
        if cls.__dict__.get('_is_protocol') and cls is not Protocol:
            if not cls.__dict__.get('_is_runtime_protocol'):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            return all(hasattr(instance, name) for name in cls.__protocol_attrs__)
        return super().__instancecheck__(instance)

class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class for protocol classes."""
    __slots__ = ()
    _is_protocol = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol:
            names = set()
            for base in cls.__mro__[:-1]:
                if base is Generic or base is Protocol:
                    continue
                names |= {n for n in [*base.__dict__, *base.__dict__.get('__annotations__', {})]
                          if not n.startswith('_') or n[:2] == n[-2:] == '__' and n in (
                              '__len__', '__iter__', '__getitem__', '__call__', '__enter__', '__exit__', '__hash__x')}
            cls.__protocol_attrs__ = names


@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self): pass
SupportsInt.__protocol_attrs__ = {'__int__'}
@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self): pass
SupportsFloat.__protocol_attrs__ = {'__float__'}
@runtime_checkable
class SupportsIndex(Protocol):
    def __index__(self): pass
SupportsIndex.__protocol_attrs__ = {'__index__'}
@runtime_checkable
class SupportsAbs(Protocol):
    def __abs__(self): pass
SupportsAbs.__protocol_attrs__ = {'__abs__'}
`;
