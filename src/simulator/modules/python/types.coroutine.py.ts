/** Python source of the function `coroutine` of the module types, run in its namespace. */
export const source = `
class _GeneratorWrapper:
    # What behaves like a generator, made awaitable.

    def __init__(self, gen):
        self.__wrapped, self.__isgen = gen, gen.__class__ is GeneratorType
        for name in '__name__', '__qualname__':
            setattr(self, name, getattr(gen, name, None))

    def __iter__(self):
        return self.__wrapped if self.__isgen else self

    def __next__(self):
        return next(self.__wrapped)

    def close(self):
        return self.__wrapped.close()

    def send(self, val):
        return self.__wrapped.send(val)

    def throw(self, tp, *rest):
        return self.__wrapped.throw(tp, *rest)

    def _told(name):
        return property(lambda self: getattr(self.__wrapped, name))

    gi_code = cr_code = _told('gi_code')
    gi_frame = cr_frame = _told('gi_frame')
    gi_running = cr_running = _told('gi_running')
    gi_yieldfrom = cr_await = _told('gi_yieldfrom')
    __await__ = __iter__
    del _told


def coroutine(func):
    """What func returns can be awaited: a generator function gets a flag, any other callable a wrapper."""
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    code = getattr(func, '__code__', None)
    if func.__class__ is FunctionType and code.__class__ is CodeType:
        # A coroutine, or a generator that may be awaited; and a generator.
        if code.co_flags & 0x180:
            return func
        if code.co_flags & 0x20:
            func.__code__ = code.replace(co_flags=code.co_flags | 0x100)
            return func
    from _collections_abc import Coroutine, Generator
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        kind = made.__class__
        awaitable = kind is CoroutineType or kind is GeneratorType and made.gi_code.co_flags & 0x100
        if not awaitable and isinstance(made, Generator) and not isinstance(made, Coroutine):
            return _GeneratorWrapper(made)
        return made
    return wrapped


_m = __import__("types")
AsyncGeneratorType, CoroutineType = _m.AsyncGeneratorType, _m.CoroutineType
del _m
`;
