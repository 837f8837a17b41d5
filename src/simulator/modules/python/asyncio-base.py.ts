/** Modules of the package asyncio that the loop, futures and tasks stand on: errors, what they are called in texts, handles. */
export const exceptions = `
__all__ = ("BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError",
           "IncompleteReadError", "LimitOverrunError", "SendfileNotAvailableError")

class CancelledError(BaseException):
    """The Future or Task was cancelled."""

TimeoutError = TimeoutError

class InvalidStateError(Exception):
    """The operation is not allowed in this state."""

class SendfileNotAvailableError(RuntimeError):
    pass

class BrokenBarrierError(RuntimeError):
    """Barrier is broken by barrier.abort() call."""

class LimitOverrunError(Exception):
    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        [message] = self.args
        return type(self), (message, self.consumed)

class IncompleteReadError(EOFError):
    def __init__(self, partial, expected):
        wanted = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {wanted} expected bytes")
        self.partial, self.expected = partial, expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)
`;

export const coroutines = `
__all__ = "iscoroutinefunction", "iscoroutine"
import collections.abc
import types

_is_coroutine = object()

def iscoroutinefunction(func):
    if getattr(func, "_is_coroutine", None) is _is_coroutine:
        return True
    import functools
    while isinstance(func, functools.partial):
        func = func.func
    func = getattr(func, "__func__", func)
    return isinstance(func, types.FunctionType) and func.__code__.co_flags & 0x80 != 0

def iscoroutine(obj):
    return isinstance(obj, (types.CoroutineType, collections.abc.Coroutine))

def _first_of(obj, *names):
    for name in names:
        value = getattr(obj, name, None)
        if value:
            return value

def _format_coroutine(coro):
    name = _first_of(coro, "__qualname__", "__name__") or f"<{type(coro).__name__} without __name__>"
    code = _first_of(coro, "cr_code", "gi_code")
    frame = _first_of(coro, "gi_frame", "cr_frame")
    if code is None:
        state = " running" if getattr(coro, "cr_running", False) else ""
    elif frame is None:
        state = f" done, defined at {code.co_filename}:{code.co_firstlineno}"
    else:
        state = f" running at {code.co_filename}:{frame.f_lineno}"
    return f"{name}(){state}"
`;

export const base_futures = `
__all__ = ()

def isfuture(obj):
    return hasattr(obj.__class__, "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None

def _short(value, depth=6):
    # reprlib.repr: the middle of what is long is left out.
    if isinstance(value, (tuple, list, set, frozenset, dict)) and depth <= 0 and value:
        return {tuple: "(...)", list: "[...]", dict: "{...}"}.get(type(value), "{...}")
    if type(value) in (list, tuple):
        items = [_short(v, depth - 1) for v in value[:6]] + ["..."] * (len(value) > 6)
        inner = ", ".join(items)
        if type(value) is list:
            return f"[{inner}]"
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if type(value) is dict:
        items = [f"{_short(k, depth - 1)}: {_short(value[k], depth - 1)}" for k in list(value)[:4]]
        return "{" + ", ".join(items + ["..."] * (len(value) > 4)) + "}"
    text = repr(value)
    most = 40 if isinstance(value, int) else 30
    if len(text) > most and type(value) not in (float, bool, set, frozenset):
        head = (most - 3) // 2
        tail = most - 3 - head
        text = text[:head] + "..." + text[len(text) - tail:]
    return text

def _source(func):
    import functools
    while True:
        if hasattr(func, "__wrapped__"):
            func = func.__wrapped__
        elif isinstance(func, functools.partial):
            func = func.func
        else:
            break
    if type(func) is not type(_source):
        return ""
    return f" at {func.__code__.co_filename}:{func.__code__.co_firstlineno}"

def _name(func):
    import functools
    if isinstance(func, functools.partial):
        return _name(func.func) + "()"
    return getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)

def _format_callback_source(func, args=()):
    return f"{_name(func)}(){_source(func)}"

def _format_callbacks(callbacks):
    left_out = len(callbacks) - 2
    shown = callbacks if left_out <= 0 else (callbacks[0], callbacks[-1])
    texts = [_format_callback_source(function) for function, context in shown]
    if left_out > 0:
        texts.insert(1, f"<{left_out} more>")
    return f"cb=[{', '.join(texts)}]"

def _future_repr_info(future):
    state = future._state
    info = [state.lower()]
    if state == "FINISHED":
        error = future._exception
        info.append(f"result={_short(future._result)}" if error is None else f"exception={error!r}")
    if future._callbacks:
        info.append(_format_callbacks(future._callbacks))
    return info

_shown = set()

def _guarded_repr(future, info_of):
    # A future may be met again inside of its own repr.
    key = id(future)
    if key in _shown:
        return "..."
    _shown.add(key)
    try:
        return f"<{' '.join([future.__class__.__name__, *info_of(future)])}>"
    finally:
        _shown.discard(key)

def _future_repr(future):
    return _guarded_repr(future, _future_repr_info)
`;

export const base_tasks = `
from .base_futures import _future_repr_info, _guarded_repr
from .coroutines import _format_coroutine

def _task_repr_info(task):
    state, *rest = _future_repr_info(task)
    yield "cancelling" if task.cancelling() and not task.done() else state
    yield f"name={task.get_name()!r}"
    if task._coro:
        yield f"coro=<{_format_coroutine(task._coro)}>"
    if task._fut_waiter is not None:
        yield f"wait_for={task._fut_waiter!r}"
    yield from rest

def _task_repr(task):
    return _guarded_repr(task, _task_repr_info)

def _chain(link, name):
    while link is not None:
        yield link
        link = getattr(link, name)

def _task_get_stack(task, limit):
    # The stack of a task that lives has its newest frame last; the traceback of one that failed begins at the oldest.
    from itertools import islice
    frame = getattr(task._coro, "cr_frame", None)
    if frame is not None:
        return [*islice(_chain(frame, "f_back"), limit)][::-1]
    if task._exception is None:
        return []
    return [tb.tb_frame for tb in islice(_chain(task._exception.__traceback__, "tb_next"), limit)]

def _task_print_stack(task, limit, file):
    import traceback
    exc = task._exception
    frames = task.get_stack(limit=limit)
    if frames:
        print("Stack" if exc is None else "Traceback", f"for {task!r} (most recent call last):", file=file)
    else:
        print(f"No stack for {task!r}", file=file)
    entries = [traceback.FrameSummary(f.f_code.co_filename, f.f_lineno, f.f_code.co_name) for f in frames]
    traceback.print_list(entries, file=file)
    if exc is not None:
        print(*traceback.format_exception_only(exc), sep="", end="", file=file)
`;

export const events = `
__all__ = ("AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle",
           "get_event_loop_policy", "set_event_loop_policy", "get_event_loop", "set_event_loop", "new_event_loop",
           "_set_running_loop", "get_running_loop", "_get_running_loop")
import contextvars
from _asyncio import _get_running_loop, _set_running_loop, get_running_loop, get_event_loop
from .base_futures import _format_callback_source

class Handle:
    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_source_traceback", "_repr", "__weakref__", "_context")

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._callback, self._args = callback, args
        self._loop = loop
        self._cancelled, self._repr = False, None

    def _repr_info(self):
        info = [self.__class__.__name__]
        if self._cancelled:
            info += ["cancelled"]
        if self._callback is not None:
            info += [_format_callback_source(self._callback, self._args)]
        return info

    def __repr__(self):
        return f"<{' '.join(self._repr_info())}>"

    def get_context(self):
        return self._context

    def cancelled(self):
        return self._cancelled

    def cancel(self):
        if not self._cancelled:
            # What the callback keeps alive goes now, not when the loop comes to this handle.
            self._cancelled, self._callback, self._args = True, None, None

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except BaseException as error:
            if isinstance(error, (KeyboardInterrupt, SystemExit)):
                raise
            what = f"Exception in callback {_format_callback_source(self._callback, self._args)}"
            self._loop.call_exception_handler({"message": what, "exception": error, "handle": self})
        self = None

class TimerHandle(Handle):
    __slots__ = ["_scheduled", "_when"]

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when, self._scheduled = when, False

    def _repr_info(self):
        info = super()._repr_info()
        info.insert(1 + self._cancelled, f"when={self._when}")
        return info

    def when(self):
        return self._when

    def cancel(self):
        if not self._cancelled:
            self._loop._timer_handle_cancelled(self)
        super().cancel()

    # In the loop's heap the first is the one that is due first.

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented

    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented

    def __le__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return self._when < other._when or self.__eq__(other)

    def __ge__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return self._when > other._when or self.__eq__(other)

    def _identity(self):
        return self._when, self._callback, self._args, self._cancelled

    def __eq__(self, other):
        return self._identity() == other._identity() if isinstance(other, TimerHandle) else NotImplemented

    def __hash__(self):
        return hash(self._when)

class AbstractServer:
    pass

class AbstractEventLoop:
    pass

class AbstractEventLoopPolicy:
    def new_event_loop(self):
        raise NotImplementedError

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

def _check_kind(value, kind, what):
    if value is not None and not isinstance(value, kind):
        raise TypeError(f"{what} must be an instance of {kind.__name__} or None, not '{type(value).__name__}'")

class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    # A loop for each thread; only the main thread is given one unasked, and only when nobody has set one.
    _loop_factory = None

    def __init__(self):
        from _thread import _local
        self._local = _local()

    def get_event_loop(self):
        import threading
        thread = threading.current_thread()
        untouched = not hasattr(self._local, "_set_called")
        if untouched and thread is threading.main_thread():
            import warnings
            warnings.warn("There is no current event loop", DeprecationWarning, stacklevel=2)
            self.set_event_loop(self.new_event_loop())
        loop = getattr(self._local, "_loop", None)
        if loop is None:
            raise RuntimeError(f"There is no current event loop in thread {thread.name!r}.")
        return loop

    def set_event_loop(self, loop):
        self._local._set_called = True
        _check_kind(loop, AbstractEventLoop, "loop")
        self._local._loop = loop

    def new_event_loop(self):
        return self._loop_factory()

_event_loop_policy = None

def get_event_loop_policy():
    if _event_loop_policy is None:
        from . import unix_events
        set_event_loop_policy(unix_events.DefaultEventLoopPolicy())
    return _event_loop_policy

def set_event_loop_policy(policy):
    global _event_loop_policy
    _check_kind(policy, AbstractEventLoopPolicy, "policy")
    _event_loop_policy = policy

def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)

def new_event_loop():
    return get_event_loop_policy().new_event_loop()
`;
