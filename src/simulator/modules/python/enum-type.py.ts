/** The first part of the module enum: how a class body becomes members. */
export const machinery = `
import sys
from types import MappingProxyType, DynamicClassAttribute
from operator import or_ as _or_
from functools import reduce

__all__ = [
    'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'EnumType', 'EnumMeta', 'EnumDict', 'auto', 'member',
    'nonmember', 'property', 'unique', 'verify', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE', 'FlagBoundary',
    'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_enum', 'global_enum_repr', 'global_flag_repr', 'global_str',
    'pickle_by_enum_name', 'pickle_by_global_name']

Enum = Flag = ReprEnum = EJECT = None
_property = property


class nonmember:
    """Protects item from becoming an Enum member during class creation."""
    def __init__(self, value):
        self.value = value

class member:
    """Forces item to become an Enum member during class creation."""
    def __init__(self, value):
        self.value = value


def _is_descriptor(obj):
    return any(hasattr(obj, method) for method in ('__get__', '__set__', '__delete__'))

def _is_framed(name, frame):
    size = len(frame)
    if len(name) <= 2 * size or not (name.startswith(frame) and name.endswith(frame)):
        return False
    return '_' not in (name[size], name[-size - 1])

def _is_dunder(name):
    return _is_framed(name, '__')

def _is_sunder(name):
    return _is_framed(name, '_')

def _is_private(cls_name, name):
    start = f'_{cls_name}__'
    return name != start and name.startswith(start) and not name.endswith('__')

def _is_single_bit(num):
    return num > 0 and num.bit_count() == 1

def _iter_bits_lsb(num):
    left = num.value if isinstance(num, Enum) else num
    while left:
        lowest = left & -left
        yield lowest
        left ^= lowest

def show_flag_values(value):
    return [*_iter_bits_lsb(value)]

def bin(num, max_bits=None):
    """Like built-in bin(), except negative values are represented in twos-complement."""
    size = num.bit_length()
    sign = '1' if num < 0 else '0'
    digits = format(num & (1 << size) - 1, f'0{size}b') if size else ''
    if max_bits is not None:
        digits = digits.rjust(max_bits, sign)
    return f'0b{sign} {digits}'


class _auto_null:
    def __repr__(self):
        return '_auto_null'
_auto_null = _auto_null()

class auto:
    """Instances are replaced with an appropriate value in Enum class suites."""
    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return "auto(%r)" % self.value


class property(DynamicClassAttribute):
    """A descriptor that lets a member have the same name as an attribute of members."""
    member = None

    def __set_name__(self, ownerclass, name):
        self.name, self.clsname = name, ownerclass.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            if self.fget is None:
                raise AttributeError(f'{ownerclass!r} member has no attribute {self.name!r}')
            return self.fget(instance)
        # The class itself was asked: for the member of this name.
        found = self.member
        if found is None:
            found = getattr(ownerclass, '_member_map_', {}).get(self.name)
        if found is None:
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
        return found

    def _refusal(self, verb):
        return AttributeError(f'<enum {self.clsname!r}> cannot {verb} attribute {self.name!r}')

    def __set__(self, instance, value):
        if self.fset is None:
            raise self._refusal('set')
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise self._refusal('delete')
        return self.fdel(instance)


# The names in _single underscores_ that mean something.
_SETTINGS = frozenset(['_order_', '_ignore_', '_missing_', '_generate_next_value_', '_use_args_', '_member_names_',
                       '_numeric_repr_', '_iter_member_', '_iter_member_by_def_', '_iter_member_by_value_',
                       '_add_alias_', '_add_value_alias_'])

class EnumDict(dict):
    """Track enum member order and ensure member names are not reused."""
    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values, self._ignore = [], []
        self._auto_called, self._generate_next_value = False, None
        self._cls_name = cls_name

    def __setitem__(self, key, value):
        # One frame, whatever is found: those of the functions that a class body calls stand next to it.
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in _SETTINGS:
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
            if key == '_ignore_':
                value = self._ignore = value.replace(',', ' ').split() if isinstance(value, str) else [*value]
                too_late = set(value).intersection(self._member_names)
                if too_late:
                    raise ValueError(f'_ignore_ cannot specify already set names: {too_late!r}')
            elif key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == '__order__':
            key = '_order_'
        elif not _is_dunder(key):
            known = key in self._member_names
            if known or self._makes_member(key, value):
                if known or key in self:
                    raise TypeError(f'{key!r} already defined as {self[key]!r}')
                if isinstance(value, member):
                    value = value.value
                autos = [part for part in (value if isinstance(value, tuple) else (value,)) if isinstance(part, auto)]
                for part in autos:
                    if part.value == _auto_null:
                        self._auto_called = True
                        count, before = len(self._member_names), self._last_values[:]
                        part.value = self._generate_next_value(key, 1, count, before)
                    self._last_values.append(part.value)
                if autos:
                    value = self._without_autos(value)
                else:
                    self._last_values.append(value)
                self._member_names[key] = None
            elif isinstance(value, nonmember) and key not in self._ignore:
                value = value.value
        super().__setitem__(key, value)

    def _makes_member(self, key, value):
        if key in self._ignore or isinstance(value, nonmember):
            return False
        if isinstance(value, member):
            return True
        if self._cls_name is not None and isinstance(value, type):
            # A class inside of the class is no member; one from elsewhere is.
            if getattr(value, '__qualname__', '').startswith(f'{self._cls_name}.'):
                return False
        return not _is_descriptor(value)

    def _without_autos(self, value):
        if isinstance(value, auto):
            return value.value
        parts = [part.value if isinstance(part, auto) else part for part in value]
        return tuple(parts) if type(value) is tuple else type(value)(*parts)

    @_property
    def member_names(self):
        return list(self._member_names)


def _dataclass_repr(self):
    # A dataclass as a member's value: its fields without its name.
    return ', '.join([f'{f.name}={getattr(self, f.name)!r}' for f in self.__dataclass_fields__.values() if f.repr])


class EnumType(type):
    """Metaclass for Enum."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        family = metacls._get_mixins_(cls, bases)[1]
        if family is not None:
            namespace['_generate_next_value_'] = getattr(family, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        ignore = classdict.setdefault('_ignore_', []) if '_ignore_' not in classdict else classdict['_ignore_']
        for key in list(ignore) + ['_ignore_']:
            classdict.pop(key, None)
        names = list(classdict._member_names)
        invalid = set(names) & {'mro', ''}
        if invalid:
            raise ValueError('invalid enum member name(s) %s' % ','.join(repr(n) for n in invalid))
        order = classdict.pop('_order_', None)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        values = {n: dict.pop(classdict, n) for n in names}
        generate = classdict.get('_generate_next_value_')
        if generate is not None and not isinstance(generate, staticmethod):
            dict.__setitem__(classdict, '_generate_next_value_', staticmethod(generate))
        ns = dict(classdict)
        ns['_new_member_'] = new
        ns['_use_args_'] = use_args
        ns['_member_names_'] = []
        ns['_member_map_'] = {}
        ns['_value2member_map_'] = {}
        ns['_unhashable_values_'] = []
        ns['_unhashable_values_map_'] = {}
        ns['_member_type_'] = member_type
        ns['_value_repr_'] = metacls._find_data_repr_(cls, bases)
        if Flag is not None and any(issubclass(b, Flag) for b in bases):
            ns['_boundary_'] = boundary or getattr(first_enum, '_boundary_', None)
            ns['_flag_mask_'] = 0
            ns['_singles_mask_'] = 0
            ns['_all_bits_'] = 0
            ns['_inverted_'] = None
        enum_class = super().__new__(metacls, cls, bases, ns, **kwds)
        for name, value in values.items():
            metacls._add_(enum_class, name, value, first_enum)
        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
            if '__format__' not in ns:
                enum_class.__format__ = member_type.__format__
            if '__str__' not in ns:
                own = member_type.__str__
                enum_class.__str__ = own if own is not object.__str__ else member_type.__repr__
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if first_enum is not None and name not in ns:
                if getattr(enum_class, name) in (getattr(member_type, name), getattr(object, name)):
                    setattr(enum_class, name, getattr(first_enum, name))
        if save_new:
            enum_class.__new_member__ = new
        if first_enum is not None:
            enum_class.__new__ = Enum.__new__
        if Flag is not None and issubclass(enum_class, Flag):
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in ns:
                    setattr(enum_class, name, getattr(Flag, name))
            enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1
        if order is not None:
            if isinstance(order, str):
                order = order.replace(',', ' ').split()
            if order != enum_class._member_names_:
                raise TypeError('member order does not match _order_:\\n  %r\\n  %r' % (enum_class._member_names_, order))
        return enum_class

    def _add_(enum_class, name, value, first_enum):
        data_type = enum_class._member_type_
        args = value if isinstance(value, tuple) else (value,)
        if data_type is tuple:
            args = (args,)
        enum_member = enum_class._new_member_(enum_class, *(args if enum_class._use_args_ else ()))
        if not hasattr(enum_member, '_value_'):
            if data_type is not object:
                try:
                    value = data_type(*args)
                except Exception as exc:
                    raise TypeError('_value_ not set in __new__, unable to create it') from exc
            enum_member._value_ = value
        value = enum_member._value_
        enum_member._name_, enum_member.__objclass__ = name, enum_class
        enum_member.__init__(*args)
        enum_member._sort_order_ = len(enum_class._member_names_)
        is_flag = Flag is not None and issubclass(enum_class, Flag)
        existing = None
        try:
            existing = enum_class._value2member_map_.get(value)
        except TypeError:
            for m in enum_class._member_map_.values():
                if m._value_ == value:
                    existing = m
                    break
        if existing is not None:
            enum_member = existing
        else:
            if is_flag and isinstance(value, int):
                enum_class._flag_mask_ |= value
                if _is_single_bit(value):
                    enum_class._singles_mask_ |= value
                    enum_class._member_names_.append(name)
            else:
                enum_class._member_names_.append(name)
        found = None
        for base in enum_class.__mro__[1:]:
            attr = base.__dict__.get(name)
            if isinstance(attr, (property, DynamicClassAttribute)):
                found = attr
                break
        if found is not None:
            redirect = property(found.fget, found.fset, found.fdel)
            redirect.member = enum_member
            redirect.__set_name__(enum_class, name)
            type.__setattr__(enum_class, name, redirect)
        else:
            type.__setattr__(enum_class, name, enum_member)
        enum_class._member_map_[name] = enum_member
        if existing is None:
            try:
                enum_class._value2member_map_.setdefault(value, enum_member)
            except TypeError:
                enum_class._unhashable_values_.append(value)
                enum_class._unhashable_values_map_.setdefault(name, []).append(value)

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_auto_null, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        alone = names is _auto_null
        if cls._member_map_:
            # A member is looked up; several arguments are a tuple that is a value.
            return cls.__new__(cls, value if alone else (value, names, *values))
        if alone and type is None:
            raise TypeError(f'{cls} has no members; specify \`names=()\` if you meant to create a new, empty, enum')
        return cls._create_(value, None if alone else names, module=module, qualname=qualname, type=type,
                            start=start, boundary=boundary)

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return f'<{kind} {cls.__name__!r}>'

    def __dir__(cls):
        names = {*cls._member_names_, *'__class__ __contains__ __doc__ __getitem__ __init_subclass__ __iter__ __len__ '
                 '__members__ __module__ __name__ __qualname__'.split()}
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    # As a container, a class holds its members; aliases do not count.

    @_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __len__(cls):
        return len(cls._member_names_)

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            if value in cls._value2member_map_:
                return True
        except TypeError:
            # It cannot be hashed: it may still be equal to one that cannot.
            pass
        return value in cls._unhashable_values_

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (list, tuple)) and names and isinstance(names[0], str):
            before, pairs = [], []
            for count, name in enumerate(names):
                before.append(cls._generate_next_value_(name, start, count, [*before]))
                pairs.append((name, before[-1]))
            names = pairs
        for item in names or ():
            # Of a mapping, each is a key.
            name, value = (item, names[item]) if isinstance(item, str) else item
            namespace[name] = value
        if module is None:
            module = sys._getframe(2).f_globals.get('__name__')
        for name, value in ('__module__', module), ('__qualname__', qualname):
            if value is not None:
                namespace[name] = value
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base.__dict__.get('_member_names_'):
                    raise TypeError("<enum %r> cannot extend %r" % (class_name, base))

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        if not bases:
            return object, None
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as \`EnumName([mixin_type, ...] [data_type,] enum_type)\`")
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        data_types = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        if base._member_type_ not in data_types:
                            data_types.append(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    if (candidate or base) not in data_types:
                        data_types.append(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(data_types) > 1:
            raise TypeError('too many data types for %r: %r' % (class_name, set(data_types)))
        return data_types[0] if data_types else None

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if getattr(base.__dict__.get('__dataclass_params__'), 'repr', False):
                    return _dataclass_repr
                if '__repr__' in base.__dict__:
                    return base.__dict__['__repr__']
        return None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        new = classdict.get('__new__', None)
        if isinstance(new, staticmethod):
            new = new.__func__
        save_new = first_enum is not None and new is not None
        if new is None:
            refused = (None, object.__new__) if Enum is None else (None, object.__new__, Enum.__new__)
            for method in ('__new_member__', '__new__'):
                targets = [getattr(candidate, method, None) for candidate in (member_type, first_enum)]
                new = next((t for t in targets if t not in refused), None)
                if new is not None:
                    break
            else:
                new = object.__new__
        use_args = first_enum is not None and new is not object.__new__
        return new, save_new, use_args
`;
