/**
 * Python source of `weakref`: the dictionaries that hold their values or keys weakly, WeakMethod, finalize. Attribute
 * names and the order in which attributes are made are those of CPython's module, since programs can look at them.
 *
 * Both dictionaries hold a plain dictionary in `data`. A weak reference in it calls `_remove` when its object dies; while
 * somebody iterates (`_iterating` holds the guards) the death is only noted in `_pending_removals`.
 */
export const source = `from _weakref import (
     CallableProxyType, ProxyType, ReferenceType, _remove_dead_weakref, getweakrefcount, getweakrefs, proxy, ref)
from _weakrefset import WeakSet, _IterationGuard
import sys

ProxyTypes = (ProxyType, CallableProxyType)

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs",
           "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary",
           "WeakSet", "WeakMethod", "finalize"]


class WeakMethod(ref):
    """A weak reference to a bound method: dead when the object or the function is."""

    __slots__ = "_func_ref", "_meth_type", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            receiver, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def part_died(_):
            # No cycle through the reference itself: it is looked up weakly. The second death tells nobody.
            method = whole()
            if not method._alive:
                return
            method._alive = False
            if callback is not None:
                callback(method)

        made = ref.__new__(cls, receiver, part_died)
        whole = ref(made)
        made._func_ref = ref(function, part_died)
        made._meth_type = type(meth)
        made._alive = True
        return made

    def __call__(self):
        receiver = super().__call__()
        function = self._func_ref()
        if receiver is not None and function is not None:
            return self._meth_type(function, receiver)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._alive and other._alive:
            return ref.__eq__(self, other) and self._func_ref == other._func_ref
        return self is other

    def __ne__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._alive and other._alive:
            return ref.__ne__(self, other) or self._func_ref != other._func_ref
        return self is not other

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A weak reference that knows under which key its dictionary holds it."""

    __slots__ = ("key",)

    def __new__(type, ob, callback, key):
        made = ref.__new__(type, ob, callback)
        made.key = key
        return made

    def __init__(self, ob, callback, key):
        ref.__init__(self, ob, callback)


class _MutableMapping:
    # What both weak dictionaries have in common with every mapping, and with one another.

    __slots__ = ()
    __hash__ = None
    __reversed__ = None

    def __eq__(self, other):
        if hasattr(other, 'keys') and hasattr(other, 'items'):
            return dict(self.items()) == dict(other.items())
        return NotImplemented

    def clear(self):
        while True:
            try:
                self.popitem()
            except KeyError:
                return


class WeakValueDictionary(_MutableMapping):
    """A mapping that holds its values weakly: an entry goes when its value dies."""

    def __init__(self, other=(), /, **kw):

        def remove(cell, whose=ref(self), forget=_remove_dead_weakref):
            # May come at any moment, from the collector too: an entry goes only if it is dead still.
            if (owner := whose()) is not None:
                if not owner._iterating:
                    forget(owner.data, cell.key)
                else:
                    owner._pending_removals.append(cell.key)

        self._remove = remove
        self._pending_removals = []
        self._iterating = set()
        self.data = {}
        self.update(other, **kw)

    def _commit_removals(self, forget=_remove_dead_weakref):
        pending, data = self._pending_removals, self.data
        while pending:
            try:
                key = pending.pop()
            except IndexError:
                # Another thread took the last one.
                break
            forget(data, key)

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def __len__(self):
        if self._pending_removals:
            self._commit_removals()
        return len(self.data)

    # Looking a key up. A value may be dead whose callback has not run yet: then there is no entry.

    def __contains__(self, key):
        if self._pending_removals:
            self._commit_removals()
        cell = self.data.get(key)
        return cell is not None and cell() is not None

    def __getitem__(self, key):
        if self._pending_removals:
            self._commit_removals()
        value = self.data[key]()
        if value is not None:
            return value
        raise KeyError(key)

    def get(self, key, default=None):
        if self._pending_removals:
            self._commit_removals()
        if (cell := self.data.get(key)) is None:
            return default
        value = cell()
        return value if value is not None else default

    # Walking through it.

    def keys(self):
        if self._pending_removals:
            self._commit_removals()
        with _IterationGuard(self):
            for key, cell in self.data.items():
                if cell() is None:
                    continue
                yield key

    __iter__ = keys

    def values(self):
        if self._pending_removals:
            self._commit_removals()
        with _IterationGuard(self):
            for cell in self.data.values():
                if (value := cell()) is not None:
                    yield value

    def items(self):
        if self._pending_removals:
            self._commit_removals()
        with _IterationGuard(self):
            for key, cell in self.data.items():
                if (value := cell()) is not None:
                    yield key, value

    def valuerefs(self):
        """A list of the weak references to the values; they may be dead."""
        if self._pending_removals:
            self._commit_removals()
        return list(self.data.values())

    def itervaluerefs(self):
        """Yields the weak references to the values; they may be dead."""
        if self._pending_removals:
            self._commit_removals()
        with _IterationGuard(self):
            yield from self.data.values()

    # Changes.

    def __setitem__(self, key, value):
        if self._pending_removals:
            self._commit_removals()
        self.data[key] = KeyedRef(value, self._remove, key)

    def setdefault(self, key, default=None):
        cell = self.data.get(key)
        if cell is not None and (value := cell()) is not None:
            return value
        if self._pending_removals:
            self._commit_removals()
        self.data[key] = KeyedRef(default, self._remove, key)
        return default

    def update(self, other=None, /, **kwargs):
        if self._pending_removals:
            self._commit_removals()
        data, remove = self.data, self._remove
        for source in (other, kwargs):
            if source is None:
                continue
            if not hasattr(source, "items"):
                source = dict(source)
            for key, value in source.items():
                data[key] = KeyedRef(value, remove, key)

    def __delitem__(self, key):
        if self._pending_removals:
            self._commit_removals()
        del self.data[key]

    def pop(self, key, *args):
        if self._pending_removals:
            self._commit_removals()
        cell = self.data.pop(key, None)
        if cell is not None and (value := cell()) is not None:
            return value
        if not args:
            raise KeyError(key)
        return args[0]

    def popitem(self):
        if self._pending_removals:
            self._commit_removals()
        value = None
        while value is None:
            key, cell = self.data.popitem()
            value = cell()
        return key, value

    # Copies and unions.

    def copy(self):
        if self._pending_removals:
            self._commit_removals()
        twin = WeakValueDictionary()
        with _IterationGuard(self):
            for key, cell in self.data.items():
                if (value := cell()) is not None:
                    twin[key] = value
        return twin

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        if self._pending_removals:
            self._commit_removals()
        twin = self.__class__()
        with _IterationGuard(self):
            for key, cell in self.data.items():
                if (value := cell()) is not None:
                    twin[deepcopy(key, memo)] = value
        return twin

    def __or__(self, other):
        if hasattr(other, 'keys'):
            both = self.copy()
            both.update(other)
            return both
        return NotImplemented

    def __ror__(self, other):
        if hasattr(other, 'keys'):
            both = self.__class__()
            both.update(other)
            both.update(self)
            return both
        return NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


class WeakKeyDictionary(_MutableMapping):
    """A mapping that holds its keys weakly: an entry goes when its key dies."""

    def __init__(self, dict=None):
        self.data = {}

        def remove(cell, whose=ref(self)):
            if (owner := whose()) is not None:
                if not owner._iterating:
                    try:
                        del owner.data[cell]
                    except KeyError:
                        pass
                else:
                    owner._pending_removals.append(cell)

        self._remove = remove
        self._pending_removals = []
        self._iterating = set()
        self._dirty_len = False
        if dict is not None:
            self.update(dict)

    def _commit_removals(self):
        pending, data = self._pending_removals, self.data
        while pending:
            try:
                del data[pending.pop()]
            except (IndexError, KeyError):
                # Another thread took the last one; or the entry has been taken out by hand meanwhile.
                pass

    def _scrub_removals(self):
        # Only what is in the dictionary still is pending.
        self._pending_removals = list(filter(self.data.__contains__, self._pending_removals))
        self._dirty_len = False

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def __len__(self):
        if self._pending_removals and self._dirty_len:
            # What is pending may have been deleted by hand.
            self._scrub_removals()
        dead = len(self._pending_removals)
        return len(self.data) - dead

    def __contains__(self, key):
        try:
            cell = ref(key)
        except TypeError:
            # What cannot be referred to weakly is no key.
            return False
        return cell in self.data

    def __getitem__(self, key):
        return self.data[ref(key)]

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    # Walking through it.

    def keys(self):
        with _IterationGuard(self):
            for cell in self.data:
                if (key := cell()) is not None:
                    yield key

    __iter__ = keys

    def values(self):
        with _IterationGuard(self):
            for cell, value in self.data.items():
                if cell() is None:
                    continue
                yield value

    def items(self):
        with _IterationGuard(self):
            for cell, value in self.data.items():
                if (key := cell()) is not None:
                    yield key, value

    def keyrefs(self):
        """A list of the weak references to the keys; they may be dead."""
        return list(self.data)

    # Changes.

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def setdefault(self, key, default=None):
        cell = ref(key, self._remove)
        return self.data.setdefault(cell, default)

    def update(self, dict=None, /, **kwargs):
        data, remove = self.data, self._remove
        if dict is not None:
            pairs = dict if hasattr(dict, "items") else type({})(dict)
            for key, value in pairs.items():
                data[ref(key, remove)] = value
        if kwargs:
            # Texts cannot be referred to weakly: this raises.
            self.update(kwargs)

    def __delitem__(self, key):
        self._dirty_len = True
        del self.data[ref(key)]

    def pop(self, key, *args):
        self._dirty_len = True
        cell = ref(key)
        return self.data.pop(cell, *args)

    def popitem(self):
        self._dirty_len = True
        key = None
        while key is None:
            cell, value = self.data.popitem()
            key = cell()
        return key, value

    # Copies and unions.

    def copy(self):
        twin = WeakKeyDictionary()
        with _IterationGuard(self):
            for cell, value in self.data.items():
                if (key := cell()) is not None:
                    twin[key] = value
        return twin

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        twin = self.__class__()
        with _IterationGuard(self):
            for cell, value in self.data.items():
                if (key := cell()) is not None:
                    twin[key] = deepcopy(value, memo)
        return twin

    def __or__(self, other):
        if hasattr(other, 'keys'):
            both = self.copy()
            both.update(other)
            return both
        return NotImplemented

    def __ror__(self, other):
        if hasattr(other, 'keys'):
            both = self.__class__()
            both.update(other)
            both.update(self)
            return both
        return NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


class finalize:
    """Calls func(*args, **kwargs) when obj dies, or at exit if it is still alive then; once, and not if detached."""

    # An instance holds nothing: all that it knows is in the registry, which keeps it alive until it is dead.

    __slots__ = ()
    _registry = {}
    _shutdown = False
    _index = 0
    _dirty = False
    _registered_with_atexit = False

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registered_with_atexit:
            # Late, so that callbacks registered before run after all finalizers.
            import atexit
            atexit.register(self._exitfunc)
            finalize._registered_with_atexit = True
        entry = self._Info()
        entry.weakref = ref(obj, self)
        entry.func, entry.args, entry.kwargs = func, args, kwargs or None
        entry.atexit = True
        entry.index = finalize._index
        self._registry[self] = entry
        finalize._index += 1
        finalize._dirty = True

    def __call__(self, _=None):
        """Calls the function if this finalizer is alive, else returns None."""
        entry = self._registry.pop(self, None)
        if entry is None or self._shutdown:
            return None
        return entry.func(*entry.args, **(entry.kwargs or {}))

    def peek(self):
        """(obj, func, args, kwargs) if this finalizer is alive, else None."""
        if (entry := self._registry.get(self)) is None or (obj := entry.weakref()) is None:
            return None
        return obj, entry.func, entry.args, entry.kwargs or {}

    def detach(self):
        """(obj, func, args, kwargs) if this finalizer was alive; it is dead afterwards."""
        told = self.peek()
        # Another thread may have been quicker.
        if told is not None and self._registry.pop(self, None) is not None:
            return told

    @property
    def alive(self):
        """Whether the function is still to be called."""
        return self in self._registry

    @property
    def atexit(self):
        """Whether the function is called at exit."""
        entry = self._registry.get(self)
        return entry is not None and entry.atexit

    @atexit.setter
    def atexit(self, value):
        if (entry := self._registry.get(self)) is not None:
            entry.atexit = bool(value)

    def __repr__(self):
        told = self.peek()
        what = "dead" if told is None else f"for {type(told[0]).__name__!r} at {id(told[0]):#x}"
        return f"<{type(self).__name__} object at {id(self):#x}; {what}>"

    @classmethod
    def _select_for_exit(cls):
        # Alive and wanted at exit, oldest first.
        wanted = [pair for pair in cls._registry.items() if pair[1].atexit]
        wanted.sort(key=lambda pair: pair[1].index)
        return [finalizer for finalizer, _ in wanted]

    @classmethod
    def _exitfunc(cls):
        # Newest first. What dies on the way, or is made on the way, changes the list: then it is made anew.
        collecting = False
        try:
            if cls._registry:
                import gc
                collecting = gc.isenabled()
                gc.disable()
                finalize._dirty = True
                while True:
                    if finalize._dirty:
                        left = cls._select_for_exit()
                        finalize._dirty = False
                    if not left:
                        break
                    newest = left.pop()
                    try:
                        newest()
                    except Exception:
                        sys.excepthook(*sys.exc_info())
        finally:
            # Whatever dies from here on calls nothing.
            finalize._shutdown = True
            if collecting:
                gc.enable()
`;
