/** Modules of the package asyncio about futures and tasks: futures, tasks, threads. */
export const futures = `
__all__ = ("Future", "wrap_future", "isfuture")
import concurrent.futures
from _asyncio import Future
from . import events
from .base_futures import isfuture

def _get_loop(fut):
    return fut.get_loop()

def _loop_or_none(fut):
    # A future of concurrent.futures belongs to no loop.
    return fut.get_loop() if isfuture(fut) else None

def _call_in(loop, own_loop, function, *args):
    if loop is None or loop is own_loop:
        function(*args)
    else:
        loop.call_soon_threadsafe(function, *args)

def _set_result_unless_cancelled(fut, result):
    if not fut.cancelled():
        fut.set_result(result)

def _set_state(future, other):
    # future comes to the end that other has come to, unless somebody has cancelled it meanwhile.
    if other.cancelled():
        future.cancel()
    if isfuture(future):
        given_up = future.cancelled()
    else:
        given_up = not future.set_running_or_notify_cancel()
    if given_up:
        return
    error = other.exception()
    if error is None:
        future.set_result(other.result())
    else:
        future.set_exception(error)

def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    assert isinstance(future, concurrent.futures.Future), f"concurrent.futures.Future is expected, got {future!r}"
    wrapper = (events.get_event_loop() if loop is None else loop).create_future()
    _chain_future(future, wrapper)
    return wrapper

def _chain_future(source, destination):
    # The end of source becomes that of destination; cancelling destination cancels source.
    source_loop, dest_loop = _loop_or_none(source), _loop_or_none(destination)

    def _call_check_cancel(destination):
        if destination.cancelled():
            _call_in(source_loop, dest_loop, source.cancel)

    def _call_set_state(source):
        if dest_loop is None or dest_loop is source_loop or not dest_loop.is_closed():
            _call_in(dest_loop, source_loop, _set_state, destination, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)
`;

export const tasks = `
__all__ = ("Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for",
           "as_completed", "sleep", "gather", "shield", "ensure_future", "run_coroutine_threadsafe",
           "current_task", "all_tasks", "create_eager_task_factory", "eager_task_factory",
           "_register_task", "_unregister_task", "_enter_task", "_leave_task")
import functools
import types
from _asyncio import (Task, current_task, _enter_task, _leave_task, _register_task, _unregister_task,
                      _swap_current_task, _scheduled_tasks, _eager_tasks, _current_tasks)
from . import coroutines, events, exceptions, futures, timeouts

ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION = "ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION"

def all_tasks(loop=None):
    if loop is None:
        loop = events.get_running_loop()
    return {t for t in [*_eager_tasks, *_scheduled_tasks] if t.get_loop() is loop and not t.done()}

def create_task(coro, *, name=None, context=None):
    # A loop of somebody else's may know of no context.
    more = {} if context is None else {"context": context}
    return events.get_running_loop().create_task(coro, name=name, **more)

def _is_single(aws):
    return futures.isfuture(aws) or coroutines.iscoroutine(aws)

async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if _is_single(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    # The list is given back while we wait.
    fs = {*fs}
    if any(map(coroutines.iscoroutine, fs)):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = events.get_running_loop()
    return await _wait(fs, timeout, return_when, loop)

def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)

async def wait_for(fut, timeout):
    if timeout is None or not timeout <= 0:
        async with timeouts.timeout(timeout):
            return await fut
    # No time at all: what is not done by now is cancelled.
    fut = ensure_future(fut)
    if not fut.done():
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except exceptions.CancelledError as cancelled:
            raise TimeoutError from cancelled
    return fut.result()

def _failed(fut):
    return not fut.cancelled() and fut.exception() is not None

async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _release_waiter, waiter)
    missing = len(fs)

    def _on_completion(f):
        nonlocal missing
        missing -= 1
        if missing > 0 and return_when != FIRST_COMPLETED:
            if return_when == ALL_COMPLETED or not _failed(f):
                return
        if timer is not None:
            timer.cancel()
        _release_waiter(waiter)

    for f in fs:
        f.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for f in fs:
            f.remove_done_callback(_on_completion)
    return {f for f in fs if f.done()}, {f for f in fs if not f.done()}

async def _cancel_and_wait(fut):
    waiter = events.get_running_loop().create_future()
    release = functools.partial(_release_waiter, waiter)
    fut.add_done_callback(release)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)

class _AsCompletedIterator:
    # Both kinds of iterator: each step is one future that is done, or the time that is up (None in the queue).
    def __init__(self, aws, timeout):
        from .queues import Queue
        self._done = Queue()
        self._timeout_handle = None
        loop = events.get_event_loop()
        self._todo = {ensure_future(aw, loop=loop) for aw in set(aws)}
        self._todo_left = len(self._todo)
        for fut in self._todo:
            fut.add_done_callback(self._handle_completion)
        if timeout is not None and self._todo:
            self._timeout_handle = loop.call_later(timeout, self._handle_timeout)

    def __iter__(self):
        return self

    def __next__(self):
        if self._todo_left > 0:
            self._todo_left -= 1
            return self._wait_for_one(resolve=True)
        raise StopIteration

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self._todo_left > 0:
            self._todo_left -= 1
            return await self._wait_for_one()
        raise StopAsyncIteration

    def _handle_timeout(self):
        late, self._todo = self._todo, set()
        for fut in late:
            fut.remove_done_callback(self._handle_completion)
            self._done.put_nowait(None)

    def _handle_completion(self, f):
        if f in self._todo:
            self._todo.discard(f)
            self._done.put_nowait(f)
            if self._timeout_handle is not None and not self._todo:
                self._timeout_handle.cancel()

    async def _wait_for_one(self, resolve=False):
        fut = await self._done.get()
        if fut is None:
            raise exceptions.TimeoutError
        return fut.result() if resolve else fut

def as_completed(fs, *, timeout=None):
    if _is_single(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)

@types.coroutine
def __sleep0():
    yield

async def sleep(delay, result=None):
    if delay <= 0:
        await __sleep0()
    elif delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    else:
        loop = events.get_running_loop()
        alarm = loop.create_future()
        timer = loop.call_later(delay, futures._set_result_unless_cancelled, alarm, result)
        try:
            return await alarm
        finally:
            timer.cancel()
    return result

def ensure_future(coro_or_future, *, loop=None):
    if futures.isfuture(coro_or_future):
        if loop is None or coro_or_future.get_loop() is loop:
            return coro_or_future
        raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
    if coroutines.iscoroutine(coro_or_future):
        coro, ours = coro_or_future, False
    elif hasattr(coro_or_future, "__await__"):
        async def _wrap_awaitable(awaitable):
            return await awaitable
        coro, ours = _wrap_awaitable(coro_or_future), True
    else:
        raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
    if loop is None:
        loop = events.get_event_loop()
    try:
        return loop.create_task(coro)
    except RuntimeError:
        # Nobody will ever run what was handed over: no warning of that.
        if not ours:
            coro.close()
        raise

def _error_of(fut):
    # What a future that is done would raise; that tells it, too, that somebody has asked.
    return fut._make_cancelled_error() if fut.cancelled() else fut.exception()

def _value_of(fut):
    # A future's end as gather(return_exceptions=True) lists it.
    if fut.cancelled():
        message = fut._cancel_message
        return exceptions.CancelledError("" if message is None else message)
    error = fut.exception()
    return fut.result() if error is None else error

class _GatheringFuture(futures.Future):
    # gather's result: to cancel it is to cancel the children, whose ends then end it.
    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        heard = [child.cancel(msg=msg) for child in self._children]
        if True not in heard:
            return False
        self._cancel_requested = True
        return True

def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        nothing = events.get_event_loop().create_future()
        nothing.set_result([])
        return nothing

    def _done_callback(fut):
        nonlocal missing
        missing -= 1
        if outer is None or outer.done():
            if not fut.cancelled():
                fut.exception()
            return
        error = None if return_exceptions else _error_of(fut)
        if error is not None:
            outer.set_exception(error)
        elif not missing:
            values = [_value_of(child) for child in children]
            if outer._cancel_requested:
                outer.set_exception(children[-1]._make_cancelled_error())
            else:
                outer.set_result(values)

    outer = loop = None
    missing = 0
    children, done_already = [], []
    future_of = {}
    for arg in coros_or_futures:
        seen = arg in future_of
        fut = future_of[arg] if seen else ensure_future(arg, loop=loop)
        children.append(fut)
        if seen:
            continue
        future_of[arg] = fut
        missing += 1
        if loop is None:
            loop = fut.get_loop()
        if fut is not arg:
            # A task of gather's own making: its end is told of by outer.
            fut._log_destroy_pending = False
        if fut.done():
            done_already.append(fut)
        else:
            fut.add_done_callback(_done_callback)
    outer = _GatheringFuture(children, loop=loop)
    for fut in done_already:
        _done_callback(fut)
    return outer

def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def _inner_done_callback(inner):
        if not outer.cancelled():
            futures._set_state(outer, inner)
        elif not inner.cancelled():
            inner.exception()

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer

def run_coroutine_threadsafe(coro, loop):
    if not coroutines.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    from concurrent.futures import Future as ThreadFuture
    answer = ThreadFuture()

    def callback():
        try:
            futures._chain_future(ensure_future(coro, loop=loop), answer)
        except BaseException as error:
            if not isinstance(error, (SystemExit, KeyboardInterrupt)) and answer.set_running_or_notify_cancel():
                answer.set_exception(error)
            raise

    loop.call_soon_threadsafe(callback)
    return answer

def create_eager_task_factory(custom_task_constructor):
    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context, eager_start=True)
    return factory

eager_task_factory = create_eager_task_factory(Task)
`;

export const threads = `
__all__ = ("to_thread",)
import contextvars
import functools
from . import events

async def to_thread(func, /, *args, **kwargs):
    call = functools.partial(contextvars.copy_context().run, func, *args, **kwargs)
    return await events.get_running_loop().run_in_executor(None, call)
`;
