/** Python source of `contextlib`: managers from generators, small managers, and stacks of managers. */
export const source = `
import sys
from types import MethodType, GenericAlias

__all__ = ["asynccontextmanager", "contextmanager", "closing", "nullcontext",
           "AbstractContextManager", "AbstractAsyncContextManager",
           "AsyncExitStack", "ContextDecorator", "ExitStack",
           "redirect_stdout", "redirect_stderr", "suppress", "aclosing", "chdir"]


def _dressed(made, like):
    # As functools.wraps does it.
    for name in '__module__', '__name__', '__qualname__', '__doc__', '__type_params__':
        if hasattr(like, name):
            setattr(made, name, getattr(like, name))
    made.__dict__.update(getattr(like, '__dict__', {}))
    made.__wrapped__ = like
    return made


class AbstractContextManager:
    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator(object):
    # A manager that can stand as a decorator: it is entered around each call.

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return _dressed(inner, func)


# From generators.

class _GeneratorContextManagerBase:
    def __init__(self, func, args, kwds):
        # All but the generator is there to make it again, should it be a decorator.
        self.gen, self.func = func(*args, **kwds), func
        self.args, self.kwds = args, kwds
        told = getattr(func, "__doc__", None)
        self.__doc__ = type(self).__doc__ if told is None else told

    def _recreate_cm(self):
        recipe = self.func, self.args, self.kwds
        return self.__class__(*recipe)


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    def __exit__(self, typ, value, traceback):
        if typ is not None:
            if value is None:
                value = typ()
            try:
                self.gen.throw(value)
            except StopIteration as end:
                # The generator went on to its end: the exception is dealt with, unless it was that very one.
                return end is not value
            except BaseException as raised:
                # A StopIteration of the block comes back wrapped.
                wrapped = (isinstance(value, StopIteration) and isinstance(raised, RuntimeError)
                           and raised.__cause__ is value)
                if raised is not value and not wrapped:
                    raise
                # The block's own: its traceback need not tell of the generator.
                value.__traceback__ = traceback
                return False
            complaint = "generator didn't stop after throw()"
        else:
            try:
                next(self.gen)
            except StopIteration:
                return False
            complaint = "generator didn't stop"
        try:
            raise RuntimeError(complaint)
        finally:
            self.gen.close()

    def __enter__(self):
        # A manager that is entered needs its function no longer.
        del self.func, self.args, self.kwds
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None


def contextmanager(func):
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return _dressed(helper, func)


# Small managers.

class _Ready:
    # Can be awaited, and has its value at once.

    def __init__(self, value):
        self.value = value

    def __await__(self):
        return self.value
        yield


class nullcontext(AbstractContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    def __aenter__(self):
        return _Ready(self.enter_result)

    def __aexit__(self, *excinfo):
        return _Ready(None)


class chdir(AbstractContextManager):
    """Goes to a folder, and back. The folder is the whole process's, whatever the thread."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        from os import chdir, getcwd
        self._old_cwd.append(getcwd())
        chdir(self.path)

    def __exit__(self, *excinfo):
        from os import chdir
        chdir(self._old_cwd.pop())


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __exit__(self, *exc_info):
        self.thing.close()

    def __enter__(self):
        return self.thing


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        # A stack, so that one manager can be entered again.
        self._old_targets = []

    def __exit__(self, exctype, excinst, exctb):
        before = self._old_targets.pop()
        setattr(sys, self._stream, before)

    def __enter__(self):
        name, target = self._stream, self._new_target
        self._old_targets.append(getattr(sys, name))
        setattr(sys, name, target)
        return target


class redirect_stdout(_RedirectStream):
    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    _stream = "stderr"


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._exceptions):
            return True
        if not issubclass(exctype, BaseExceptionGroup):
            return False
        rest = excinst.split(self._exceptions)[1]
        if rest is not None:
            raise rest
        return True

    def __enter__(self):
        pass


# Stacks: what is to be called at the end, the last first, as pairs (whether it answers at once, what).

def _details(exc):
    return (None,) * 3 if exc is None else (type(exc), exc, exc.__traceback__)

def _link_contexts(new, old, outer):
    # As if the blocks were nested: the end of the new exception's chain leads on to the old one, not to what was there
    # before the stack.
    last = new
    while (context := last.__context__) is not outer:
        if context is None or context is old:
            return
        last = context
    if outer is not None and outer is not old:
        last.__context__ = old


class _BaseExitStack:
    def __init__(self):
        from collections import deque
        self._exit_callbacks = deque()

    def _push_exit_callback(self, callback, is_sync=True):
        pair = is_sync, callback
        self._exit_callbacks.append(pair)

    def _push_cm_exit(self, cm, cm_exit):
        self._push_exit_callback(MethodType(cm_exit, cm))

    def callback(self, callback, /, *args, **kwds):
        def _exit_wrapper(*exc_details):
            callback(*args, **kwds)

        _exit_wrapper.__wrapped__ = callback
        self._push_exit_callback(_exit_wrapper)
        return callback

    def push(self, exit):
        leave = getattr(type(exit), "__exit__", None)
        if leave is not None:
            self._push_cm_exit(exit, leave)
        else:
            # No manager: called like an __exit__.
            self._push_exit_callback(exit)
        return exit

    def enter_context(self, cm):
        kind = type(cm)
        try:
            enter, leave = kind.__enter__, kind.__exit__
        except AttributeError:
            raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the context manager "
                            f"protocol") from None
        entered = enter(cm)
        self._push_cm_exit(cm, leave)
        return entered

    def pop_all(self):
        heir = type(self)()
        heir._exit_callbacks, self._exit_callbacks = self._exit_callbacks, type(self._exit_callbacks)()
        return heir


class ExitStack(_BaseExitStack, AbstractContextManager):
    def __enter__(self):
        return self

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, *exc_details):
        exc, outer = exc_details[1], sys.exception()
        received = exc is not None
        swallowed = failed = False
        while self._exit_callbacks:
            leave = self._exit_callbacks.pop()[1]
            try:
                if leave(*_details(exc)):
                    swallowed, failed, exc = True, False, None
            except BaseException as new:
                _link_contexts(new, exc, outer)
                failed, exc = True, new
        if failed:
            # Raising it here would give it the exception of the block as context.
            context = exc.__context__
            try:
                raise exc
            except BaseException:
                exc.__context__ = context
                raise
        return swallowed and received
`;
