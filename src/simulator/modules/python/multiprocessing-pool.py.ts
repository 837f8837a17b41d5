/** Python source of multiprocessing.Pool: workers that take tasks from one queue and put results into another. Results are read when asked for. */
export const pool = `

class RemoteTraceback(Exception):
    __module__ = 'multiprocessing.pool'

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ExceptionWithTraceback:
    __module__ = 'multiprocessing.pool'

    def __init__(self, exc, tb):
        import traceback
        tb = ''.join(traceback.format_exception(type(exc), exc, tb))
        self.exc = exc
        self.tb = '\\n"""\\n%s"""' % tb
        self.exc.__traceback__ = None

    def __reduce__(self):
        return _rebuild_exc, (self.exc, self.tb)


def _rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class MaybeEncodingError(Exception):
    __module__ = 'multiprocessing.pool'

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"


def _mapstar(args):
    return list(map(*args))


def _starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))


def _worker(tasks, results, initializer=None, initargs=(), maxtasks=None):
    if initializer is not None:
        initializer(*initargs)
    while True:
        try:
            task = tasks.get()
        except (EOFError, OSError):
            break
        if task is None:
            break
        job, i, func, args, kwds = task
        try:
            result = (True, func(*args, **kwds))
        except Exception as e:
            result = (False, ExceptionWithTraceback(e, e.__traceback__))
        try:
            results.put((job, i, result))
        except Exception as e:
            wrapped = MaybeEncodingError(e, result[1])
            results.put((job, i, (False, wrapped)))
        task = job = result = func = args = kwds = None


class AsyncResult:
    __module__ = 'multiprocessing.pool'
    _number = 1

    def __init__(self, pool, callback=None, error_callback=None):
        self._pool = pool
        self._job = next(pool._jobs)
        self._callback = callback
        self._error_callback = error_callback
        self._ready = False
        pool._cache[self._job] = self

    def ready(self):
        self._pool._collect(0)
        return self._ready

    def successful(self):
        if self.ready():
            return self._success
        raise ValueError(f"{self!r} not ready")

    def wait(self, timeout=None):
        deadline = None if timeout is None else _now() + timeout
        while not self._ready:
            if not self._pool._collect(None if deadline is None else max(0, deadline - _now())):
                break

    def get(self, timeout=None):
        self.wait(timeout)
        if not self._ready:
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, i, result):
        self._success, self._value = result
        self._finish()

    def _finish(self):
        self._ready = True
        del self._pool._cache[self._job]
        callback = self._callback if self._success else self._error_callback
        if callback:
            callback(self._value)


ApplyResult = AsyncResult


class MapResult(AsyncResult):
    __module__ = 'multiprocessing.pool'

    def __init__(self, pool, chunksize, length, callback, error_callback=None):
        super().__init__(pool, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        if chunksize <= 0:
            self._left = 0
            self._ready = True
            del pool._cache[self._job]
        else:
            self._left = length // chunksize + bool(length % chunksize)

    def _set(self, i, result):
        self._left -= 1
        success, value = result
        if success and self._success:
            self._value[i * self._chunksize:(i + 1) * self._chunksize] = value
        elif not success and self._success:
            self._success = False
            self._value = value
        if self._left == 0:
            self._finish()


class IMapIterator:
    __module__ = 'multiprocessing.pool'

    def __init__(self, pool, length, ordered):
        self._pool = pool
        self._job = next(pool._jobs)
        self._length = length
        self._ordered = ordered
        self._index = 0
        self._items = {}
        pool._cache[self._job] = self

    def __iter__(self):
        return self

    def _set(self, i, result):
        self._items[i] = result

    def next(self, timeout=None):
        if self._index == self._length:
            self._pool._cache.pop(self._job, None)
            raise StopIteration
        deadline = None if timeout is None else _now() + timeout
        while not (self._index in self._items if self._ordered else self._items):
            if not self._pool._collect(None if deadline is None else max(0, deadline - _now())):
                raise TimeoutError
        key = self._index if self._ordered else next(iter(self._items))
        self._index += 1
        success, value = self._items.pop(key)
        if success:
            return value
        raise value

    __next__ = next


class Pool:
    __module__ = 'multiprocessing.pool'

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._state = 'RUN'
        self._jobs = itertools.count()
        self._cache = {}
        if processes is None:
            processes = cpu_count()
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._processes = processes
        self._tasks = SimpleQueue()
        self._results = SimpleQueue()
        self._pool = []
        for i in range(processes):
            w = Process(target=_worker, args=(self._tasks, self._results, initializer, initargs, maxtasksperchild))
            w.name = w.name.replace('Process', 'ForkPoolWorker')
            w.daemon = True
            w.start()
            self._pool.append(w)

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} state={self._state} pool_size={len(self._pool)}>'

    def _check_running(self):
        if self._state != 'RUN':
            raise ValueError("Pool not running")

    def _collect(self, timeout):
        "Reads results: waits for one if there is none. False: time is up."
        reader = self._results._reader
        if not reader.poll(timeout):
            return False
        job, i, result = reader.recv()
        waiting = self._cache.get(job)
        if waiting is not None:
            waiting._set(i, result)
        return True

    def _put(self, job, i, func, args, kwds={}):
        self._tasks.put((job, i, func, args, kwds))

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = AsyncResult(self, callback, error_callback)
        self._put(result._job, 0, func, args, kwds)
        return result

    def map(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, _mapstar, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, _starmapstar, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, _mapstar, chunksize, callback, error_callback)

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, _starmapstar, chunksize, callback, error_callback)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        items = iterable if hasattr(iterable, '__len__') else list(iterable)
        if not len(items):
            chunksize = 0
        elif chunksize is None:
            # Four batches for each worker.
            chunksize = -(-len(items) // (4 * len(self._pool)))
        result = MapResult(self, chunksize, len(items), callback, error_callback)
        if chunksize > 0:
            it = iter(items)
            for i in itertools.count():
                batch = tuple(itertools.islice(it, chunksize))
                if not batch:
                    break
                self._put(result._job, i, mapper, ((func, batch),))
        return result

    def _imap(self, func, iterable, chunksize, ordered):
        self._check_running()
        if chunksize < 1:
            raise ValueError("Chunksize must be 1+, not {0:n}".format(chunksize))
        items = list(iterable)
        if chunksize == 1:
            result = IMapIterator(self, len(items), ordered)
            for i, item in enumerate(items):
                self._put(result._job, i, func, (item,))
            return result
        batches = [tuple(items[i:i + chunksize]) for i in range(0, len(items), chunksize)]
        result = IMapIterator(self, len(batches), ordered)
        for i, batch in enumerate(batches):
            self._put(result._job, i, _mapstar, ((func, batch),))
        return (item for chunk in result for item in chunk)

    def imap(self, func, iterable, chunksize=1):
        return self._imap(func, iterable, chunksize, True)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(func, iterable, chunksize, False)

    def close(self):
        if self._state == 'RUN':
            self._state = 'CLOSE'
            for _ in self._pool:
                self._tasks.put(None)

    def terminate(self):
        self._state = 'TERMINATE'
        for w in self._pool:
            if w.exitcode is None:
                w.terminate()
            w.join()

    def join(self):
        if self._state == 'RUN':
            raise ValueError("Pool is still running")
        for w in self._pool:
            w.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()
`;
