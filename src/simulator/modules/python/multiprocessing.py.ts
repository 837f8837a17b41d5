/** Python source of the package `multiprocessing`: processes, pipes, queues and locks, on top of `_multiprocessing`. */
export const source = `
import itertools
import pickle as _pickle
import sys
import _multiprocessing
from time import monotonic as _now
import atexit as _atexit

__all__ = ['AuthenticationError', 'BoundedSemaphore', 'BufferTooShort', 'Event', 'Lock', 'Pipe', 'Pool',
           'Process', 'ProcessError', 'Queue', 'RLock', 'Semaphore', 'SimpleQueue', 'TimeoutError',
           'active_children', 'cpu_count', 'current_process', 'freeze_support', 'get_all_start_methods',
           'get_context', 'get_start_method', 'parent_process', 'set_start_method']


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


_counter = itertools.count(1)
_children = set()


def cpu_count():
    return 4


def freeze_support():
    pass


def get_start_method(allow_none=False):
    return 'fork'


def set_start_method(method, force=False):
    if method not in ('fork', 'spawn', 'forkserver', None):
        raise ValueError('cannot find context for %r' % method)
    if method != 'fork':
        raise NotImplementedError('processes are forked in this model: set_start_method("fork")')


def get_all_start_methods():
    return ['fork', 'spawn', 'forkserver']


def get_context(method=None):
    set_start_method(method or 'fork')
    return sys.modules['multiprocessing']


def current_process():
    return _current


def parent_process():
    return _parent


def active_children():
    _cleanup()
    return list(_children)


def _cleanup():
    for p in list(_children):
        if p._poll(0) is not None:
            _children.discard(p)


class BaseProcess:
    __module__ = 'multiprocessing.process'

    @staticmethod
    def _Popen(process_obj):
        raise NotImplementedError

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        count = next(_counter)
        self._identity = _current._identity + (count,)
        self._parent_pid = _multiprocessing.getpid()
        self._parent_name = _current.name
        self._pid = self._exitcode = None
        self._closed = False
        self._target, self._args, self._kwargs = target, tuple(args), dict(kwargs)
        # Its own number behind those of its parents.
        number = ':'.join(map(str, self._identity))
        self._name = name or f'{type(self).__name__}-{number}'
        self._daemonic = _current._daemonic if daemon is None else bool(daemon)

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        self._check_closed()
        assert self._pid is None, 'cannot start a process twice'
        assert self._parent_pid == _multiprocessing.getpid(), \\
               'can only start a process object created by current process'
        assert not _current._daemonic, \\
               'daemonic processes are not allowed to have children'
        _cleanup()
        self._pid = self._Popen(self).pid
        del self._target, self._args, self._kwargs
        _children.add(self)

    def _poll(self, timeout):
        if self._exitcode is None and self._pid is not None:
            self._exitcode = _multiprocessing.waitpid(self._pid, timeout)
        return self._exitcode

    def _check_child(self, what):
        self._check_closed()
        assert self._parent_pid == _multiprocessing.getpid(), what

    def join(self, timeout=None):
        self._check_child('can only join a child process')
        assert self._pid is not None, 'can only join a started process'
        if self._poll(timeout) is not None:
            _children.discard(self)

    def is_alive(self):
        self._check_closed()
        if self is _current:
            return True
        self._check_child('can only test a child process')
        if self._pid is None:
            return False
        if self._poll(0) is None:
            return True
        _children.discard(self)
        return False

    def terminate(self):
        self._check_child('can only terminate a child process')
        _multiprocessing.kill(self._pid, 15)

    def kill(self):
        self._check_child('can only kill a child process')
        _multiprocessing.kill(self._pid, 9)

    def close(self):
        if self._pid is not None and not self._closed and self._poll(0) is None:
            raise ValueError("Cannot close a process while it is still running. "
                             "You should first call join() or terminate().")
        _children.discard(self)
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), 'name must be a string'
        self._name = name

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        assert self._pid is None, 'process has already started'
        self._daemonic = daemonic

    @property
    def exitcode(self):
        self._check_closed()
        if self is _current or self._pid is None:
            return None
        return self._poll(0)

    @property
    def ident(self):
        self._check_closed()
        if self is _current:
            return _multiprocessing.getpid()
        return self._pid

    pid = ident

    def __repr__(self):
        exitcode = None
        if self is _current:
            status = 'started'
        elif self._closed:
            status = 'closed'
        elif self._parent_pid != _multiprocessing.getpid():
            status = 'unknown'
        elif self._pid is None:
            status = 'initial'
        else:
            exitcode = self._poll(0)
            status = 'started' if exitcode is None else 'stopped'
        info = [type(self).__name__, 'name=%r' % self._name]
        if self._pid is not None:
            info.append('pid=%s' % self._pid)
        info.append('parent=%s' % self._parent_pid)
        info.append(status)
        if exitcode is not None:
            info.append('exitcode=%s' % {0: 0, -9: '-SIGKILL', -15: '-SIGTERM'}.get(exitcode, exitcode))
        if self.daemon:
            info.append('daemon')
        return '<%s>' % ' '.join(info)


class Popen:
    __module__ = 'multiprocessing.popen_fork'

    def __init__(self, process_obj):
        self._launch(process_obj)

    def _launch(self, process_obj):
        self.pid = _multiprocessing.fork(_bootstrap, process_obj)


class _ForkProcess(BaseProcess):
    @staticmethod
    def _Popen(process_obj):
        return Popen(process_obj)


class Process(BaseProcess):
    __module__ = 'multiprocessing.context'

    @staticmethod
    def _Popen(process_obj):
        return _ForkProcess._Popen(process_obj)


_ForkProcess.__name__ = _ForkProcess.__qualname__ = 'ForkProcess'
_ForkProcess.__module__ = 'multiprocessing.context'


class _MainProcess(BaseProcess):
    __module__ = 'multiprocessing.process'

    def __init__(self):
        self._identity = ()
        self._name = 'MainProcess'
        self._parent_pid = None
        self._pid = self._exitcode = None
        self._closed = False
        self._daemonic = False


class _ParentProcess(BaseProcess):
    __module__ = 'multiprocessing.process'

    def __init__(self, name, pid):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = None
        self._exitcode = None
        self._closed = False
        self._daemonic = False


def _bootstrap(self):
    global _current, _parent, _counter, _children
    _counter = itertools.count(1)
    _children = set()
    _parent = _ParentProcess(self._parent_name, self._parent_pid)
    _current = self
    try:
        try:
            self.run()
            exitcode = 0
        finally:
            _exit_function()
    except SystemExit as leaving:
        exitcode = 0 if leaving.code is None else leaving.code
        if not isinstance(exitcode, int):
            sys.stderr.write(f'{exitcode!s}\\n')
            exitcode = 1
    except:
        exitcode = 1
        import traceback
        sys.stderr.write(f'Process {self.name}:\\n')
        traceback.print_exc()
    return exitcode


def _exit_function():
    for p in list(_children):
        if p._poll(0) is None and p.daemon:
            p.terminate()
    for p in list(_children):
        p.join()


_current = _MainProcess()
_parent = None
_atexit.register(_exit_function)


class _Connection:
    def __init__(self, readable, writable):
        self._readable = readable
        self._writable = writable

    @property
    def closed(self):
        return self._readable is None and self._writable is None

    @property
    def readable(self):
        return self._readable is not None

    @property
    def writable(self):
        return self._writable is not None

    def _check(self, fd, what):
        if self.closed:
            raise OSError("handle is closed")
        if fd is None:
            raise OSError("connection is %s-only" % what)

    def send_bytes(self, buf, offset=0, size=None):
        buf = bytes(buf)[offset:]
        self._send(buf if size is None else buf[:size])

    def send(self, obj):
        self._check(self._writable, 'read')
        self._send(_pickle.dumps(obj))

    def _send(self, data):
        self._check(self._writable, 'read')
        if not _multiprocessing.send(self._writable, data):
            raise BrokenPipeError(32, 'Broken pipe')

    def recv_bytes(self, maxlength=None):
        self._check(self._readable, 'write')
        data = _multiprocessing.recv(self._readable)
        if data is None:
            raise EOFError
        return data

    def recv(self):
        self._check(self._readable, 'write')
        data = _multiprocessing.recv(self._readable)
        if data is None:
            raise EOFError
        return _pickle.loads(data)

    def poll(self, timeout=0.0):
        self._check(self._readable, 'write')
        return _multiprocessing.poll(self._readable, timeout)

    def fileno(self):
        return self._writable if self._readable is None else self._readable

    def close(self):
        readable, writable = self._readable, self._writable
        self._readable = self._writable = None
        for fd in (readable, writable):
            if fd is not None:
                _multiprocessing.close(fd)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()

    def __del__(self):
        if not self.closed:
            self.close()


_Connection.__name__ = _Connection.__qualname__ = 'Connection'
_Connection.__module__ = 'multiprocessing.connection'


def Pipe(duplex=True):
    r, w = _multiprocessing.pipe()
    if not duplex:
        return _Connection(r, None), _Connection(None, w)
    r2, w2 = _multiprocessing.pipe()
    return _Connection(r, w2), _Connection(r2, w)


def _synchronize():
    # CPython imports multiprocessing.synchronize; while it does, a frame of importlib keeps the package.
    parent_module = sys.modules['multiprocessing']
    _multiprocessing.need_semaphores()


class _SemLock:
    _most = 1

    def __init__(self, value):
        _synchronize()
        self._id = _multiprocessing.semaphore(value, self._most)

    def acquire(self, block=True, timeout=None):
        return _multiprocessing.acquire(self._id, timeout if block else 0)

    def release(self):
        if not _multiprocessing.release(self._id):
            raise ValueError('semaphore or lock released too many times')

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()


class Semaphore(_SemLock):
    _most = 0x7fffffff

    def __init__(self, value=1):
        super().__init__(value)

    def get_value(self):
        return _multiprocessing.value(self._id)


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._most = value
        super().__init__(value)


class Lock(_SemLock):
    def __init__(self):
        super().__init__(1)


class RLock(_SemLock):
    def __init__(self):
        super().__init__(1)
        self._owner = None
        self._count = 0

    def acquire(self, block=True, timeout=None):
        if self._owner != _multiprocessing.getpid():
            if not _multiprocessing.acquire(self._id, timeout if block else 0):
                return False
            self._owner = _multiprocessing.getpid()
            self._count = 0
        self._count += 1
        return True

    def release(self):
        if self._owner != _multiprocessing.getpid():
            raise AssertionError('attempt to release recursive lock not owned by thread')
        self._count -= 1
        if self._count == 0:
            self._owner = None
            super().release()


class Event:
    def __init__(self):
        self._flag = Semaphore(0)

    def is_set(self):
        return self._flag.get_value() > 0

    def set(self):
        if not self.is_set():
            self._flag.release()

    def clear(self):
        self._flag.acquire(False)

    def wait(self, timeout=None):
        if self._flag.acquire(True, timeout):
            self._flag.release()
            return True
        return False


class SimpleQueue:
    __module__ = 'multiprocessing.queues'

    def __init__(self):
        self._reader, self._writer = Pipe(duplex=False)
        _synchronize()

    def close(self):
        self._reader.close()
        self._writer.close()

    def empty(self):
        return not self._reader.poll()

    def get(self):
        return self._reader.recv()

    def put(self, obj):
        self._writer.send(obj)


class Queue:
    __module__ = 'multiprocessing.queues'

    def __init__(self, maxsize=0):
        if maxsize <= 0:
            maxsize = 0x7fffffff
        self._maxsize = maxsize
        self._reader, self._writer = Pipe(duplex=False)
        self._sem = BoundedSemaphore(maxsize)
        self._closed = False

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if not self._sem.acquire(block, timeout):
            from queue import Full
            raise Full
        try:
            data = _pickle.dumps(obj)
        except Exception:
            # CPython's feeder thread finds this out, and says so on stderr.
            self._sem.release()
            import traceback
            traceback.print_exc()
            return
        self._writer._send(data)

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if not self._reader.poll(timeout if block else 0):
            from queue import Empty
            raise Empty
        data = self._reader.recv_bytes()
        self._sem.release()
        return _pickle.loads(data)

    def qsize(self):
        return self._maxsize - self._sem.get_value()

    def empty(self):
        return not self._reader.poll()

    def full(self):
        return self._sem.get_value() == 0

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        self._closed = True
        self._reader.close()

    def join_thread(self):
        assert self._closed, "Queue {0!r} not closed".format(self)

    def cancel_join_thread(self):
        pass
`;
