/** Modules of the package asyncio that are blocks of async with: task groups and timeouts. */
export const taskgroups = `
__all__ = ("TaskGroup",)
from . import events, exceptions, tasks

class TaskGroup:
    def __init__(self):
        self._entered = self._exiting = self._aborting = False
        self._loop = self._parent_task = None
        self._parent_cancel_requested = False
        self._tasks = set()
        self._errors = []
        self._base_error = self._on_completed_fut = None

    def __repr__(self):
        words = ["<TaskGroup"]
        for label, members in ("tasks", self._tasks), ("errors", self._errors):
            if members:
                words.append(f"{label}={len(members)}")
        if self._aborting or self._entered:
            words.append("cancelling" if self._aborting else "entered")
        return " ".join(words) + ">"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        if self._loop is None:
            self._loop = events.get_running_loop()
        self._parent_task = parent = tasks.current_task(self._loop)
        if parent is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    async def __aexit__(self, et, exc, tb):
        del tb
        try:
            return await self._aexit(et, exc)
        finally:
            # The tracebacks of the errors lead to this frame: without these, cycles.
            exc = self._parent_task = self._errors = self._base_error = None

    async def _aexit(self, et, exc):
        self._exiting = True
        cancellation = None
        if et is not None:
            if issubclass(et, exceptions.CancelledError):
                cancellation = exc
            elif self._base_error is None and self._is_base_error(exc):
                self._base_error = exc
            if not self._aborting:
                self._abort()
        # Whoever cancels the parent while it waits stops the tasks; then it waits on, for their end.
        while self._tasks:
            if self._on_completed_fut is None:
                self._on_completed_fut = self._loop.create_future()
            try:
                await self._on_completed_fut
            except exceptions.CancelledError as late:
                if not self._aborting:
                    cancellation = late
                    self._abort()
            self._on_completed_fut = None
        if self._base_error is not None:
            raise self._base_error
        try:
            if self._parent_cancel_requested and not self._parent_task.uncancel():
                # It was the group that cancelled the parent, and nobody else.
                cancellation = None
            if cancellation is not None and not self._errors:
                raise cancellation
            if et is not None and not issubclass(et, exceptions.CancelledError):
                self._errors.append(exc)
            if not self._errors:
                return
            parent = self._parent_task
            if parent.cancelling():
                # The group's error goes out, the cancellation is heard at the parent's next await.
                parent.uncancel()
                parent.cancel()
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None
        finally:
            exc = cancellation = parent = None

    def _refusal(self):
        # Why there can be no further task; None if there can.
        if not self._entered:
            return "has not been entered"
        if self._exiting and not self._tasks:
            return "is finished"
        return "is shutting down" if self._aborting else None

    def create_task(self, coro, *, name=None, context=None):
        refusal = self._refusal()
        if refusal is not None:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} {refusal}")
        more = {} if context is None else {"context": context}
        task = self._loop.create_task(coro, name=name, **more)
        try:
            if task.done():
                self._on_task_done(task)
            else:
                self._tasks.add(task)
                task.add_done_callback(self._on_task_done)
            return task
        finally:
            del task

    def _is_base_error(self, exc):
        return isinstance(exc, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.discard(task)
        waiter = self._on_completed_fut
        if waiter is not None and not self._tasks and not waiter.done():
            waiter.set_result(True)
        exc = None if task.cancelled() else task.exception()
        if exc is None:
            return
        self._errors.append(exc)
        if self._base_error is None and self._is_base_error(exc):
            self._base_error = exc
        parent = self._parent_task
        if parent.done():
            what = f"Task {task!r} has errored out but its parent task {parent} is already completed"
            self._loop.call_exception_handler({"message": what, "exception": exc, "task": task})
        elif not (self._aborting or self._parent_cancel_requested):
            self._abort()
            self._parent_cancel_requested = True
            parent.cancel()
`;

export const timeouts = `
__all__ = ("Timeout", "timeout", "timeout_at")
import enum
from . import events, exceptions

class _State(enum.Enum):
    CREATED = "created"
    ENTERED = "active"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    EXITED = "finished"

class Timeout:
    def __init__(self, when):
        self._state = _State.CREATED
        self._timeout_handler = self._task = None
        self._when = when

    def when(self):
        return self._when

    def reschedule(self, when):
        state = self._state
        if state is _State.CREATED:
            raise RuntimeError("Timeout has not been entered")
        if state is not _State.ENTERED:
            raise RuntimeError(f"Cannot change state of {state.value} Timeout")
        self._when = when
        self._drop_timer()
        if when is not None:
            loop = events.get_running_loop()
            late = when <= loop.time()
            self._timeout_handler = loop.call_soon(self._on_timeout) if late else loop.call_at(when, self._on_timeout)

    def _drop_timer(self):
        timer, self._timeout_handler = self._timeout_handler, None
        if timer is not None:
            timer.cancel()

    def expired(self):
        return self._state in (_State.EXPIRING, _State.EXPIRED)

    def __repr__(self):
        when = ""
        if self._state is _State.ENTERED:
            when = f" when={None if self._when is None else round(self._when, 3)}"
        return f"<Timeout [{self._state.value}]{when}>"

    async def __aenter__(self):
        if self._state is not _State.CREATED:
            raise RuntimeError("Timeout has already been entered")
        from .tasks import current_task
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state, self._task = _State.ENTERED, task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        self._drop_timer()
        if self._state is _State.ENTERED:
            self._state = _State.EXITED
        elif self._state is _State.EXPIRING:
            self._state = _State.EXPIRED
            others = self._task.uncancel() - self._cancelling
            if others > 0 or exc_type is None:
                # Somebody else has cancelled the task as well, or the block has ended well just in time.
                return
            if issubclass(exc_type, exceptions.CancelledError):
                raise TimeoutError from exc_val
            if exc_val is not None:
                parts = exc_val.exceptions if isinstance(exc_val, ExceptionGroup) else ()
                for error in (exc_val, *parts):
                    self._insert_timeout_error(error)

    def _on_timeout(self):
        self._task.cancel()
        self._state = _State.EXPIRING
        self._timeout_handler = None

    @staticmethod
    def _insert_timeout_error(exc_val):
        # The block has made another error of the cancellation: a TimeoutError comes between the two.
        outer, cause = exc_val, exc_val.__context__
        while cause is not None and not isinstance(cause, exceptions.CancelledError):
            outer, cause = cause, cause.__context__
        if cause is not None:
            between = TimeoutError()
            between.__cause__ = between.__context__ = cause
            outer.__context__ = between

def timeout(delay):
    loop = events.get_running_loop()
    return Timeout(delay if delay is None else loop.time() + delay)

def timeout_at(when):
    return Timeout(when)
`;
