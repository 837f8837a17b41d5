/** Python source of `collections`: namedtuple, Counter, ChainMap, and the classes around a dict, list or str to inherit from. */
export const source = `
__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple"]

from keyword import iskeyword as _iskeyword
from operator import itemgetter as _itemgetter
import sys as _sys

__path__ = []


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Returns a new subclass of tuple with named fields."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(n) for n in field_names]
    typename = _sys.intern(str(typename))
    if rename:
        used = set()
        for i, name in enumerate(names):
            if not name.isidentifier() or _iskeyword(name) or name.startswith("_") or name in used:
                names[i] = f"_{i}"
            used.add(name)
    for name in [typename] + names:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if _iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    for place, name in enumerate(names):
        if name[0] == "_" and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in names[:place]:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(names):
            raise TypeError("Got more default values than field names")
        field_defaults = dict(reversed(list(zip(reversed(names), reversed(defaults)))))

    names = tuple(map(_sys.intern, names))
    count = len(names)
    params = ", ".join(names)
    if count == 1:
        params += ","
    fmt = "(" + ", ".join(f"{name}=%r" for name in names) + ")"
    tuple_new = tuple.__new__
    _dict, _tuple, _len, _map, _zip = dict, tuple, len, map, zip

    space = {"_tuple_new": tuple_new, "__builtins__": {}, "__name__": f"namedtuple_{typename}"}
    __new__ = eval(f"lambda _cls, {params}: _tuple_new(_cls, ({params}))", space)
    __new__.__name__ = "__new__"
    __new__.__doc__ = f"Create new instance of {typename}({', '.join(names)})"
    if defaults is not None:
        __new__.__defaults__ = defaults

    @classmethod
    def _make(cls, iterable):
        result = tuple_new(cls, iterable)
        if _len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    _make.__func__.__doc__ = f"Make a new {typename} object from a sequence or iterable"

    def _replace(self, /, **kwds):
        result = self._make(_map(kwds.pop, names, self))
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"

    def __repr__(self):
        "Return a nicely formatted representation string"
        return self.__class__.__name__ + fmt % self

    def _asdict(self):
        "Return a new dict which maps field names to their values."
        return _dict(_zip(self._fields, self))

    def __getnewargs__(self):
        "Return self as a plain tuple.  Used by copy and pickle."
        return _tuple(self)

    for method in (__new__, _make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"

    ns = {
        "__doc__": f"{typename}({', '.join(names)})",
        "__slots__": (),
        "_fields": names,
        "_field_defaults": field_defaults,
        "__new__": __new__,
        "_make": _make,
        "__replace__": _replace,
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        "__match_args__": names,
    }
    for index, name in enumerate(names):
        ns[name] = _tuplegetter(index, _sys.intern(f"Alias for field number {index}"))
    result = type(typename, (tuple,), ns)
    if module is None:
        module = _sys._getframe(1).f_globals.get("__name__", "__main__")
    if module is not None:
        result.__module__ = module
    return result


class Counter(dict):
    """A dict from items to how often they came; 0 for what is not there."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def __delitem__(self, elem):
        # What is not there counts 0 already.
        if elem in self:
            super().__delitem__(elem)

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    # More and less.

    def update(self, iterable=None, /, **kwds):
        if iterable is None:
            pass
        elif not (hasattr(iterable, "items") and hasattr(iterable, "keys")):
            _count_elements(self, iterable)
        elif not self:
            super().update(iterable)
        else:
            known = self.get
            for elem, more in iterable.items():
                self[elem] = more + known(elem, 0)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        known = self.get
        if iterable is None:
            pass
        elif hasattr(iterable, "items") and hasattr(iterable, "keys"):
            for elem, less in iterable.items():
                self[elem] = known(elem, 0) - less
        else:
            for elem in iterable:
                self[elem] = known(elem, 0) - 1
        if kwds:
            self.subtract(kwds)

    # What is in it.

    def elements(self):
        from itertools import chain, repeat, starmap
        runs = starmap(repeat, self.items())
        return chain.from_iterable(runs)

    def most_common(self, n=None):
        if n is not None:
            from heapq import nlargest
            return nlargest(n, self.items(), key=_itemgetter(1))
        return sorted(self.items(), key=_itemgetter(1), reverse=True)

    def total(self):
        return sum(self.values())

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        plain = dict(self)
        return self.__class__, (plain,)

    def __repr__(self):
        name = self.__class__.__name__
        if not self:
            return f"{name}()"
        try:
            shown = dict(self.most_common())
        except TypeError:
            # Counts that have no order.
            shown = dict(self)
        return f"{name}({shown!r})"

    # Comparisons, of all items of both.

    def __eq__(self, other):
        if isinstance(other, Counter):
            return all(self[elem] == other[elem] for either in (self, other) for elem in either)
        return NotImplemented

    def __ne__(self, other):
        return not self == other if isinstance(other, Counter) else NotImplemented

    def __le__(self, other):
        if isinstance(other, Counter):
            return all(self[elem] <= other[elem] for either in (self, other) for elem in either)
        return NotImplemented

    def __lt__(self, other):
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __ge__(self, other):
        if isinstance(other, Counter):
            return all(self[elem] >= other[elem] for either in (self, other) for elem in either)
        return NotImplemented

    def __gt__(self, other):
        return self >= other and self != other if isinstance(other, Counter) else NotImplemented

    # As multisets: only what counts more than 0 is kept.

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        sums = Counter()
        for elem, count in self.items():
            if (both := count + other[elem]) > 0:
                sums[elem] = both
        for elem, count in other.items():
            if elem not in self and count > 0:
                sums[elem] = count
        return sums

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        rests = Counter()
        for elem, count in self.items():
            if (rest := count - other[elem]) > 0:
                rests[elem] = rest
        for elem, count in other.items():
            if elem not in self and count < 0:
                rests[elem] = 0 - count
        return rests

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        largest = Counter()
        for elem, count in self.items():
            theirs = other[elem]
            if (larger := theirs if count < theirs else count) > 0:
                largest[elem] = larger
        for elem, count in other.items():
            if elem not in self and count > 0:
                largest[elem] = count
        return largest

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        smallest = Counter()
        for elem, count in self.items():
            theirs = other[elem]
            if (smaller := count if count < theirs else theirs) > 0:
                smallest[elem] = smaller
        return smallest

    def __pos__(self):
        kept = Counter()
        for elem, count in self.items():
            if count > 0:
                kept[elem] = count
        return kept

    def __neg__(self):
        turned = Counter()
        for elem, count in self.items():
            if count < 0:
                turned[elem] = 0 - count
        return turned

    def __iadd__(self, other):
        for elem, more in other.items():
            self[elem] += more
        return self._keep_positive()

    def __isub__(self, other):
        for elem, less in other.items():
            self[elem] -= less
        return self._keep_positive()

    def __ior__(self, other):
        for elem, theirs in other.items():
            if theirs > self[elem]:
                self[elem] = theirs
        return self._keep_positive()

    def __iand__(self, other):
        for elem, count in self.items():
            theirs = other[elem]
            if theirs < count:
                self[elem] = theirs
        return self._keep_positive()

    def _keep_positive(self):
        gone = [elem for elem, count in self.items() if not count > 0]
        for elem in gone:
            del self[elem]
        return self


from _collections_abc import MutableMapping as _MutableMapping, MutableSequence as _MutableSequence, Sequence as _Sequence


class ChainMap(_MutableMapping):
    """A group of dicts seen as one: the first that has a key answers, only the first is written to."""

    def __init__(self, *maps):
        self.maps = list(maps) if maps else [{}]

    def __repr__(self):
        shown = ', '.join([repr(mapping) for mapping in self.maps])
        return f"{self.__class__.__name__}({shown})"

    # Reading: all maps, from the first on.

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                continue
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def get(self, key, default=None):
        if key in self:
            return self[key]
        return default

    def __iter__(self):
        keys = {}
        for mapping in reversed(self.maps):
            keys.update(dict.fromkeys(mapping))
        return iter(keys)

    def __len__(self):
        keys = set().union(*self.maps)
        return len(keys)

    def __bool__(self):
        return any(self.maps)

    # Writing: the first one.

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        first = self.maps[0]
        try:
            del first[key]
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def pop(self, key, *args):
        first = self.maps[0]
        try:
            return first.pop(key, *args)
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def popitem(self):
        first = self.maps[0]
        try:
            return first.popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.")

    def clear(self):
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    # More chains.

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        first = dict.fromkeys(iterable, value)
        return cls(first)

    def new_child(self, m=None, **kwargs):
        if m is not None and kwargs:
            m.update(kwargs)
        return self.__class__(kwargs if m is None else m, *self.maps)

    @property
    def parents(self):
        return self.__class__(*self.maps[1:])

    def copy(self):
        first = self.maps[0].copy()
        return self.__class__(first, *self.maps[1:])

    __copy__ = copy

    def __or__(self, other):
        if hasattr(other, "keys"):
            both = self.copy()
            both.maps[0].update(other)
            return both
        return NotImplemented

    def __ror__(self, other):
        if hasattr(other, "keys"):
            both = dict(other)
            for mapping in reversed(self.maps):
                both.update(mapping)
            return self.__class__(both)
        return NotImplemented


# Classes to inherit from: each holds what it stands for in data, and takes it from others of its kind (_of).

class UserDict(_MutableMapping):
    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        for source in dict, kwargs or None:
            if source is not None:
                self.update(source)

    @staticmethod
    def _of(other):
        return other.data if isinstance(other, UserDict) else other

    def __repr__(self):
        return repr(self.data)

    def __getitem__(self, key):
        if key not in self.data:
            kind = self.__class__
            if hasattr(kind, "__missing__"):
                return kind.__missing__(self, key)
            raise KeyError(key)
        return self.data[key]

    def get(self, key, default=None):
        if key in self:
            return self[key]
        return default

    def __contains__(self, key):
        return key in self.data

    def __delitem__(self, key):
        del self.data[key]

    def __setitem__(self, key, item):
        self.data[key] = item

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __copy__(self):
        kind = self.__class__
        twin = kind.__new__(kind)
        twin.__dict__.update(self.__dict__, data=self.data.copy())
        return twin

    def copy(self):
        if self.__class__ is UserDict:
            return UserDict(self.data.copy())
        # A class of its own may have a way of its own to put items in.
        twin = self.__copy__()
        twin.data = {}
        twin.update(self)
        return twin

    def __or__(self, other):
        theirs = self._of(other)
        return self.__class__(self.data | theirs) if isinstance(theirs, dict) else NotImplemented

    def __ror__(self, other):
        theirs = self._of(other)
        return self.__class__(theirs | self.data) if isinstance(theirs, dict) else NotImplemented

    def __ior__(self, other):
        self.data |= self._of(other)
        return self


class UserList(_MutableSequence):
    def __init__(self, initlist=None):
        self.data = []
        if initlist is not None:
            self.data[:] = list(self._of(initlist))

    @staticmethod
    def _of(other):
        return other.data if isinstance(other, UserList) else other

    def __repr__(self): return repr(self.data)
    def __len__(self): return len(self.data)
    def __contains__(self, item): return item in self.data
    def __eq__(self, other): return self.data == self._of(other)
    def __lt__(self, other): return self.data < self._of(other)
    def __gt__(self, other): return self.data > self._of(other)
    def __le__(self, other): return self.data <= self._of(other)
    def __ge__(self, other): return self.data >= self._of(other)

    def __getitem__(self, i):
        found = self.data[i]
        return self.__class__(found) if isinstance(i, slice) else found

    def __delitem__(self, i): del self.data[i]
    def __setitem__(self, i, item): self.data[i] = item
    def __add__(self, other): return self.__class__(self.data + list(self._of(other)))
    def __radd__(self, other): return self.__class__(list(self._of(other)) + self.data)
    def __mul__(self, n): return self.__class__(self.data * n)
    __rmul__ = __mul__

    def __iadd__(self, other):
        self.data += list(self._of(other))
        return self

    def __imul__(self, n):
        self.data *= n
        return self

    def copy(self): return self.__class__(self)
    __copy__ = copy
    def insert(self, i, item): self.data.insert(i, item)
    def append(self, item): self.data.append(item)
    def extend(self, other): self.data.extend(self._of(other))
    def remove(self, item): self.data.remove(item)
    def pop(self, i=-1): return self.data.pop(i)
    def clear(self): self.data.clear()
    def index(self, item, *args): return self.data.index(item, *args)
    def count(self, item): return self.data.count(item)
    def sort(self, /, *args, **kwds): self.data.sort(*args, **kwds)
    def reverse(self): self.data.reverse()


class UserString(_Sequence):
    def __init__(self, seq):
        self.data = seq if isinstance(seq, str) else str(seq)

    @staticmethod
    def _of(other):
        return other.data if isinstance(other, UserString) else other

    def __repr__(self): return repr(self.data)
    def __str__(self): return self.data
    def __hash__(self): return hash(self.data)
    def __float__(self): return float(self.data)
    def __int__(self): return int(self.data)
    def __len__(self): return len(self.data)
    def __contains__(self, char): return self._of(char) in self.data
    def __getitem__(self, index): return self.__class__(self.data[index])
    def __eq__(self, string): return self.data == self._of(string)
    def __lt__(self, string): return self.data < self._of(string)
    def __gt__(self, string): return self.data > self._of(string)
    def __le__(self, string): return self.data <= self._of(string)
    def __ge__(self, string): return self.data >= self._of(string)
    def __mul__(self, n): return self.__class__(self.data * n)
    __rmul__ = __mul__
    def __add__(self, other): return self.__class__(self.data + str(self._of(other)))
    def __radd__(self, other): return self.__class__(str(other) + self.data)
    def __mod__(self, args): return self.__class__(self.data % args)
    def lower(self): return self.__class__(self.data.lower())
    def upper(self): return self.__class__(self.data.upper())
    def strip(self, chars=None): return self.__class__(self.data.strip(chars))
    def replace(self, old, new, maxsplit=-1): return self.__class__(self.data.replace(self._of(old), self._of(new), maxsplit))
    def join(self, seq): return self.data.join(seq)
    def split(self, sep=None, maxsplit=-1): return self.data.split(sep, maxsplit)
    def find(self, sub, start=0, end=_sys.maxsize): return self.data.find(self._of(sub), start, end)
    def startswith(self, prefix, start=0, end=_sys.maxsize): return self.data.startswith(prefix, start, end)
    def encode(self, encoding="utf-8", errors="strict"): return self.data.encode(encoding, errors)
    def count(self, sub, start=0, end=_sys.maxsize): return self.data.count(self._of(sub), start, end)
    def endswith(self, suffix, start=0, end=_sys.maxsize): return self.data.endswith(suffix, start, end)


_MutableSequence.register(deque)
`;
