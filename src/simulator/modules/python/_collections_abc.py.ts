/**
 * Python source of `collections.abc`: what a class must have to count as one of them, and what it then gets for nothing.
 * Which methods of a learner's class the gifts call, and in which order, is as in CPython.
 */
export const source = `
__name__ = "collections.abc"
from abc import ABCMeta, abstractmethod

GenericAlias = type(list[int])

__all__ = ["Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable", "Iterator",
    "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet", "Mapping",
    "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence", "MutableSequence", "Buffer"]


def _check_methods(C, *methods):
    # Whether a class or a base has each of them; None in the place of a method says that it has it not.
    spaces = [base.__dict__ for base in C.__mro__]
    for name in methods:
        if next((space[name] for space in spaces if name in space), None) is None:
            return NotImplemented
    return True


def _protocol(*methods):
    def __subclasshook__(cls, C):
        if cls is owner:
            return _check_methods(C, *methods)
        return NotImplemented
    def decorate(cls):
        nonlocal owner
        owner = cls
        cls.__subclasshook__ = classmethod(__subclasshook__)
        return cls
    owner = None
    return decorate


def _thrown(typ, val, tb):
    # What throw() raises, also in its old form: a class, an instance or nothing, a traceback or nothing.
    raised = val
    if val is None:
        raised = typ if tb is None else typ()
    return raised if tb is None else raised.with_traceback(tb)


@_protocol("__hash__")
class Hashable(metaclass=ABCMeta):
    __slots__ = ()
    @abstractmethod
    def __hash__(self): return 0


@_protocol("__await__")
class Awaitable(metaclass=ABCMeta):
    __slots__ = ()
    @abstractmethod
    def __await__(self): yield
    __class_getitem__ = classmethod(GenericAlias)


@_protocol("__await__", "send", "throw", "close")
class Coroutine(Awaitable):
    __slots__ = ()
    @abstractmethod
    def send(self, value): raise StopIteration
    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise _thrown(typ, val, tb)
    def close(self):
        try:
            self.throw(GeneratorExit)
        except (StopIteration, GeneratorExit):
            return
        raise RuntimeError("coroutine ignored GeneratorExit")


@_protocol("__aiter__")
class AsyncIterable(metaclass=ABCMeta):
    __slots__ = ()
    @abstractmethod
    def __aiter__(self): pass
    __class_getitem__ = classmethod(GenericAlias)


@_protocol("__anext__", "__aiter__")
class AsyncIterator(AsyncIterable):
    __slots__ = ()
    @abstractmethod
    def __anext__(self): pass
    def __aiter__(self): return self


@_protocol("__aiter__", "__anext__", "asend", "athrow", "aclose")
class AsyncGenerator(AsyncIterator):
    __slots__ = ()


@_protocol("__iter__")
class Iterable(metaclass=ABCMeta):
    __slots__ = ()
    @abstractmethod
    def __iter__(self):
        while False:
            yield None
    __class_getitem__ = classmethod(GenericAlias)


@_protocol("__iter__", "__next__")
class Iterator(Iterable):
    __slots__ = ()
    @abstractmethod
    def __next__(self):
        raise StopIteration
    def __iter__(self):
        return self


@_protocol("__reversed__", "__iter__")
class Reversible(Iterable):
    __slots__ = ()
    @abstractmethod
    def __reversed__(self):
        while False:
            yield None


@_protocol("__iter__", "__next__", "send", "throw", "close")
class Generator(Iterator):
    __slots__ = ()
    @abstractmethod
    def send(self, value):
        raise StopIteration
    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise _thrown(typ, val, tb)
    def close(self):
        try:
            self.throw(GeneratorExit)
        except (StopIteration, GeneratorExit):
            return
        raise RuntimeError("generator ignored GeneratorExit")
    def __next__(self):
        return self.send(None)

Generator.register(type(i for i in ()))


@_protocol("__len__")
class Sized(metaclass=ABCMeta):
    __slots__ = ()
    @abstractmethod
    def __len__(self): return 0


@_protocol("__contains__")
class Container(metaclass=ABCMeta):
    __slots__ = ()
    @abstractmethod
    def __contains__(self, x): return False
    __class_getitem__ = classmethod(GenericAlias)


@_protocol("__len__", "__iter__", "__contains__")
class Collection(Sized, Iterable, Container):
    __slots__ = ()


@_protocol("__buffer__")
class Buffer(metaclass=ABCMeta):
    __slots__ = ()
    @abstractmethod
    def __buffer__(self, flags, /): raise NotImplementedError


@_protocol("__call__")
class Callable(metaclass=ABCMeta):
    __slots__ = ()
    @abstractmethod
    def __call__(self, *args, **kwds): return False
    __class_getitem__ = classmethod(GenericAlias)


class Set(Collection):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        # How results are made; a class whose instances are made otherwise has its own.
        return cls(it)

    def __eq__(self, other):
        if isinstance(other, Set):
            return len(self) == len(other) and self.__le__(other)
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, Set):
            return len(self) < len(other) and self.__le__(other)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, Set):
            return len(self) > len(other) and self.__ge__(other)
        return NotImplemented

    def __le__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        if len(self) <= len(other):
            for item in self:
                if item not in other:
                    break
            else:
                return True
        return False

    def __ge__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        if len(self) >= len(other):
            for item in other:
                if item not in self:
                    break
            else:
                return True
        return False

    def isdisjoint(self, other):
        for item in other:
            if item in self:
                return False
        return True

    def __or__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(item for part in (self, other) for item in part)
        return NotImplemented

    def __and__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(item for item in other if item in self)
        return NotImplemented

    def __sub__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        taken = other if isinstance(other, Set) else self._from_iterable(other)
        return self._from_iterable(item for item in self if item not in taken)

    def __rsub__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        left = other if isinstance(other, Set) else self._from_iterable(other)
        return self._from_iterable(item for item in left if item not in self)

    def __xor__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        right = other if isinstance(other, Set) else self._from_iterable(other)
        return (self - right) | (right - self)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def _hash(self):
        # Of the items in any order, the hash that a frozenset of them would nearly have.
        import sys
        word = 2 * sys.maxsize + 1
        mixed = 1927868237 * (len(self) + 1)
        for item in self:
            code = hash(item)
            mixed ^= (code ^ code << 16 ^ 89869747) * 3644798167
        mixed &= word
        mixed = (mixed ^ mixed >> 11 ^ mixed >> 25) * 69069 + 907133923 & word
        if mixed > sys.maxsize:
            mixed -= word + 1
        return 590923713 if mixed == -1 else mixed

Set.register(frozenset)


class MutableSet(Set):
    __slots__ = ()

    @abstractmethod
    def discard(self, value):
        raise NotImplementedError

    @abstractmethod
    def add(self, value):
        raise NotImplementedError

    def pop(self):
        walk = iter(self)
        try:
            first = next(walk)
        except StopIteration:
            raise KeyError from None
        self.discard(first)
        return first

    def clear(self):
        while True:
            try:
                self.pop()
            except KeyError:
                return

    def remove(self, value):
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)

    def __ior__(self, it):
        for item in it:
            self.add(item)
        return self

    def __isub__(self, it):
        if it is not self:
            for item in it:
                self.discard(item)
        else:
            self.clear()
        return self

    def __iand__(self, it):
        strangers = self - it
        for item in strangers:
            self.discard(item)
        return self

    def __ixor__(self, it):
        if it is not self:
            for item in it if isinstance(it, Set) else self._from_iterable(it):
                change = self.discard if item in self else self.add
                change(item)
        else:
            self.clear()
        return self

MutableSet.register(set)


class MappingView(Sized):
    __slots__ = ("_mapping",)

    def __init__(self, mapping):
        self._mapping = mapping

    def __repr__(self):
        return f"{self.__class__.__name__}({self._mapping!r})"

    def __len__(self):
        return len(self._mapping)

    __class_getitem__ = classmethod(GenericAlias)


class KeysView(MappingView, Set):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __iter__(self):
        yield from self._mapping

    def __contains__(self, key):
        return key in self._mapping

KeysView.register(type({}.keys()))


class ItemsView(MappingView, Set):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]

    def __contains__(self, item):
        key, wanted = item
        try:
            found = self._mapping[key]
        except KeyError:
            return False
        return True if found is wanted else found == wanted

ItemsView.register(type({}.items()))


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]

    def __contains__(self, value):
        for key in self._mapping:
            found = self._mapping[key]
            if found is value or found == value:
                return True
        return False

ValuesView.register(type({}.values()))


class Mapping(Collection):
    __slots__ = ()
    # Matched by case {...}.
    __abc_tpflags__ = 1 << 6
    __reversed__ = None

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        else:
            return True

    def get(self, key, default=None):
        try:
            found = self[key]
        except KeyError:
            found = default
        return found

    def __eq__(self, other):
        if isinstance(other, Mapping):
            return dict(self.items()) == dict(other.items())
        return NotImplemented

    def values(self):
        return ValuesView(self)

    def items(self):
        return ItemsView(self)

    def keys(self):
        return KeysView(self)

Mapping.register(type(type.__dict__))


class MutableMapping(Mapping):
    __slots__ = ()
    __marker = object()

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    def setdefault(self, key, default=None):
        try:
            found = self[key]
        except KeyError:
            found = self[key] = default
        return found

    def update(self, other=(), /, **kwds):
        if not isinstance(other, Mapping) and not hasattr(other, "keys"):
            for key, value in other:
                self[key] = value
        else:
            for key in other if isinstance(other, Mapping) else other.keys():
                self[key] = other[key]
        for key in kwds:
            self[key] = kwds[key]

    def pop(self, key, default=__marker):
        try:
            taken = self[key]
        except KeyError:
            if default is not self.__marker:
                return default
            raise
        del self[key]
        return taken

    def popitem(self):
        try:
            first = next(iter(self))
        except StopIteration:
            raise KeyError from None
        taken = first, self[first]
        del self[first]
        return taken

    def clear(self):
        while True:
            try:
                self.popitem()
            except KeyError:
                return

MutableMapping.register(dict)


class Sequence(Reversible, Collection):
    __slots__ = ()
    # Matched by case [...].
    __abc_tpflags__ = 1 << 5

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        place = 0
        while True:
            try:
                item = self[place]
            except IndexError:
                return
            yield item
            place += 1

    def __reversed__(self):
        for place in range(len(self) - 1, -1, -1):
            yield self[place]

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def count(self, value):
        return sum(1 for item in self if item is value or item == value)

    def index(self, value, start=0, stop=None):
        if start is not None and start < 0:
            start = max(start + len(self), 0)
        if stop is not None and stop < 0:
            stop += len(self)
        place = start
        while stop is None or place < stop:
            try:
                item = self[place]
            except IndexError:
                break
            if item is value or item == value:
                return place
            place += 1
        raise ValueError

for _type in tuple, str, range, bytes, memoryview:
    Sequence.register(_type)


class MutableSequence(Sequence):
    __slots__ = ()

    @abstractmethod
    def insert(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    def append(self, value):
        end = len(self)
        self.insert(end, value)

    def extend(self, values):
        # What is added must not be walked through meanwhile.
        for item in list(values) if values is self else values:
            self.append(item)

    def __iadd__(self, values):
        self.extend(values)
        return self

    def pop(self, index=-1):
        taken = self[index]
        del self[index]
        return taken

    def remove(self, value):
        place = self.index(value)
        del self[place]

    def clear(self):
        while True:
            try:
                self.pop()
            except IndexError:
                return

    def reverse(self):
        left, right = 0, len(self) - 1
        while left < right:
            self[left], self[right] = self[right], self[left]
            left, right = left + 1, right - 1

for _type in list, bytearray:
    MutableSequence.register(_type)
del _type
`;
