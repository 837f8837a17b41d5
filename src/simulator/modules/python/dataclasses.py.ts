/** The module dataclasses. The methods that it makes are texts, compiled one by one. */
export const source = `
import sys
import types
import copy
import keyword
import abc

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING',
           'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass

class _KW_ONLY_TYPE:
    pass

class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'

MISSING, KW_ONLY, _HAS_DEFAULT_FACTORY = _MISSING_TYPE(), _KW_ONLY_TYPE(), _HAS_DEFAULT_FACTORY_CLASS()
_EMPTY_METADATA = types.MappingProxyType({})


class _FIELD_BASE:
    # What an annotation stands for: a field, an argument of __init__ only, or nothing of the instance's.
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = map(_FIELD_BASE, ('_FIELD', '_FIELD_CLASSVAR', '_FIELD_INITVAR'))

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT_NAME = '__post_init__'


class InitVar:
    __slots__ = ('type',)

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{shown}]'


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare',
                 'metadata', 'kw_only', '_field_type')
    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        # Which name it has, and of what kind it is, tells the class that it stands in.
        self.name = self.type = self._field_type = None
        self.default, self.default_factory, self.kw_only = default, default_factory, kw_only
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = _EMPTY_METADATA if metadata is None else types.MappingProxyType(metadata)

    def __repr__(self):
        names = 'name type default default_factory init repr hash compare metadata kw_only'
        values = ','.join([f'{name}={getattr(self, name)!r}' for name in names.split()])
        return f'Field({values},_field_type={self._field_type})'

    def __set_name__(self, owner, name):
        # A descriptor as a default would have been told, were it not for the field around it.
        hook = getattr(type(self.default), '__set_name__', None)
        if hook:
            hook(self.default, owner, name)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only',
                 'slots', 'weakref_slot')

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        return '_DataclassParams(' + ','.join(f'{n}={getattr(self, n)!r}' for n in self.__slots__) + ')'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
          metadata=None, kw_only=MISSING):
    """Return an object to identify dataclass fields."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _tuple_text(obj_name, fields):
    # The source of a tuple of an object's fields.
    items = ''.join([f'{obj_name}.{f.name},' for f in fields])
    return f'({items})'


_running = set()

def _recursive_repr(user_function):
    def wrapper(self):
        key = id(self)
        if key in _running:
            return '...'
        _running.add(key)
        try:
            return user_function(self)
        finally:
            _running.discard(key)
    for name in ('__module__', '__name__', '__qualname__', '__doc__'):
        setattr(wrapper, name, getattr(user_function, name))
    wrapper.__wrapped__ = user_function
    user_function.__qualname__ = f'__create_fn__.<locals>.{user_function.__name__}'
    return wrapper


def _create_fn(cls, name, args, body, globals, locals, return_type=MISSING):
    # What the text needs besides the module's globals is passed to a function around it.
    arrow = ''
    if return_type is not MISSING:
        locals['__dataclass_return_type__'] = return_type
        arrow = '->__dataclass_return_type__'
    lines = [f"def __create_fn__({', '.join(locals)}):", f' def {name}({",".join(args)}){arrow}:',
             *('  ' + line for line in body), f' return {name}']
    namespace = {}
    exec('\\n'.join(lines), globals, namespace)
    function = namespace['__create_fn__'](**locals)
    function.__qualname__ = f'{cls.__qualname__}.{name}'
    return function


def _init_param(f):
    default = ''
    if f.default is not MISSING:
        default = f'=__dataclass_dflt_{f.name}__'
    elif f.default_factory is not MISSING:
        default = '=__dataclass_HAS_DEFAULT_FACTORY__'
    return f'{f.name}:__dataclass_type_{f.name}__{default}'


def _first_value(f, names, slots):
    # The text of what a field gets in __init__, None if it gets nothing there; names has what the text refers to.
    dflt = f'__dataclass_dflt_{f.name}__'
    if f.default_factory is not MISSING:
        names[dflt] = f.default_factory
        return f'{dflt}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}' if f.init else dflt + '()'
    if f.default is not MISSING and (f.init or slots):
        names[dflt] = f.default
    if f.init:
        return f.name
    # Without slots, the class has the default.
    return dflt if dflt in names else None


def _make_init(cls, fields, positional, keyword_only, params, globals):
    optional = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            optional = f
        elif optional is not None:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {optional.name!r}')
    self_name = '__dataclass_self__' if any(f.name == 'self' for f in getattr(cls, _FIELDS).values()) else 'self'
    assign = '{self}.{name}={value}'
    if params.frozen:
        assign = '__dataclass_builtins_object__.__setattr__({self},{name!r},{value})'
    names = {f'__dataclass_type_{f.name}__': f.type for f in fields}
    names.update(__dataclass_HAS_DEFAULT_FACTORY__=_HAS_DEFAULT_FACTORY, __dataclass_builtins_object__=object)
    body, passed_on = [], []
    for f in fields:
        value = _first_value(f, names, params.slots)
        if f._field_type is _FIELD_INITVAR:
            passed_on.append(f.name)
        elif value is not None:
            body.append(assign.format(self=self_name, name=f.name, value=value))
    if hasattr(cls, _POST_INIT_NAME):
        body.append(f"{self_name}.{_POST_INIT_NAME}({','.join(passed_on)})")
    args = [self_name, *map(_init_param, positional)]
    if keyword_only:
        args += ['*', *map(_init_param, keyword_only)]
    return _create_fn(cls, '__init__', args, body or ['pass'], globals, names, None)


def _meant(cls, text):
    """What the name at the beginning of an annotation in quotes means in the class's module."""
    head = text.split('[')[0].strip()
    ns = getattr(sys.modules.get(cls.__module__), '__dict__', {})
    parts = head.split('.')
    if len(parts) == 2:
        module = ns.get(parts[0])
        ns = module.__dict__ if isinstance(module, types.ModuleType) else {}
    return ns.get(parts[-1]) if len(parts) <= 2 else None


def _is_classvar(cls, a_type):
    if isinstance(a_type, str):
        a_type = _meant(cls, a_type)
    typing = sys.modules.get('typing')
    if not typing:
        return False
    return a_type is typing.ClassVar or getattr(a_type, '__origin__', None) is typing.ClassVar


def _is_initvar(cls, a_type):
    if isinstance(a_type, str):
        a_type = _meant(cls, a_type)
    return a_type is InitVar or type(a_type) is InitVar


def _kind_of(cls, annotation):
    if _is_classvar(cls, annotation):
        return _FIELD_CLASSVAR
    return _FIELD_INITVAR if _is_initvar(cls, annotation) else _FIELD


def _get_field(cls, a_name, a_type, default_kw_only):
    f = getattr(cls, a_name, MISSING)
    if not isinstance(f, Field):
        # The member of a class with __slots__ is no default.
        f = field(default=MISSING if isinstance(f, types.MemberDescriptorType) else f)
    f.name, f.type = a_name, a_type
    f._field_type = kind = _kind_of(cls, a_type)
    if kind is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {a_name} cannot have a default factory')
    if kind is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f'field {a_name} is a ClassVar but specifies kw_only')
    elif f.kw_only is MISSING:
        f.kw_only = default_kw_only
    if kind is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {a_name} is not allowed: use default_factory')
    return f


def _inherited_fields(cls):
    # The fields of the bases, the nearest one's last; and which of True and False those bases have as frozen.
    fields, frozen = {}, set()
    for base in reversed(cls.__mro__[1:]):
        theirs = getattr(base, _FIELDS, None)
        if theirs is not None:
            fields.update({f.name: f for f in theirs.values()})
            frozen.add(bool(getattr(base, _PARAMS).frozen))
    return fields, frozen


def _own_fields(cls, kw_only):
    marked = False
    found = []
    for name, annotation in cls.__dict__.get('__annotations__', {}).items():
        meaning = _meant(cls, annotation) if isinstance(annotation, str) else annotation
        if meaning is not KW_ONLY:
            found.append(_get_field(cls, name, annotation, kw_only))
        elif marked:
            raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
        else:
            marked = kw_only = True
    return found


def _collect_fields(cls, params):
    fields, frozen_bases = _inherited_fields(cls)
    own = _own_fields(cls, params.kw_only)
    for f in own:
        fields[f.name] = f
        # On the class, a default takes the place of the field(...) that told of it.
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    annotated = cls.__dict__.get('__annotations__', {})
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotated:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if True in frozen_bases and not params.frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    if False in frozen_bases and params.frozen:
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    return fields


def _make_repr(cls, fields, globals):
    parts = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in fields if f.repr])
    body = f'return f"{{self.__class__.__qualname__}}({parts})"'
    return _recursive_repr(_create_fn(cls, '__repr__', ['self'], [body], globals, {}))


def _make_comparisons(cls, fields, params, globals):
    compared = [f for f in fields if f.compare]
    alike = 'if other.__class__ is self.__class__:'
    def method(name, *lines):
        return _create_fn(cls, name, ['self', 'other'], [*lines, 'return NotImplemented'], globals, {})
    made = {}
    if params.eq:
        terms = ' and '.join([f'self.{f.name}==other.{f.name}' for f in compared]) or 'True'
        made['__eq__'] = method('__eq__', 'if self is other:', '  return True', alike, f'  return {terms}')
    if params.order:
        mine, others = _tuple_text('self', compared), _tuple_text('other', compared)
        for name, op in zip(('__lt__', '__le__', '__gt__', '__ge__'), ('<', '<=', '>', '>=')):
            made[name] = method(name, alike, f'  return {mine}{op}{others}')
    return made


def _make_guards(cls, fields, globals):
    guarded = tuple([f.name for f in fields])
    made = {}
    for name, args, verb in (('__setattr__', ['name', 'value'], 'assign to'), ('__delattr__', ['name'], 'delete')):
        body = [f'if type(self) is cls or name in {guarded!r}:',
                f'  raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                f'super(cls, self).{name}({", ".join(args)})']
        known = {'cls': cls, 'FrozenInstanceError': FrozenInstanceError}
        made[name] = _create_fn(cls, name, ['self', *args], body, globals, known)
    return made


def _hash_wanted(cls, params, has_own):
    # Equal objects have equal hashes, and hashes do not change: so only what is frozen gets one unasked.
    if params.unsafe_hash:
        if has_own:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        return True
    if has_own or not params.eq:
        return False
    if not params.frozen:
        cls.__hash__ = None
    return params.frozen


def _make_hash(cls, fields, globals):
    hashed = [f for f in fields if (f.compare if f.hash is None else f.hash)]
    body = f"return hash({_tuple_text('self', hashed)})"
    return _create_fn(cls, '__hash__', ['self'], [body], globals, {})


# What must not be there already, and the advice to whom it is.
_OURS_ALONE = {'__setattr__': '', '__delattr__': '',
               **dict.fromkeys(['__lt__', '__le__', '__gt__', '__ge__'], ' Consider using functools.total_ordering')}


def _set_methods(cls, made):
    for name, method in made.items():
        if name == '__hash__' or name not in cls.__dict__:
            setattr(cls, name, method)
        elif name in _OURS_ALONE:
            raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}{_OURS_ALONE[name]}')


def _has_own_hash(cls):
    # With an __eq__ of its own, a class has the __hash__ None without having asked for that.
    names = cls.__dict__
    return '__hash__' in names and (names['__hash__'] is not None or '__eq__' not in names)


def _process_class(cls, params):
    module = sys.modules.get(cls.__module__)
    globals = {} if module is None else module.__dict__
    setattr(cls, _PARAMS, params)
    fields = _collect_fields(cls, params)
    setattr(cls, _FIELDS, fields)
    has_own_hash = _has_own_hash(cls)
    if params.order and not params.eq:
        raise ValueError('eq must be true if order is true')
    proper = [f for f in fields.values() if f._field_type is _FIELD]
    initial = [f for f in fields.values() if f._field_type is not _FIELD_CLASSVAR]
    positional = [f for f in initial if f.init and not f.kw_only]
    keyword_only = [f for f in initial if f.init and f.kw_only]
    made = {}
    if params.init:
        made['__init__'] = _make_init(cls, initial, positional, keyword_only, params, globals)
    if '__replace__' not in cls.__dict__:
        cls.__replace__ = _replace
    if params.repr:
        made['__repr__'] = _make_repr(cls, proper, globals)
    made |= _make_comparisons(cls, proper, params, globals)
    if params.frozen:
        made |= _make_guards(cls, proper, globals)
    if _hash_wanted(cls, params, has_own_hash):
        made['__hash__'] = _make_hash(cls, proper, globals)
    _set_methods(cls, made)
    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _text_signature(positional, keyword_only, params.init)
    if params.match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in positional])
    if params.slots:
        cls = _add_slots(cls, params.frozen, params.weakref_slot)
    elif params.weakref_slot:
        raise TypeError('weakref_slot is True but slots is False')
    abc.update_abstractmethods(cls)
    return cls


def _text_signature(std, kw, init):
    def show(f):
        if isinstance(f.type, type):
            text = f'{f.name}: {f.type.__name__}'
        else:
            text = f'{f.name}: {f.type!r}'
        if f.default is not MISSING:
            text += f' = {f.default!r}'
        elif f.default_factory is not MISSING:
            text += ' = <factory>'
        return text
    shown = [*map(show, std), *(['*', *map(show, kw)] if kw else [])] if init else []
    return f"({', '.join(shown)})"


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]

def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is not None:
        return [slots] if isinstance(slots, str) else [*slots]
    # A class without: what its instances have shows in the places that it has for them.
    places = ('__weakref__', '__weakrefoffset__'), ('__dict__', '__dictoffset__')
    return [name for name, offset in places if getattr(cls, offset, -1) != 0]


def _add_slots(cls, is_frozen, weakref_slot):
    # Slots are made with a class: so there is a second one, which takes the place of the first.
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    names = [f.name for f in fields(cls)]
    there = {slot for base in cls.__mro__[1:-1] for slot in _slots_of(base)}
    wanted = [*names, '__weakref__'] if weakref_slot else names
    namespace = dict(cls.__dict__)
    namespace['__slots__'] = tuple([name for name in wanted if name not in there])
    for name in *names, '__dict__', '__weakref__':
        namespace.pop(name, None)
    newcls = type(cls)(cls.__name__, cls.__bases__, namespace)
    newcls.__qualname__ = cls.__qualname__
    if is_frozen:
        for name, method in ('__getstate__', _dataclass_getstate), ('__setstate__', _dataclass_setstate):
            if name not in namespace:
                setattr(newcls, name, method)
    return newcls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add dunder methods based on the fields defined in the class."""
    chosen = init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
    def wrap(cls):
        return _process_class(cls, _DataclassParams(*chosen))
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """Return a tuple describing the fields of this dataclass."""
    by_name = getattr(class_or_instance, _FIELDS, None)
    if by_name is None:
        raise TypeError('must be called with a dataclass type or instance')
    return tuple([f for f in by_name.values() if f._field_type is _FIELD])


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Returns True if obj is a dataclass or an instance of a dataclass."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


_ATOMIC = frozenset({type(None), bool, int, float, str, complex, bytes, type(Ellipsis), type(NotImplemented),
                     types.CodeType, types.BuiltinFunctionType, types.FunctionType, type, range, property})


def _inner(obj, factory, as_dict):
    if type(obj) in _ATOMIC:
        return obj
    if hasattr(type(obj), _FIELDS):
        if as_dict:
            return factory([(f.name, _inner(getattr(obj, f.name), factory, True)) for f in fields(obj)])
        return factory([_inner(getattr(obj, f.name), factory, False) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_inner(v, factory, as_dict) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_inner(v, factory, as_dict) for v in obj)
    if isinstance(obj, dict):
        pairs = ((_inner(k, factory, as_dict), _inner(v, factory, as_dict)) for k, v in obj.items())
        if hasattr(type(obj), 'default_factory'):
            result = type(obj)(obj.default_factory)
            for k, v in pairs:
                result[k] = v
            return result
        return type(obj)(pairs)
    return copy.deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    """Return the fields of a dataclass instance as a new dictionary mapping field names to field values."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _inner(obj, dict_factory, True)


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of a dataclass instance as a new tuple of field values."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _inner(obj, tuple_factory, False)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False,
                   weakref_slot=False, module=None):
    """Return a new dynamically created dataclass."""
    annotations, contents = {}, {} if namespace is None else dict(namespace)
    for item in fields:
        name, annotation, *default = (item, 'typing.Any') if isinstance(item, str) else _checked_item(item)
        if not (isinstance(name, str) and name.isidentifier()):
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation
        for value in default:
            contents[name] = value
    contents['__annotations__'] = annotations
    cls = types.new_class(cls_name, bases, {}, lambda ns: ns.update(contents))
    cls.__module__ = sys._getframe(1).f_globals.get('__name__', '__main__') if module is None else module
    params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return _process_class(cls, params)


def _checked_item(item):
    if len(item) in (2, 3):
        return item
    raise TypeError(f'Invalid field: {item!r}')


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        given = f.name in changes
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if given:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
        elif not given:
            # What __init__ was told beyond the fields is forgotten.
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
`;
