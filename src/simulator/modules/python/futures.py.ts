/**
 * Python source of the package `concurrent.futures`: futures, and the pool of threads. What CPython writes to a log goes to
 * stderr. Nothing here keeps a result or an exception alive that its user has let go, and which lock is taken when is as in
 * CPython.
 */
export const package_ = `
from concurrent.futures._base import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor, CancelledError,
                                      Executor, Future, InvalidStateError, TimeoutError, as_completed, wait)

__all__ = ('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError',
           'TimeoutError', 'InvalidStateError', 'BrokenExecutor', 'Future', 'Executor',
           'wait', 'as_completed', 'ProcessPoolExecutor', 'ThreadPoolExecutor')


def __dir__():
    return *__all__, '__author__', '__doc__'


def __getattr__(name):
    # The pool is loaded when somebody wants it.
    if name != 'ThreadPoolExecutor':
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from concurrent.futures.thread import ThreadPoolExecutor
    globals()[name] = ThreadPoolExecutor
    return ThreadPoolExecutor
`;

export const base = `
import sys
import threading
import types
from collections import namedtuple
from time import monotonic as _time

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'
_AS_COMPLETED = '_AS_COMPLETED'

# A future goes PENDING, RUNNING, FINISHED; or it is cancelled while it is pending, and notified when its turn comes.
_FUTURE_STATES = ['PENDING', 'RUNNING', 'CANCELLED', 'CANCELLED_AND_NOTIFIED', 'FINISHED']
PENDING, RUNNING, CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED = _FUTURE_STATES
_OFF = CANCELLED, CANCELLED_AND_NOTIFIED
_SETTLED = CANCELLED_AND_NOTIFIED, FINISHED
_DONE = *_OFF, FINISHED


class Error(Exception):
    pass


class CancelledError(Error):
    pass


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


TimeoutError = TimeoutError


def _log(text):
    # The last resort of the logging module: the message, then the traceback.
    from traceback import print_exc
    print(text, file=sys.stderr)
    print_exc()


class Future(object):

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = self._exception = None
        # Those of wait() and as_completed(); what add_done_callback() was given.
        self._waiters, self._done_callbacks = [], []

    def __repr__(self):
        with self._condition:
            told = self._state.partition('_')[0].lower()
            if self._state == FINISHED and self._exception:
                told += f" raised {self._exception.__class__.__name__}"
            elif self._state == FINISHED:
                told += f" returned {self._result.__class__.__name__}"
            return f"<{self.__class__.__name__} at {id(self):#x} state={told}>"

    # How it stands.

    def cancelled(self):
        with self._condition:
            return self._state in _OFF

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._state in _DONE

    # What has come of it, waiting for it. The frames of a traceback must not hold the future that holds the traceback.

    def result(self, timeout=None):
        try:
            with self._condition:
                if self._state not in _DONE:
                    self._condition.wait(timeout)
                if self._state in _OFF:
                    raise CancelledError()
                if self._state != FINISHED:
                    raise TimeoutError()
                return self.__get_result()
        finally:
            self = None

    def __get_result(self):
        if not self._exception:
            return self._result
        try:
            raise self._exception
        finally:
            self = None

    def exception(self, timeout=None):
        with self._condition:
            if self._state not in _DONE:
                self._condition.wait(timeout)
            if self._state in _OFF:
                raise CancelledError()
            if self._state != FINISHED:
                raise TimeoutError()
            return self._exception

    def add_done_callback(self, fn):
        with self._condition:
            later = self._state not in _DONE
            if later:
                self._done_callbacks.append(fn)
        if not later:
            try:
                fn(self)
            except Exception:
                _log(f'exception calling callback for {self!r}')

    # Its way through the states.

    def cancel(self):
        with self._condition:
            if self._state in _OFF:
                return True
            if self._state != PENDING:
                return False
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == PENDING:
                self._state = RUNNING
                return True
            if self._state != CANCELLED:
                print(f'Future {id(self)} in unexpected state: {self._state}', file=sys.stderr)
                raise RuntimeError('Future in unexpected state')
            self._state = CANCELLED_AND_NOTIFIED
            for waiter in self._waiters:
                waiter.told(self)
            return False

    def set_result(self, result):
        with self._condition:
            if self._state in _DONE:
                raise InvalidStateError(f'{self._state}: {self!r}')
            self._result, self._state = result, FINISHED
            self._announce()
        self._invoke_callbacks()

    def set_exception(self, exception):
        with self._condition:
            if self._state in _DONE:
                raise InvalidStateError(f'{self._state}: {self!r}')
            self._exception, self._state = exception, FINISHED
            self._announce()
        self._invoke_callbacks()

    def _announce(self):
        for waiter in self._waiters:
            waiter.told(self)
        self._condition.notify_all()

    def _invoke_callbacks(self):
        for fn in self._done_callbacks:
            try:
                fn(self)
            except Exception:
                _log(f'exception calling callback for {self!r}')

    __class_getitem__ = classmethod(types.GenericAlias)


# Who waits for several futures leaves a waiter with each; a future that is finished, or whose cancellation was noticed,
# tells its waiters.

class _Waiter(object):

    def __init__(self):
        self.event = threading.Event()
        self.finished_futures = []


class _FirstCompletedWaiter(_Waiter):

    def told(self, future):
        self.finished_futures.append(future)
        self.event.set()


class _AsCompletedWaiter(_Waiter):
    # The lock is for who takes the list away.

    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()

    def told(self, future):
        with self.lock:
            self.finished_futures.append(future)
            self.event.set()


class _AllCompletedWaiter(_Waiter):

    def __init__(self, num_pending_calls, stop_on_exception):
        self.num_pending_calls, self.stop_on_exception = num_pending_calls, stop_on_exception
        self.lock = threading.Lock()
        super().__init__()

    def told(self, future):
        self.finished_futures.append(future)
        if self.stop_on_exception and future._exception is not None:
            self.event.set()
            return
        with self.lock:
            self.num_pending_calls -= 1
            if self.num_pending_calls == 0:
                self.event.set()


class _AcquireFutures(object):
    # All of them are locked, in an order on which everybody agrees.

    def __init__(self, futures):
        self.conditions = [future._condition for future in sorted(futures, key=id)]

    def __enter__(self):
        for condition in self.conditions:
            condition.acquire()

    def __exit__(self, *exc_info):
        for condition in self.conditions:
            condition.release()


def _install_waiter(fs, return_when):
    if return_when == _AS_COMPLETED:
        waiter = _AsCompletedWaiter()
    elif return_when == FIRST_COMPLETED:
        waiter = _FirstCompletedWaiter()
    elif return_when in (FIRST_EXCEPTION, ALL_COMPLETED):
        left = len([f for f in fs if f._state not in _SETTLED])
        waiter = _AllCompletedWaiter(left, return_when == FIRST_EXCEPTION)
    else:
        raise ValueError(f"Invalid return condition: {return_when!r}")
    for f in fs:
        f._waiters.append(waiter)
    return waiter


def _remove_waiter(fs, waiter):
    for f in fs:
        with f._condition:
            f._waiters.remove(waiter)


DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    with _AcquireFutures(fs):
        done = {f for f in fs if f._state in _SETTLED}
        not_done = fs - done
        enough = not not_done
        if done and return_when == FIRST_COMPLETED:
            enough = True
        elif return_when == FIRST_EXCEPTION:
            enough = any(not f.cancelled() and f.exception() is not None for f in done) or enough
        if enough:
            return DoneAndNotDoneFutures(done, not_done)
        waiter = _install_waiter(fs, return_when)
    waiter.event.wait(timeout)
    _remove_waiter(fs, waiter)
    done.update(waiter.finished_futures)
    return DoneAndNotDoneFutures(done, fs - done)


def _hand_out(done, waiter, holders):
    # From the end of the list. Nothing here holds a future any more when it is handed out.
    while done:
        for holder in holders:
            holder.remove(done[-1])
        _remove_waiter(done[-1:], waiter)
        yield done.pop()


def as_completed(fs, timeout=None):
    latest = None if timeout is None else timeout + _time()
    fs = set(fs)
    total = len(fs)
    with _AcquireFutures(fs):
        done = {f for f in fs if f._state in _SETTLED}
        pending = fs - done
        waiter = _install_waiter(fs, _AS_COMPLETED)
    try:
        done = list(done)
        yield from _hand_out(done, waiter, (fs,))
        left = None
        while pending:
            if latest is not None:
                left = latest - _time()
                if left < 0:
                    raise TimeoutError(f'{len(pending)} (of {total}) futures unfinished')
            waiter.event.wait(left)
            with waiter.lock:
                done, waiter.finished_futures = waiter.finished_futures, []
                waiter.event.clear()
            # The first to finish comes first.
            done.reverse()
            yield from _hand_out(done, waiter, (fs, pending))
    finally:
        _remove_waiter(fs, waiter)


def _result_or_cancel(fut, timeout=None):
    try:
        return fut.result(timeout)
    finally:
        fut.cancel()
        del fut


class Executor(object):

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        latest = None if timeout is None else timeout + _time()
        fs = [self.submit(fn, *args) for args in zip(*iterables)]
        # Taken from the end: a future that has given its result is held no longer.
        fs.reverse()

        def result_iterator():
            try:
                while fs:
                    if latest is not None:
                        yield _result_or_cancel(fs.pop(), latest - _time())
                    else:
                        yield _result_or_cancel(fs.pop())
            finally:
                for rest in fs:
                    rest.cancel()
        return result_iterator()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
`;

export const thread = `
import threading
import types
import weakref
from concurrent.futures import _base
from itertools import count as _count
from queue import Empty, SimpleQueue

# At the end of the process every pool's threads are told to end, and waited for.

_threads_queues = weakref.WeakKeyDictionary()
_global_shutdown_lock = threading.Lock()
_shutdown = False


def _python_exit():
    global _shutdown
    with _global_shutdown_lock:
        _shutdown = True
    workers = [*_threads_queues.items()]
    for _, work_queue in workers:
        work_queue.put(None)
    for worker, _ in workers:
        worker.join()


threading._register_atexit(_python_exit)


class _WorkItem:

    def __init__(self, future, fn, args, kwargs):
        self.future, self.fn = future, fn
        self.args, self.kwargs = args, kwargs

    def run(self):
        if self.future.set_running_or_notify_cancel():
            try:
                value = self.fn(*self.args, **self.kwargs)
            except BaseException as failure:
                self.future.set_exception(failure)
                # The traceback holds this frame: it must not hold the future.
                self = None
            else:
                self.future.set_result(value)

    __class_getitem__ = classmethod(types.GenericAlias)


def _worker(executor_reference, work_queue, initializer, initargs):
    # A thread of a pool. It knows the pool weakly: who lets go of the pool ends its threads. None in the queue says: look
    # whether there is more to do.
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _base._log('Exception in initializer:')
            if (executor := executor_reference()) is not None:
                executor._initializer_failed()
            return
    try:
        while True:
            try:
                task = work_queue.get_nowait()
            except Empty:
                if (executor := executor_reference()) is not None:
                    executor._idle_semaphore.release()
                del executor
                task = work_queue.get(block=True)
            if task is None:
                executor = executor_reference()
                if executor is None or executor._shutdown or _shutdown:
                    if executor is not None:
                        executor._shutdown = True
                    # For the next thread.
                    work_queue.put(None)
                    return
                del executor
            else:
                task.run()
                # What the work held goes before the next is waited for.
                del task
    except BaseException:
        _base._log('Exception in worker')


class BrokenThreadPool(_base.BrokenExecutor):
    pass


class ThreadPoolExecutor(_base.Executor):

    _counter = _count().__next__

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            # Of a machine with four processors.
            max_workers = 8
        elif max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if not (initializer is None or callable(initializer)):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = SimpleQueue()
        # How many threads have nothing to do.
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = set()
        self._broken = self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = thread_name_prefix or f"ThreadPoolExecutor-{self._counter()}"
        self._initializer, self._initargs = initializer, initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock, _global_shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown or _shutdown:
                what = 'shutdown' if self._shutdown else 'interpreter shutdown'
                raise RuntimeError(f'cannot schedule new futures after {what}')
            future = _base.Future()
            task = _WorkItem(future, fn, args, kwargs)
            self._work_queue.put(task)
            self._adjust_thread_count()
            return future

    def _adjust_thread_count(self):
        # One more thread, unless one is idle or there are enough.
        if self._idle_semaphore.acquire(timeout=0):
            return
        number = len(self._threads)
        if number >= self._max_workers:
            return

        def pool_died(_, line=self._work_queue):
            line.put(None)

        name = f'{self._thread_name_prefix or self}_{number}'
        worker = threading.Thread(
            name=name, target=_worker,
            args=(weakref.ref(self, pool_died), self._work_queue, self._initializer, self._initargs))
        worker.start()
        self._threads.add(worker)
        _threads_queues[worker] = self._work_queue

    def _drain(self, settle):
        try:
            while True:
                if (task := self._work_queue.get_nowait()) is not None:
                    settle(task.future)
        except Empty:
            pass

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
            self._drain(lambda future: future.set_exception(BrokenThreadPool(self._broken)))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                self._drain(_base.Future.cancel)
            # Wakes a thread, which wakes the next.
            self._work_queue.put(None)
        if wait:
            for worker in self._threads:
                worker.join()
`;
