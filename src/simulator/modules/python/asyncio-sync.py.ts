/** Modules of the package asyncio that tasks meet in: locks and queues. A waiter is a future in a row, first come first served. */
export const mixins = `
from . import events

class _LoopBoundMixin:
    # Belongs to the first loop that it has to wait in.
    _loop = None

    def _get_loop(self):
        running = events._get_running_loop()
        if self._loop is None:
            self._loop = running
        elif self._loop is not running:
            raise RuntimeError(f"{self!r} is bound to a different event loop")
        return running
`;

export const locks = `
__all__ = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")
import collections
import enum
from . import exceptions, mixins

def _describe(primitive, state, waiting):
    if waiting:
        state += f", waiters:{waiting}"
    return f"<{object.__repr__(primitive)[1:-1]} [{state}]>"

def _stand_in_line(primitive):
    # One more future at the end of the row, to be awaited and taken out again by whoever asked for it.
    place = primitive._get_loop().create_future()
    if primitive._waiters is None:
        primitive._waiters = collections.deque()
    primitive._waiters.append(place)
    return place

class _ContextManagerMixin:
    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        self.release()

class Lock(_ContextManagerMixin, mixins._LoopBoundMixin):
    def __init__(self):
        self._waiters = None
        self._locked = False

    def __repr__(self):
        return _describe(self, "locked" if self._locked else "unlocked", len(self._waiters or ()))

    def locked(self):
        return self._locked

    async def acquire(self):
        # Nobody overtakes those who wait, though the lock be free for a moment.
        if self._locked or any(not place.cancelled() for place in self._waiters or ()):
            place = _stand_in_line(self)
            try:
                await place
            except BaseException as error:
                self._waiters.remove(place)
                if not self._locked and isinstance(error, exceptions.CancelledError):
                    # It may have been our turn: hand it on.
                    self._wake_up_first()
                raise
            self._waiters.remove(place)
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake_up_first()

    def _wake_up_first(self):
        first = self._waiters[0] if self._waiters else None
        if first is not None and not first.done():
            first.set_result(True)

class Event(mixins._LoopBoundMixin):
    def __init__(self):
        self._waiters = collections.deque()
        self._value = False

    def __repr__(self):
        return _describe(self, "set" if self._value else "unset", len(self._waiters))

    def is_set(self):
        return self._value

    def clear(self):
        self._value = False

    def set(self):
        waiting = () if self._value else self._waiters
        self._value = True
        for place in waiting:
            if not place.done():
                place.set_result(True)

    async def wait(self):
        if not self._value:
            place = _stand_in_line(self)
            try:
                await place
            finally:
                self._waiters.remove(place)
        return True

class Condition(_ContextManagerMixin, mixins._LoopBoundMixin):
    def __init__(self, lock=None):
        self._lock = lock = Lock() if lock is None else lock
        for name in "locked", "acquire", "release":
            setattr(self, name, getattr(lock, name))
        self._waiters = collections.deque()

    def __repr__(self):
        return _describe(self, "locked" if self.locked() else "unlocked", len(self._waiters))

    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        place = _stand_in_line(self)
        self.release()
        try:
            try:
                await place
            finally:
                self._waiters.remove(place)
                # Out of here only with the lock; cancellations meanwhile wait for that, the last of them counts.
                cancellation, held = None, False
                while not held:
                    try:
                        await self.acquire()
                    except exceptions.CancelledError as error:
                        cancellation = error
                    else:
                        held = True
                if cancellation is not None:
                    try:
                        raise cancellation
                    finally:
                        cancellation = None
        except BaseException:
            # The notification may have been for us.
            self._notify(1)
            raise
        return True

    async def wait_for(self, predicate):
        while not (answer := predicate()):
            await self.wait()
        return answer

    def _notify(self, n):
        for place in self._waiters:
            if n <= 0:
                return
            if not place.done():
                place.set_result(False)
                n -= 1

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._notify(n)

    def notify_all(self):
        self.notify(len(self._waiters))

class Semaphore(_ContextManagerMixin, mixins._LoopBoundMixin):
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._waiters = None
        self._value = value

    def __repr__(self):
        state = "locked" if self.locked() else f"unlocked, value:{self._value}"
        return _describe(self, state, len(self._waiters or ()))

    def locked(self):
        if self._value == 0:
            return True
        return any(not place.cancelled() for place in self._waiters or ())

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        place = _stand_in_line(self)
        try:
            await place
        except BaseException as error:
            self._waiters.remove(place)
            if isinstance(error, exceptions.CancelledError) and place.done() and not place.cancelled():
                # What was given to us on the way goes back.
                self._value += 1
            self._hand_out()
            raise
        self._waiters.remove(place)
        self._hand_out()
        return True

    def release(self):
        self._value += 1
        self._wake_up_next()

    def _hand_out(self):
        while self._value > 0 and self._wake_up_next():
            pass

    def _wake_up_next(self):
        # A unit goes to the first who still waits for one, before that task runs. Is there anybody?
        for place in self._waiters or ():
            if place.done():
                continue
            self._value -= 1
            place.set_result(True)
            return True
        return False

class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        if self._value < self._bound_value:
            return super().release()
        raise ValueError("BoundedSemaphore released too many times")

class _BarrierState(enum.Enum):
    FILLING = "filling"
    DRAINING = "draining"
    RESETTING = "resetting"
    BROKEN = "broken"

class Barrier(mixins._LoopBoundMixin):
    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition()
        self._parties = parties
        self._state = _BarrierState.FILLING
        self._count = 0

    def __repr__(self):
        return _describe(self, self._state.value, "" if self.broken else f"{self.n_waiting}/{self._parties}")

    def _is(self, *states):
        return self._state in states

    def _become(self, state):
        self._state = state
        self._cond.notify_all()

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        async with self._cond:
            # Those of the round before must be out first.
            await self._cond.wait_for(lambda: not self._is(_BarrierState.DRAINING, _BarrierState.RESETTING))
            if self.broken:
                raise exceptions.BrokenBarrierError("Barrier aborted")
            place = self._count
            self._count = place + 1
            try:
                if self._count == self._parties:
                    self._become(_BarrierState.DRAINING)
                else:
                    await self._cond.wait_for(lambda: not self._is(_BarrierState.FILLING))
                    if not self._is(_BarrierState.DRAINING):
                        raise exceptions.BrokenBarrierError("Abort or reset of barrier")
                return place
            finally:
                self._count -= 1
                if not self._count:
                    self._become(self._state if self.broken else _BarrierState.FILLING)

    async def reset(self):
        async with self._cond:
            self._become(_BarrierState.RESETTING if self._count else _BarrierState.FILLING)

    async def abort(self):
        async with self._cond:
            self._become(_BarrierState.BROKEN)

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._is(_BarrierState.FILLING) else 0

    @property
    def broken(self):
        return self._is(_BarrierState.BROKEN)
`;

export const queues = `
__all__ = ("Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty", "QueueShutDown")
import collections
import heapq
from types import GenericAlias
from . import locks, mixins

class QueueEmpty(Exception):
    pass

class QueueFull(Exception):
    pass

class QueueShutDown(Exception):
    pass

class Queue(mixins._LoopBoundMixin):
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters, self._putters = collections.deque(), collections.deque()
        self._unfinished_tasks = 0
        self._finished = locks.Event()
        self._finished.set()
        self._is_shutdown = False
        self._init(maxsize)

    # How items are kept is for the kinds of queue to say, in these three.

    def _init(self, maxsize):
        self._queue = collections.deque()

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.popleft()

    def _wakeup_next(self, waiters):
        while waiters:
            first = waiters.popleft()
            if not first.done():
                first.set_result(None)
                return

    def _wake_all(self):
        for row in self._getters, self._putters:
            while row:
                self._wakeup_next(row)

    def _new_waiter(self, row):
        waiter = self._get_loop().create_future()
        row.append(waiter)
        return waiter

    def _give_up(self, waiter, row, blocked):
        # Nobody awaits waiter any more. If its turn had come, and there still is something to do, it is the next one's.
        waiter.cancel()
        if waiter in row:
            row.remove(waiter)
        if not blocked() and not waiter.cancelled():
            self._wakeup_next(row)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._format()}>"

    def __str__(self):
        return f"<{type(self).__name__} {self._format()}>"

    def _format(self):
        words = [f"maxsize={self._maxsize!r}"]
        if getattr(self, "_queue", None):
            words.append(f"_queue={list(self._queue)!r}")
        for name, row in ("_getters", self._getters), ("_putters", self._putters):
            if row:
                words.append(f"{name}[{len(row)}]")
        if self._unfinished_tasks:
            words.append(f"tasks={self._unfinished_tasks}")
        if self._is_shutdown:
            words.append("shutdown")
        return " ".join(words)

    @property
    def maxsize(self):
        return self._maxsize

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self._queue

    def full(self):
        return 0 < self._maxsize <= self.qsize()

    def put_nowait(self, item):
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        self._wakeup_next(self._getters)

    async def put(self, item):
        while self.full():
            if self._is_shutdown:
                raise QueueShutDown
            place = self._new_waiter(self._putters)
            try:
                await place
            except:
                self._give_up(place, self._putters, self.full)
                raise
        return self.put_nowait(item)

    def get_nowait(self):
        if self.empty():
            raise QueueShutDown if self._is_shutdown else QueueEmpty
        item = self._get()
        self._wakeup_next(self._putters)
        return item

    async def get(self):
        while self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            place = self._new_waiter(self._getters)
            try:
                await place
            except:
                self._give_up(place, self._getters, self.empty)
                raise
        return self.get_nowait()

    def task_done(self):
        left = self._unfinished_tasks - 1
        if left < 0:
            raise ValueError("task_done() called too many times")
        self._unfinished_tasks = left
        if not left:
            self._finished.set()

    async def join(self):
        if self._unfinished_tasks > 0:
            await self._finished.wait()

    def shutdown(self, immediate=False):
        self._is_shutdown = True
        if immediate:
            # What is in the queue counts as done.
            while not self.empty():
                self._get()
                self._unfinished_tasks = max(0, self._unfinished_tasks - 1)
            if not self._unfinished_tasks:
                self._finished.set()
        self._wake_all()

class PriorityQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heapq.heappush(self._queue, item)

    def _get(self):
        return heapq.heappop(self._queue)

class LifoQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
`;
