/** The module _asyncio (Modules/_asynciomodule.c): futures, tasks, and which loop runs in a thread. */
export const source = `
import contextvars
import sys
import types
from _thread import get_ident
from types import GenericAlias
from weakref import WeakSet
from asyncio.exceptions import CancelledError, InvalidStateError

_running = {}
_scheduled_tasks = WeakSet()
_eager_tasks = set()
_current_tasks = {}
_task_name_counter = 0

def _get_running_loop():
    return _running.get(get_ident())

def _set_running_loop(loop, /):
    if loop is None:
        _running.pop(get_ident(), None)
    else:
        _running[get_ident()] = loop

def get_running_loop():
    loop = _running.get(get_ident())
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop

def get_event_loop():
    loop = _running.get(get_ident())
    if loop is not None:
        return loop
    from asyncio.events import get_event_loop_policy
    return get_event_loop_policy().get_event_loop()

def current_task(loop=None):
    if loop is None:
        loop = get_running_loop()
    return _current_tasks.get(loop)

def _enter_task(loop, task):
    current = _current_tasks.get(loop)
    if current is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {current!r} is being executed.")
    _current_tasks[loop] = task

def _leave_task(loop, task):
    current = _current_tasks.get(loop)
    if current is not task:
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {current!r}.")
    del _current_tasks[loop]

def _swap_current_task(loop, task):
    previous = _current_tasks.pop(loop, None)
    if task is not None:
        _current_tasks[loop] = task
    return previous

def _register_task(task):
    _scheduled_tasks.add(task)

def _unregister_task(task):
    _scheduled_tasks.discard(task)

def _register_eager_task(task):
    _eager_tasks.add(task)

def _unregister_eager_task(task):
    _eager_tasks.discard(task)

class FutureIter:
    __slots__ = ("_fut",)

    def __init__(self, fut):
        self._fut = fut

    def __iter__(self):
        return self

    def __next__(self):
        fut = self._fut
        if fut is None:
            raise StopIteration
        if fut._state == "PENDING":
            if not fut._asyncio_future_blocking:
                fut._asyncio_future_blocking = True
                return fut
            raise RuntimeError("await wasn't used with future")
        self._fut = None
        raise StopIteration(fut.result())

    def send(self, value):
        return self.__next__()

    def throw(self, typ, val=None, tb=None):
        if isinstance(typ, type):
            typ = typ() if val is None else val if isinstance(val, typ) else typ(val)
        self._fut = None
        raise typ

    def close(self):
        self._fut = None

class Future:
    _state = "PENDING"
    _result = None
    _exception = None
    _loop = None
    _source_traceback = None
    _cancel_message = None
    _asyncio_future_blocking = False
    __log_traceback = False
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self.__callbacks = []
        self.__cancelled_exc = None
        self.__exception_tb = None

    def __repr__(self):
        from asyncio.base_futures import _future_repr
        return _future_repr(self)

    def __del__(self):
        if not self.__log_traceback:
            return
        exc = self._exception
        self._loop.call_exception_handler({
            "message": f"{self.__class__.__name__} exception was never retrieved",
            "exception": exc,
            "future": self,
        })

    @property
    def _callbacks(self):
        return self.__callbacks or None

    @property
    def _log_traceback(self):
        return self.__log_traceback

    @_log_traceback.setter
    def _log_traceback(self, val):
        if val:
            raise ValueError("_log_traceback can only be set to False")
        self.__log_traceback = False

    def get_loop(self):
        return self._loop

    def _make_cancelled_error(self):
        exc = self.__cancelled_exc
        if exc is not None:
            self.__cancelled_exc = None
            return exc
        message = self._cancel_message
        return CancelledError() if message is None else CancelledError(message)

    def _take_cancelled_error(self, exc):
        self.__cancelled_exc = exc

    def cancel(self, msg=None):
        self.__log_traceback = False
        if self._state != "PENDING":
            return False
        self._state = "CANCELLED"
        self._cancel_message = msg
        self.__schedule()
        return True

    def __schedule(self):
        callbacks, self.__callbacks = self.__callbacks, []
        for fn, ctx in callbacks:
            self._loop.call_soon(fn, self, context=ctx)

    def cancelled(self):
        return self._state == "CANCELLED"

    def done(self):
        return self._state != "PENDING"

    def _outcome(self):
        # What a task that waits is told: an exception, or None.
        if self._state == "CANCELLED":
            return self._make_cancelled_error()
        self.__log_traceback = False
        exc = self._exception
        if exc is not None:
            exc.__traceback__ = self.__exception_tb
        return exc

    def result(self):
        if self._state == "PENDING":
            raise InvalidStateError("Result is not set.")
        exc = self._outcome()
        if exc is not None:
            raise exc
        return self._result

    def exception(self):
        if self._state == "CANCELLED":
            raise self._make_cancelled_error()
        if self._state == "PENDING":
            raise InvalidStateError("Exception is not set.")
        self.__log_traceback = False
        return self._exception

    def add_done_callback(self, fn, /, *, context=None):
        if context is None:
            context = contextvars.copy_context()
        if self._state != "PENDING":
            self._loop.call_soon(fn, self, context=context)
        else:
            self.__callbacks.append((fn, context))

    def remove_done_callback(self, fn, /):
        kept = [pair for pair in self.__callbacks if pair[0] != fn]
        removed = len(self.__callbacks) - len(kept)
        if removed:
            self.__callbacks[:] = kept
        return removed

    def set_result(self, result, /):
        if self._state != "PENDING":
            raise InvalidStateError("invalid state")
        self._result = result
        self._state = "FINISHED"
        self.__schedule()

    def set_exception(self, exception, /):
        if self._state != "PENDING":
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError("invalid exception object")
        if isinstance(exception, StopIteration):
            new = RuntimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
            new.__cause__ = new.__context__ = exception
            exception = new
        self._exception = exception
        self.__exception_tb = exception.__traceback__
        self._state = "FINISHED"
        self.__schedule()
        self.__log_traceback = True

    def __iter__(self):
        return FutureIter(self)

    __await__ = __iter__

class TaskStepMethWrapper:
    __slots__ = ("_task", "_exc", "__weakref__")

    def __init__(self, task, exc):
        self._task = task
        self._exc = exc

    def __call__(self):
        exc, self._exc = self._exc, None
        return self._task._step(exc)

    def __getattr__(self, name):
        if name != "__qualname__":
            raise AttributeError(name)
        return getattr(self._task._coro, name, None)

class Task(Future):
    _log_destroy_pending = True

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        from asyncio.coroutines import iscoroutine
        if not iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        if name is None:
            global _task_name_counter
            _task_name_counter += 1
            name = f"Task-{_task_name_counter}"
        elif type(name) is not str:
            name = str(name)
        self._name = name
        self._num_cancels_requested = 0
        self._must_cancel = False
        self._fut_waiter = None
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        if eager_start and self._loop.is_running():
            previous = _swap_current_task(self._loop, self)
            _register_eager_task(self)
            try:
                self._context.run(self._run, None)
            finally:
                _unregister_eager_task(self)
                _swap_current_task(self._loop, previous)
                if not self.done():
                    _register_task(self)
                else:
                    self._coro = None
        else:
            self._call_step(None)
            _register_task(self)

    def __repr__(self):
        from asyncio.base_tasks import _task_repr
        return _task_repr(self)

    def __del__(self):
        if self._state == "PENDING" and self._log_destroy_pending:
            self._loop.call_exception_handler({
                "task": self,
                "message": "Task was destroyed but it is pending!",
            })
        super().__del__()

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value, /):
        self._name = str(value)

    def set_result(self, result, /):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception, /):
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        from asyncio.base_tasks import _task_get_stack
        return _task_get_stack(self, limit)

    def print_stack(self, *, limit=None, file=None):
        from asyncio.base_tasks import _task_print_stack
        return _task_print_stack(self, limit, file)

    def cancel(self, msg=None):
        self._log_traceback = False
        if self.done():
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._num_cancels_requested

    def uncancel(self):
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
            if self._num_cancels_requested == 0:
                self._must_cancel = False
        return self._num_cancels_requested

    def _call_step(self, exc):
        self._loop.call_soon(TaskStepMethWrapper(self, exc), context=self._context)

    def _step(self, exc):
        if self.done():
            raise InvalidStateError(f"__step(): already done: {self!r} {exc!r}")
        if self._must_cancel:
            if not isinstance(exc, CancelledError):
                exc = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        loop = self._loop
        _enter_task(loop, self)
        try:
            self._run(exc)
        finally:
            _leave_task(loop, self)

    def _run(self, exc):
        try:
            result = self._coro.send(None) if exc is None else self._coro.throw(exc)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
            return
        except CancelledError as cancelled:
            self._take_cancelled_error(cancelled)
            super().cancel()
            return
        except (KeyboardInterrupt, SystemExit) as e:
            super().set_exception(e)
            raise
        except BaseException as e:
            super().set_exception(e)
            return
        blocking = getattr(result, "_asyncio_future_blocking", None)
        if blocking is not None:
            if result is self:
                complaint = f"Task cannot await on itself: {self!r}"
            elif result.get_loop() is not self._loop:
                complaint = f"Task {self!r} got Future {result!r} attached to a different loop"
            elif not blocking:
                complaint = f"yield was used instead of yield from in task {self!r} with {result!r}"
            else:
                result._asyncio_future_blocking = False
                result.add_done_callback(self.task_wakeup, context=self._context)
                self._fut_waiter = result
                if self._must_cancel and result.cancel(msg=self._cancel_message):
                    self._must_cancel = False
                return
        elif result is None:
            return self._call_step(None)
        elif type(result) is types.GeneratorType:
            complaint = f"yield was used instead of yield from for generator in task {self!r} with {result!r}"
        else:
            complaint = f"Task got bad yield: {result!r}"
        self._call_step(RuntimeError(complaint))

    def task_wakeup(self, future, /):
        outcome = getattr(future, "_outcome", None)
        if outcome is not None:
            exc = outcome()
        else:
            exc = None
            try:
                future.result()
            except BaseException as e:
                exc = e
        self._step(exc)
`;
