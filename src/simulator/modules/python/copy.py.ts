/**
 * Python source of `copy`: copies one level deep, copies all the way down, and `replace`. A deep copy goes through
 * deepcopy, the function for the object's type or _reconstruct, and deepcopy again: tracebacks show them by these names.
 */
export const source = `
import types
import weakref
from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass

error = Error


def copy(x):
    cls = type(x)
    if by_type := _copy_dispatch.get(cls):
        return by_type(x)
    if issubclass(cls, type):
        # A class with a metaclass of its own.
        return x
    own = getattr(cls, "__copy__", None)
    if own is not None:
        return own(x)
    if (reducer := dispatch_table.get(cls)) is not None:
        reduced = reducer(x)
    elif (reducer := getattr(x, "__reduce_ex__", None)) is not None:
        reduced = reducer(4)
    elif reducer := getattr(x, "__reduce__", None):
        reduced = reducer()
    else:
        raise Error(f"un(shallow)copyable object of type {cls}")
    return x if isinstance(reduced, str) else _reconstruct(x, None, *reduced)


def deepcopy(x, memo=None, _nil=[]):
    if memo is None:
        memo = {}
    key = id(x)
    made = memo.get(key, _nil)
    if made is not _nil:
        return made
    cls = type(x)
    if (by_type := _deepcopy_dispatch.get(cls)) is not None:
        made = by_type(x, memo)
    elif issubclass(cls, type):
        made = x
    elif (own := getattr(x, "__deepcopy__", None)) is not None:
        made = own(memo)
    else:
        if reducer := dispatch_table.get(cls):
            reduced = reducer(x)
        elif (reducer := getattr(x, "__reduce_ex__", None)) is not None:
            reduced = reducer(4)
        elif reducer := getattr(x, "__reduce__", None):
            reduced = reducer()
        else:
            raise Error(f"un(deep)copyable object of type {cls}")
        made = x if isinstance(reduced, str) else _reconstruct(x, memo, *reduced)
    if made is x:
        return x
    memo[key] = made
    _keep_alive(x, memo)
    return made


def _keep_alive(x, memo):
    # The keys of memo are ids: they stay good only while the objects live.
    kept = memo.get(id(memo))
    if kept is None:
        memo[id(memo)] = [x]
    else:
        kept.append(x)


# How objects of a type are copied that need not be asked.

def _copy_immutable(x):
    return x

def _deepcopy_atomic(x, memo):
    return x

def _deepcopy_list(x, memo, deepcopy=deepcopy):
    twin = memo[id(x)] = []
    for item in x:
        twin.append(deepcopy(item, memo))
    return twin

def _deepcopy_dict(x, memo, deepcopy=deepcopy):
    twin = memo[id(x)] = {}
    for key, value in x.items():
        twin[deepcopy(key, memo)] = deepcopy(value, memo)
    return twin

def _deepcopy_tuple(x, memo, deepcopy=deepcopy):
    parts = [deepcopy(part, memo) for part in x]
    if (made := memo.get(id(x))) is not None:
        # It contains itself, and was copied on the way.
        return made
    for old, new in zip(x, parts):
        if new is not old:
            return tuple(parts)
    return x

def _deepcopy_method(x, memo):
    receiver = deepcopy(x.__self__, memo)
    return type(x)(x.__func__, receiver)


_copy_dispatch = dict.fromkeys(
    (bool, int, float, complex, str, bytes, tuple, frozenset, range, slice, type, property, super, weakref.ref,
     types.NoneType, types.EllipsisType, types.NotImplementedType,
     types.FunctionType, types.BuiltinFunctionType, types.CodeType),
    _copy_immutable)
_copy_dispatch.update((kind, kind.copy) for kind in (list, dict, set, bytearray))

_deepcopy_dispatch = dict.fromkeys(
    (bool, int, float, complex, str, bytes, range, type, property, weakref.ref,
     types.NoneType, types.EllipsisType, types.NotImplementedType,
     types.FunctionType, types.BuiltinFunctionType, types.CodeType),
    _deepcopy_atomic)
_deepcopy_dispatch |= {list: _deepcopy_list, dict: _deepcopy_dict, tuple: _deepcopy_tuple,
                       types.MethodType: _deepcopy_method}

del types, weakref


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    # What __reduce_ex__ answered, carried out; deep if there is a memo.
    deep = memo is not None
    y = func(*(deepcopy(part, memo) for part in args)) if deep and args else func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            # The dict of the object, or a pair: the dict, and the values of slots.
            state, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
            if state is not None:
                y.__dict__.update(state)
            if slots is not None:
                for name in slots:
                    setattr(y, name, slots[name])
    if listiter is not None:
        for item in listiter:
            if deep:
                item = deepcopy(item, memo)
            y.append(item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y


def replace(obj, /, **changes):
    cls = obj.__class__
    if (maker := getattr(cls, '__replace__', None)) is not None:
        return maker(obj, **changes)
    raise TypeError(f"replace() does not support {cls.__name__} objects")
`;
