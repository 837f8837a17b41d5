/** Modules of the package asyncio about the event loop. Time is the model's: a loop that waits lets it pass. */
export const base_events = `
__all__ = "BaseEventLoop", "Server"
import collections
import heapq
import sys
import time
import traceback
import weakref
from . import coroutines, events, exceptions, futures, tasks

# So many timers, and such a part of them cancelled: then they are all looked through.
_MIN_SCHEDULED_TIMER_HANDLES = 100
_MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5
_LONGEST_WAIT = 24 * 3600

def _run_until_complete_cb(fut):
    # What ends the process has gone through the loop already.
    if fut.cancelled() or not isinstance(fut.exception(), (SystemExit, KeyboardInterrupt)):
        fut.get_loop().stop()

def _check_callable(value, message):
    if not (value is None or callable(value)):
        raise TypeError(message)

class Server(events.AbstractServer):
    pass

class BaseEventLoop(events.AbstractEventLoop):
    def __init__(self):
        self._timer_cancelled_count = 0
        self._closed = self._stopping = False
        self._ready = collections.deque()
        self._scheduled = []
        self._default_executor = self._thread_id = None
        self._clock_resolution = 1e-09
        self._exception_handler = None
        self._debug = False
        self.slow_callback_duration = 0.1
        self._current_handle = self._task_factory = None
        self._asyncgens = weakref.WeakSet()
        self._asyncgens_shutdown_called = self._executor_shutdown_called = False
        self._wakeup = self._old_agen_hooks = None

    def __repr__(self):
        states = {"running": self.is_running(), "closed": self.is_closed(), "debug": self.get_debug()}
        return f"<{self.__class__.__name__} {' '.join(f'{name}={state}' for name, state in states.items())}>"

    # State

    def time(self):
        return time.monotonic()

    def is_running(self):
        return self._thread_id is not None

    def is_closed(self):
        return self._closed

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    # Futures and tasks

    def create_future(self):
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        factory = self._task_factory
        if factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context)
        task = factory(self, coro) if context is None else factory(self, coro, context=context)
        task.set_name(name)
        return task

    def get_task_factory(self):
        return self._task_factory

    def set_task_factory(self, factory):
        _check_callable(factory, "task factory must be a callable or None")
        self._task_factory = factory

    # Callbacks

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        return self._make_ready(callback, args, context)

    def call_soon_threadsafe(self, callback, *args, context=None):
        self._check_closed()
        handle = self._make_ready(callback, args, context)
        if self._wakeup is not None and self._wakeup.locked():
            self._wakeup.release()
        return handle

    def _make_ready(self, callback, args, context):
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        timer = events.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def call_later(self, delay, callback, *args, context=None):
        if delay is not None:
            return self.call_at(delay + self.time(), callback, *args, context=context)
        raise TypeError("delay must not be None")

    def _timer_handle_cancelled(self, handle):
        self._timer_cancelled_count += handle._scheduled

    # Running

    def _run_forever_setup(self):
        self._check_closed()
        self._check_running()
        from _thread import get_ident
        self._thread_id = get_ident()
        self._old_agen_hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook)
        events._set_running_loop(self)

    def _run_forever_cleanup(self):
        self._stopping, self._thread_id = False, None
        events._set_running_loop(None)
        hooks, self._old_agen_hooks = self._old_agen_hooks, None
        if hooks is not None:
            sys.set_asyncgen_hooks(*hooks)

    def run_forever(self):
        try:
            self._run_forever_setup()
            self._run_once()
            while not self._stopping:
                self._run_once()
        finally:
            self._run_forever_cleanup()

    def run_until_complete(self, future):
        self._check_closed()
        self._check_running()
        given = futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if not given:
            # The task is nobody else's: what becomes of it is told here.
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if not given and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if future.done():
            return future.result()
        raise RuntimeError("Event loop stopped before Future completed.")

    def stop(self):
        self._stopping = True

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if not self._closed:
            self._closed = self._executor_shutdown_called = True
            for handles in self._ready, self._scheduled:
                handles.clear()
            executor, self._default_executor = self._default_executor, None
            if executor is not None:
                executor.shutdown(wait=False)

    def _wait(self, timeout):
        # Nothing is ready: time passes, or another thread has something.
        if timeout is not None and timeout <= 0:
            return
        if timeout is None or self._default_executor is not None:
            from _thread import allocate_lock
            self._wakeup = lock = allocate_lock()
            lock.acquire()
            if not self._ready:
                lock.acquire(True, -1 if timeout is None else timeout)
            self._wakeup = None
        else:
            time.sleep(timeout)

    def _next_timer(self):
        timer = heapq.heappop(self._scheduled)
        timer._scheduled = False
        return timer

    def _drop_cancelled_timers(self):
        size = len(self._scheduled)
        limit = size * _MIN_CANCELLED_TIMER_HANDLES_FRACTION
        if size > _MIN_SCHEDULED_TIMER_HANDLES and self._timer_cancelled_count > limit:
            for timer in self._scheduled:
                timer._scheduled = not timer._cancelled
            self._scheduled = [timer for timer in self._scheduled if timer._scheduled]
            heapq.heapify(self._scheduled)
            self._timer_cancelled_count = 0
            return
        while self._scheduled and self._scheduled[0]._cancelled:
            self._next_timer()
            self._timer_cancelled_count -= 1

    def _longest_sleep(self):
        if self._stopping or self._ready:
            return 0
        if not self._scheduled:
            return None
        return min(max(0, self._scheduled[0]._when - self.time()), _LONGEST_WAIT)

    def _run_once(self):
        # One round: sleep until there is something to do, then do what is there; what comes up meanwhile is the next round's.
        self._drop_cancelled_timers()
        self._wait(self._longest_sleep())
        now = self.time() + self._clock_resolution
        while self._scheduled and self._scheduled[0]._when < now:
            self._ready.append(self._next_timer())
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()
        handle = None

    # Asynchronous generators: they are closed before the loop is

    def _asyncgen_firstiter_hook(self, agen):
        if self._asyncgens_shutdown_called:
            import warnings
            message = f"asynchronous generator {agen!r} was scheduled after loop.shutdown_asyncgens() call"
            warnings.warn(message, ResourceWarning, source=self)
        self._asyncgens.add(agen)

    def _asyncgen_finalizer_hook(self, agen):
        self._asyncgens.discard(agen)
        if not self._closed:
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        self._asyncgens_shutdown_called = True
        left = [*self._asyncgens]
        if not left:
            return
        self._asyncgens.clear()
        ends = await tasks.gather(*(agen.aclose() for agen in left), return_exceptions=True)
        for agen, end in zip(left, ends):
            if isinstance(end, Exception):
                what = f"an error occurred during closing of asynchronous generator {agen!r}"
                self.call_exception_handler({"message": what, "exception": end, "asyncgen": agen})

    # Threads

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if executor is None:
            executor = self._own_executor()
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def _own_executor(self):
        if self._executor_shutdown_called:
            raise RuntimeError("Executor shutdown has been called")
        if self._default_executor is None:
            from concurrent.futures import ThreadPoolExecutor
            self._default_executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
        return self._default_executor

    def set_default_executor(self, executor):
        import concurrent.futures
        if not isinstance(executor, concurrent.futures.ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    async def shutdown_default_executor(self, timeout=None):
        self._executor_shutdown_called = True
        executor, self._default_executor = self._default_executor, None
        if executor is not None:
            executor.shutdown(wait=True)

    # Errors that nobody is there to catch

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        _check_callable(handler, f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        text = context.get("message") or "Unhandled exception in event loop"
        for key in sorted(context.keys() - {"message", "exception"}):
            text += f"\\n{key}: {context[key]!r}"
        text += "\\n"
        exception = context.get("exception")
        if exception is not None:
            text += "".join(traceback.format_exception(exception))
        if sys.stderr is not None:
            sys.stderr.write(text)

    def call_exception_handler(self, context):
        handler = self._exception_handler
        if handler is None:
            return self.default_exception_handler(context)
        source = context.get("task") or context.get("future") or context.get("handle")
        try:
            variables = source.get_context() if hasattr(source, "get_context") else None
            if hasattr(variables, "run"):
                variables.run(handler, self, context)
            else:
                handler(self, context)
        except BaseException as error:
            if isinstance(error, (SystemExit, KeyboardInterrupt)):
                raise
            what = "Unhandled error in exception handler"
            self.default_exception_handler({"message": what, "exception": error, "context": context})
`;

export const unix_events = `
__all__ = ("SelectorEventLoop", "DefaultEventLoopPolicy", "EventLoop")
from . import base_events, events

class BaseSelectorEventLoop(base_events.BaseEventLoop):
    pass

class _UnixSelectorEventLoop(BaseSelectorEventLoop):
    pass

class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop

EventLoop = SelectorEventLoop = _UnixSelectorEventLoop
DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
`;

export const runners = `
__all__ = ("Runner", "run")
import contextvars
import enum
from . import coroutines, events, exceptions, tasks

class _State(enum.Enum):
    CREATED = "created"
    INITIALIZED = "initialized"
    CLOSED = "closed"

class Runner:
    # A loop, from its making to its end. Made on the first use.
    def __init__(self, *, debug=None, loop_factory=None):
        self._state = _State.CREATED
        self._debug, self._loop_factory = debug, loop_factory
        self._loop = self._context = None
        self._set_event_loop = False

    def __enter__(self):
        self._lazy_init()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def get_loop(self):
        self._lazy_init()
        return self._loop

    def _lazy_init(self):
        if self._state is _State.CREATED:
            self._make_loop()
            if self._debug is not None:
                self._loop.set_debug(self._debug)
            self._context = contextvars.copy_context()
            self._state = _State.INITIALIZED
        elif self._state is _State.CLOSED:
            raise RuntimeError("Runner is closed")

    def _make_loop(self):
        factory = self._loop_factory
        self._loop = (factory or events.new_event_loop)()
        if factory is None and not self._set_event_loop:
            events.set_event_loop(self._loop)
            self._set_event_loop = True

    def run(self, coro, *, context=None):
        if not coroutines.iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if events._get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._lazy_init()
        task = self._loop.create_task(coro, context=self._context if context is None else context)
        return self._loop.run_until_complete(task)

    def close(self):
        if self._state is _State.INITIALIZED:
            loop = self._loop
            try:
                _cancel_all_tasks(loop)
                loop.run_until_complete(loop.shutdown_asyncgens())
                loop.run_until_complete(loop.shutdown_default_executor(300))
            finally:
                if self._set_event_loop:
                    events.set_event_loop(None)
                loop.close()
                self._loop, self._state = None, _State.CLOSED

def run(main, *, debug=None, loop_factory=None):
    if events._get_running_loop() is None:
        with Runner(debug=debug, loop_factory=loop_factory) as runner:
            return runner.run(main)
    raise RuntimeError("asyncio.run() cannot be called from a running event loop")

def _cancel_all_tasks(loop):
    left = tasks.all_tasks(loop)
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(tasks.gather(*left, return_exceptions=True))
    for task in left:
        error = None if task.cancelled() else task.exception()
        if error is not None:
            what = "unhandled exception during asyncio.run() shutdown"
            loop.call_exception_handler({"message": what, "exception": error, "task": task})
`;
