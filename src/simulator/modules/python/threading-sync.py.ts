/** The middle of the Python source of `threading`: conditions, semaphores, events, barriers, all from locks of `_thread`. */
export const sync = `Lock = _LockType


def RLock(*args, **kwargs):
    if args or kwargs:
        from warnings import warn
        warn('Passing arguments to RLock is deprecated and will be removed in 3.15', DeprecationWarning, stacklevel=2)
    return _CRLock(*args, **kwargs)


def _title(thing):
    kind = thing.__class__
    return f"{kind.__module__}.{kind.__qualname__} at {id(thing):#x}"


class Condition:
    # Who waits does so for a lock of its own, which is held already: notify() releases it.

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire, self.release = lock.acquire, lock.release
        # A reentrant lock knows its owner, and how to be released and taken back as a whole.
        if hasattr(lock, '_release_save'):
            self._release_save = lock._release_save
        if hasattr(lock, '_acquire_restore'):
            self._acquire_restore = lock._acquire_restore
        if hasattr(lock, '_is_owned'):
            self._is_owned = lock._is_owned
        self._waiters = _deque()

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    # For locks without these skills.

    def _is_owned(self):
        # A plain lock that is held counts as ours.
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, x):
        self._lock.acquire()

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        line = self._waiters
        while line and n > 0:
            first = line[0]
            try:
                first.release()
                n -= 1
            except RuntimeError:
                # Woken before, and not yet out of the line.
                pass
            if first in line:
                line.remove(first)

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        _deprecated('notifyAll()', 'use notify_all()')
        self.notify_all()

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        mine = _allocate_lock()
        mine.acquire()
        self._waiters.append(mine)
        depth = self._release_save()
        woken = False
        try:
            if timeout is None:
                woken = mine.acquire()
            else:
                woken = mine.acquire(True, timeout) if timeout > 0 else mine.acquire(False)
        finally:
            self._acquire_restore(depth)
            if not woken and mine in self._waiters:
                self._waiters.remove(mine)
        return woken

    def wait_for(self, predicate, timeout=None):
        latest, left = None, timeout
        while not (answer := predicate()):
            if latest is not None:
                left = latest - _time()
                if left <= 0:
                    break
            elif timeout is not None:
                latest = _time() + timeout
            self.wait(left)
        return answer


class Semaphore:

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        return f"<{_title(self)}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if timeout is not None and not blocking:
            raise ValueError("can't specify timeout for non-blocking acquire")
        latest = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if latest is not None:
                    timeout = latest - _time()
                    if timeout <= 0:
                        return False
                elif timeout is not None:
                    latest = _time() + timeout
                self._cond.wait(timeout)
            self._value -= 1
            return True

    def release(self, n=1):
        if n <= 0:
            raise ValueError('n must be one or more')
        with self._cond:
            self._value += n
            self._cond.notify(n)

    __enter__ = acquire

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    # One that complains when it is released more often than it was acquired.

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return f"<{_title(self)}: value={self._value}/{self._initial_value}>"

    def release(self, n=1):
        if n <= 0:
            raise ValueError('n must be one or more')
        with self._cond:
            risen = self._value + n
            if risen > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value = risen
            self._cond.notify(n)


class Event:

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        return f"<{_title(self)}: {'set' if self._flag else 'unset'}>"

    def wait(self, timeout=None):
        with self._cond:
            return self._flag or self._cond.wait(timeout)

    def is_set(self):
        return self._flag

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def isSet(self):
        _deprecated('isSet()', 'use is_set()')
        return self.is_set()


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    # _state: 0 threads come together, 1 they leave, -1 they are told to leave by reset(), -2 it is broken.

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition(Lock())
        self._action, self._timeout, self._parties = action, timeout, parties
        self._state = self._count = 0

    @property
    def parties(self):
        return self._parties

    @property
    def broken(self):
        return self._state == -2

    @property
    def n_waiting(self):
        # Those who leave wait no longer.
        return 0 if self._state else self._count

    def __repr__(self):
        what = "broken" if self.broken else f"waiters={self.n_waiting}/{self.parties}"
        return f"<{_title(self)}: {what}>"

    def wait(self, timeout=None):
        limit = self._timeout if timeout is None else timeout
        with self._cond:
            self._enter()
            place = self._count
            self._count = place + 1
            try:
                if self._count < self._parties:
                    self._wait(limit)
                else:
                    self._release()
            finally:
                self._count -= 1
                self._exit()
            return place

    def _enter(self):
        # Those of the last round first leave.
        while self._state == 1 or self._state == -1:
            self._cond.wait()
        if self.broken:
            raise BrokenBarrierError

    def _wait(self, timeout):
        together = self._cond.wait_for(lambda: self._state != 0, timeout)
        if not together:
            self._break()
        if self._state < 0:
            raise BrokenBarrierError

    def _release(self):
        # The last one to come.
        try:
            if self._action:
                self._action()
        except:
            self._break()
            raise
        self._state = 1
        self._cond.notify_all()

    def _exit(self):
        # The last one to leave.
        if not self._count and self._state in (1, -1):
            self._state = 0
            self._cond.notify_all()

    def _break(self):
        self._state = -2
        self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    def reset(self):
        with self._cond:
            if not self._count:
                self._state = 0
            elif self._state != 1:
                self._state = -1
            self._cond.notify_all()
`;
