/** The module enum: Enum, IntEnum, StrEnum, Flag, IntFlag and what belongs to them, behind the machinery that makes them. */
import { machinery } from "./enum-type.py.ts";

export const kinds = `

EnumMeta = EnumType


class Enum(metaclass=EnumType):
    """Create a collection of name/value pairs."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            # It cannot be hashed.
            for candidate in cls._member_map_.values():
                if candidate._value_ == value:
                    return candidate
        exc = ve_exc = result = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            exc = error
        try:
            if isinstance(result, cls):
                return result
            if isinstance(result, int) and Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT:
                return result
            ve_exc = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
            if exc is None:
                if result is None:
                    raise ve_exc
                exc = TypeError(f'error in {cls.__name__}._missing_: returned {result!r} '
                                'instead of None or a valid member')
            if not isinstance(exc, ValueError):
                exc.__context__ = ve_exc
            raise exc
        finally:
            # Their tracebacks lead to this frame.
            exc = ve_exc = None

    def __init__(self, *args, **kwds):
        pass

    def _add_alias_(self, name):
        self.__class__._member_map_[name] = self
        type.__setattr__(self.__class__, name, self)

    def _add_value_alias_(self, value):
        known = self.__class__._value2member_map_.setdefault(value, self)
        if known is not self:
            raise ValueError(f'{value!r} is already bound: {known!r}')

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            highest = sorted(last_values)[-1]
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return highest + 1
        except TypeError:
            raise TypeError(f'unable to increment {highest!r}') from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__name__}.{self._name_}: {(cls._value_repr_ or repr)(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        cls = self.__class__
        members = cls._member_map_
        names = set() if cls._member_type_ is object else set(object.__dir__(self))
        names.update([name for name in getattr(self, '__dict__', ()) if name[0] != '_' and name not in members])
        for base in cls.__mro__:
            for name, value in base.__dict__.items():
                if name[0] == '_':
                    continue
                redirects = isinstance(value, property)
                if name not in members or redirects and value.fget is not None:
                    names.add(name)
                elif redirects:
                    # A member of the same name hides it.
                    names.discard(name)
        return sorted(names | {'__class__', '__doc__', '__eq__', '__hash__', '__module__'})

    def __hash__(self):
        return hash(self._name_)

    # There is but one of each member, here and in every process.

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    @property
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @property
    def value(self):
        """The value of the Enum member."""
        return self._value_


class ReprEnum(Enum):
    """Only changes the repr(), leaving str() and format() to the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""
    __str__ = int.__repr__
    __format__ = int.__format__


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        # The arguments are str's: a text, or bytes with encoding and errors.
        given = len(values)
        if given > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        wrong = '%r is not a string', 'encoding must be a string, not %r', 'errors must be a string, not %r'
        for i in range(1 if given > 1 else 0, given):
            if not isinstance(values[i], str):
                raise TypeError(wrong[i] % (values[i],))
        text = str(*values)
        made = str.__new__(cls, text)
        made._value_ = text
        return made

    __str__ = str.__str__
    __format__ = str.__format__

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def pickle_by_global_name(self, proto):
    return self.name

def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """Control how out of range values are handled."""
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()
STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=None):
    """Support for flags"""
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return 1 if start is None else start
        highest = max(last_values)
        try:
            return 1 << highest.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {highest!r}') from None

    @classmethod
    def _iter_member_(cls, value):
        members = [cls._value2member_map_.get(val) for val in _iter_bits_lsb(value & cls._flag_mask_)]
        # Members that were not defined in order of their values come as they were defined.
        values = [m._value_ for m in cls]
        if values != sorted(values):
            members.sort(key=lambda m: m._sort_order_)
        yield from members

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        boundary = cls._boundary_
        flag_mask, singles_mask, all_bits = cls._flag_mask_, cls._singles_mask_, cls._all_bits_
        if not -all_bits - 1 <= value <= all_bits or value & (all_bits ^ flag_mask):
            if boundary is STRICT:
                size = max(value.bit_length(), flag_mask.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\\n    given {bin(value, size)}'
                                 f'\\n  allowed {bin(flag_mask, size)}')
            if boundary is EJECT:
                return value
            if boundary is CONFORM:
                value &= flag_mask
            elif boundary is not KEEP:
                raise ValueError(f'{cls!r} unknown flag boundary {boundary!r}')
            elif value < 0:
                value += max(all_bits + 1, 1 << value.bit_length())
        neg_value = value if value < 0 else None
        if neg_value is not None:
            # What it is the complement of.
            value = value + all_bits + 1 if boundary in (EJECT, KEEP) else value & singles_mask
        unknown, aliases, member_value = value & ~flag_mask, value & ~singles_mask, value & singles_mask
        if unknown and boundary is not KEEP:
            raise ValueError(f'{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]')
        pseudo = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(pseudo, '_value_'):
            pseudo._value_ = value
        if member_value or aliases:
            members = []
            combined = 0
            for m in cls._iter_member_(member_value):
                members.append(m)
                combined |= m._value_
            if aliases:
                value = member_value | aliases
                for n, pm in cls._member_map_.items():
                    if pm not in members and pm._value_ and pm._value_ & value == pm._value_:
                        members.append(pm)
                        combined |= pm._value_
            unknown = value ^ combined
            pseudo._name_ = '|'.join([m._name_ for m in members])
            if not combined:
                pseudo._name_ = None
            elif unknown and cls._boundary_ is STRICT:
                raise ValueError('%r: no members with value %r' % (cls, unknown))
            elif unknown:
                pseudo._name_ += '|%s' % cls._numeric_repr_(unknown)
        else:
            pseudo._name_ = None
        pseudo = cls._value2member_map_.setdefault(value, pseudo)
        if neg_value is not None:
            cls._value2member_map_[neg_value] = pseudo
        return pseudo

    def __contains__(self, other):
        if isinstance(other, self.__class__):
            return other._value_ & self._value_ == other._value_
        kinds = type(other).__qualname__, self.__class__.__qualname__
        raise TypeError("unsupported operand type(s) for 'in': %r and %r" % kinds)

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        cls = self.__class__
        name = '' if self._name_ is None else f'.{self._name_}'
        return f'<{cls.__name__}{name}: {(cls._value_repr_ or repr)(self._value_)}>'

    def __str__(self):
        name = self.__class__.__name__
        return f'{name}({self._value_!r})' if self._name_ is None else f'{name}.{self._name_}'

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        plain = self._member_type_
        return flag if plain is not object and isinstance(flag, plain) else NotImplemented

    def __or__(self, other):
        bits = self._get_value(other)
        return bits if bits is NotImplemented else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = self._get_value(other)
        return bits if bits is NotImplemented else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = self._get_value(other)
        return bits if bits is NotImplemented else self.__class__(self._value_ ^ bits)

    def __invert__(self):
        if self._inverted_ is None:
            bits = ~self._value_
            if self._boundary_ not in (EJECT, KEEP):
                bits &= self._singles_mask_
            self._inverted_ = self.__class__(bits)
        return self._inverted_

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

Flag._boundary_ = STRICT
Flag._flag_mask_ = Flag._singles_mask_ = Flag._all_bits_ = 0
Flag._inverted_ = None


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""
    __str__ = int.__repr__
    __format__ = int.__format__

IntFlag._boundary_ = KEEP


def _aliases(enumeration):
    # Those names whose members have other ones, as text.
    pairs = [(name, m.name) for name, m in enumeration.__members__.items() if m.name != name]
    return ', '.join([f'{name} -> {proper}' for name, proper in pairs])

def unique(enumeration):
    """Class decorator for enumerations ensuring unique member values."""
    aliases = _aliases(enumeration)
    if aliases:
        raise ValueError(f'duplicate values found in {enumeration!r}: {aliases}')
    return enumeration


class EnumCheck(StrEnum):
    """Various conditions to check an enumeration for."""
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"
CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Check an enumeration for various constraints."""
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                aliases = _aliases(enumeration)
                if aliases:
                    raise ValueError(f'aliases found in {enumeration!r}: {aliases}')
            elif check is CONTINUOUS:
                values = {m.value for m in enumeration}
                if len(values) >= 2:
                    low, high = min(values), max(values)
                    if Flag is not None and issubclass(enumeration, Flag):
                        missing = [2 ** i for i in range(low.bit_length(), high.bit_length()) if 2 ** i not in values]
                    else:
                        missing = [i for i in range(low + 1, high) if i not in values]
                    if missing:
                        raise ValueError('invalid %s %r: missing values %s'
                                         % ('flag' if issubclass(enumeration, Flag) else 'enum',
                                            enumeration.__name__, ', '.join(str(m) for m in missing)))
        return enumeration


def global_enum_repr(self):
    return '%s.%s' % (self.__class__.__module__.split('.')[-1], self._name_)

def global_flag_repr(self):
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    names = self._name_.split('|')
    if self._boundary_ is not KEEP:
        return '|'.join('%s.%s' % (module, name) for name in names)
    return '|'.join(name if name[0].isdigit() else '%s.%s' % (module, name) for name in names)

def global_str(self):
    return f'{self.__class__.__name__}({self._value_!r})' if self._name_ is None else self._name_

def global_enum(cls, update_str=False):
    """Put the members into their module's namespace."""
    plain = not issubclass(cls, ReprEnum)
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if update_str or plain:
        cls.__str__ = global_str
    namespace = sys.modules[cls.__module__].__dict__
    namespace.update(cls.__members__)
    return cls
`;

export const source = machinery + kinds;
