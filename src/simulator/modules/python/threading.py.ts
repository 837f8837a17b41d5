/**
 * Python source of `threading`: threads as objects, over `_thread`. Which lock is taken when, and how often, is as in
 * CPython: it is what a schedule of threads is made of.
 */
import { sync } from "./threading-sync.py.ts";

export const source = `
import sys as _sys
from time import monotonic as _time
from _weakrefset import WeakSet
from itertools import count as _count
from _collections import deque as _deque
from _thread import (
    start_joinable_thread as _start_joinable_thread, daemon_threads_allowed as _daemon_threads_allowed,
    allocate_lock as _allocate_lock, LockType as _LockType, RLock as _CRLock, _local as local,
    _shutdown as _thread_shutdown, _make_thread_handle, _ThreadHandle, get_ident, get_native_id,
    _get_main_thread_ident, _is_main_interpreter, _excepthook as excepthook, _ExceptHookArgs as ExceptHookArgs,
    error as ThreadError, TIMEOUT_MAX, stack_size)

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread',
           'enumerate', 'main_thread', 'TIMEOUT_MAX',
           'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread',
           'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError',
           'setprofile', 'settrace', 'local', 'stack_size',
           'excepthook', 'ExceptHookArgs', 'gettrace', 'getprofile',
           'setprofile_all_threads', 'settrace_all_threads', 'get_native_id']

__excepthook__ = excepthook

# What each thread gives to sys.settrace and sys.setprofile before it runs.
_trace_hook = _profile_hook = None


def gettrace():
    return _trace_hook


def getprofile():
    return _profile_hook


def settrace(func):
    global _trace_hook
    _trace_hook = func


def setprofile(func):
    global _profile_hook
    _profile_hook = func


def settrace_all_threads(func):
    settrace(func)
    _sys._settraceallthreads(func)


def setprofile_all_threads(func):
    setprofile(func)
    _sys._setprofileallthreads(func)


def _deprecated(old, new):
    from warnings import warn
    warn(f'{old} is deprecated, {new} instead', DeprecationWarning, stacklevel=3)


${sync}

# The threads that run, by their number, and those that are just being started.
_active_limbo_lock = RLock()
_active, _limbo = {}, {}
_dangling = WeakSet()
_counter = _count(1).__next__


def _newname(name_template):
    number = _counter()
    return name_template % number


def _now_active(thread):
    with _active_limbo_lock:
        _active[thread._ident] = thread
        _limbo.pop(thread, None)


class Thread:
    _initialized = False

    def __init__(self, group=None, target=None, name=None,
                 args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if not name:
            name = _newname("Thread-%d")
            if target is not None:
                try:
                    name = f"{name} ({target.__name__})"
                except AttributeError:
                    pass
        self._target, self._name, self._args = target, str(name), args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = self._native_id = None
        self._handle = _ThreadHandle()
        self._started = Event()
        self._initialized = True
        # For a thread that fails when the process has ended already.
        self._stderr = _sys.stderr
        self._invoke_excepthook = _make_invoke_excepthook()
        _dangling.add(self)

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        words = "started" if self._started.is_set() else "initial"
        if self._handle.is_done():
            words = "stopped"
        if self._daemonic:
            words += " daemon"
        if self._ident is not None:
            words += f" {self._ident}"
        return f"<{self.__class__.__name__}({self._name}, {words})>"

    # What the thread does, from inside to outside.

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            # What the thread worked with goes with its work.
            del self._target, self._args, self._kwargs

    def _set_ident(self):
        self._ident = get_ident()

    def _set_native_id(self):
        self._native_id = get_native_id()

    def _delete(self):
        with _active_limbo_lock:
            del _active[get_ident()]

    def _bootstrap_inner(self):
        try:
            self._set_ident()
            self._set_native_id()
            self._started.set()
            _now_active(self)
            if _trace_hook:
                _sys.settrace(_trace_hook)
            if _profile_hook:
                _sys.setprofile(_profile_hook)
            try:
                self.run()
            except:
                self._invoke_excepthook(self)
        finally:
            self._delete()

    def _bootstrap(self):
        try:
            self._bootstrap_inner()
        except:
            # A daemon that outlives the module has nobody to complain to.
            if _sys is not None or not self._daemonic:
                raise

    # What others do with it.

    def start(self):
        if self._initialized:
            if self._started.is_set():
                raise RuntimeError("threads can only be started once")
        else:
            raise RuntimeError("thread.__init__() not called")
        with _active_limbo_lock:
            _limbo[self] = self
        try:
            _start_joinable_thread(self._bootstrap, daemon=self.daemon, handle=self._handle)
        except Exception:
            with _active_limbo_lock:
                del _limbo[self]
            raise
        # Until it has said that it runs.
        self._started.wait()

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if current_thread() is self:
            raise RuntimeError("cannot join current thread")
        self._handle.join(timeout if timeout is None else max(timeout, 0))

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        return not self._handle.is_done() if self._started.is_set() else False

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)

    @property
    def native_id(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._native_id

    @property
    def ident(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._ident

    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            self._daemonic = daemonic
        else:
            raise RuntimeError("cannot set daemon status of active thread")

    # Old names.

    def getName(self):
        _deprecated('getName()', 'get the name attribute')
        return self.name

    def setName(self, name):
        _deprecated('setName()', 'set the name attribute')
        self.name = name

    def isDaemon(self):
        _deprecated('isDaemon()', 'get the daemon attribute')
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated('setDaemon()', 'set the daemon attribute')
        self.daemon = daemonic


def _make_invoke_excepthook():
    # A thread that fails late may find the module empty: the function knows by itself all that it needs.
    first_hook, first_sys_hook = excepthook, _sys.excepthook
    for hook, called in (first_hook, "threading.excepthook"), (first_sys_hook, "sys.excepthook"):
        if hook is None:
            raise RuntimeError(f"{called} is None")
    sys, exc_info, write = _sys, _sys.exc_info, print

    def invoke_excepthook(thread):
        try:
            hook = first_hook if excepthook is None else excepthook
            args = ExceptHookArgs([*exc_info(), thread])
            hook(args)
        except Exception:
            # The hook has failed in its turn: told without what it was called for.
            exc_info()[1].__suppress_context__ = True
            stream = thread._stderr if sys.stderr is None else sys.stderr
            write("Exception in threading.excepthook:", file=stream, flush=True)
            (first_sys_hook if sys.excepthook is None else sys.excepthook)(*exc_info())
        finally:
            args = None

    return invoke_excepthook


class Timer(Thread):
    # Calls a function after a time, unless it is cancelled before.

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval, self.function = interval, function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def run(self):
        self.finished.wait(self.interval)
        cancelled = self.finished.is_set()
        if not cancelled:
            self.function(*self.args, **self.kwargs)
        self.finished.set()

    def cancel(self):
        self.finished.set()


# Threads that this module did not start.

def _adopt(thread, ident):
    thread._started.set()
    thread._ident = ident
    thread._handle = _make_thread_handle(ident)
    thread._set_native_id()
    _now_active(thread)


class _MainThread(Thread):

    def __init__(self):
        super().__init__(name="MainThread", daemon=False)
        _adopt(self, _get_main_thread_ident())


class _DummyThread(Thread):

    def __init__(self):
        super().__init__(name=_newname("Dummy-%d"), daemon=_daemon_threads_allowed())
        _adopt(self, get_ident())
        _DeleteDummyThreadOnDel(self)

    def join(self, timeout=None):
        raise RuntimeError("cannot join a dummy thread")

    def is_alive(self):
        if self._handle.is_done() or not self._started.is_set():
            raise RuntimeError("thread is not alive")
        return True


_thread_local_info = local()


class _DeleteDummyThreadOnDel:
    # Lies in a thread-local value: it dies when the thread ends, and takes the dummy out of _active.

    def __init__(self, dummy_thread):
        self._dummy_thread, self._tident = dummy_thread, dummy_thread.ident
        _thread_local_info._track_dummy_thread_ref = self

    def __del__(self):
        with _active_limbo_lock:
            # Another thread may have this number by now.
            if self._dummy_thread is _active.get(self._tident):
                del _active[self._tident]


def current_thread():
    known = _active.get(get_ident())
    return _DummyThread() if known is None else known


def enumerate():
    with _active_limbo_lock:
        return [*_active.values(), *_limbo.values()]


def active_count():
    with _active_limbo_lock:
        return len(_limbo) + len(_active)


def currentThread():
    _deprecated('currentThread()', 'use current_thread()')
    return current_thread()


def activeCount():
    _deprecated('activeCount()', 'use active_count()')
    return active_count()


_main_thread = _MainThread()


def main_thread():
    return _main_thread


# The end of the process: first what was registered, then it waits for all threads that are no daemons.

_threading_atexits = []
_SHUTTING_DOWN = False


def _register_atexit(func, *arg, **kwargs):
    if not _SHUTTING_DOWN:
        _threading_atexits.append(lambda: func(*arg, **kwargs))
    else:
        raise RuntimeError("can't register atexit after shutdown")


def _shutdown():
    global _SHUTTING_DOWN
    main = _is_main_interpreter()
    if main and _main_thread._handle.is_done():
        return
    _SHUTTING_DOWN = True
    for callback in reversed(_threading_atexits):
        callback()
    if main:
        _main_thread._handle._set_done()
    _thread_shutdown()
`;
