/** Python source of `queue`: queues between threads. One lock guards each, and three conditions on it are the reasons to wait. */
export const source = `
import threading
import types
from collections import deque
from heapq import heappush, heappop
from time import monotonic as time
from _queue import SimpleQueue, Empty

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Full(Exception):
    pass


class ShutDown(Exception):
    pass


class Queue:

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        for reason in "not_empty", "not_full", "all_tasks_done":
            setattr(self, reason, threading.Condition(self.mutex))
        self.unfinished_tasks = 0
        self.is_shutdown = False

    # What a kind of queue does in its own way, while the lock is held.

    def _init(self, maxsize):
        self.queue = deque()

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def _qsize(self):
        return len(self.queue)

    # In and out.

    def get(self, block=True, timeout=None):
        with self.not_empty:
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            if timeout is not None and block:
                if timeout < 0:
                    raise ValueError("'timeout' must be a non-negative number")
                latest = time() + timeout
            while not self._qsize():
                if not block or timeout is not None and (timeout := latest - time()) <= 0.0:
                    raise Empty
                self.not_empty.wait(timeout)
                if self.is_shutdown and not self._qsize():
                    raise ShutDown
            taken = self._get()
            self.not_full.notify()
            return taken

    def get_nowait(self):
        return self.get(block=False)

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                if timeout is not None and block:
                    if timeout < 0:
                        raise ValueError("'timeout' must be a non-negative number")
                    latest = time() + timeout
                while self._qsize() >= self.maxsize:
                    if not block or timeout is not None and (timeout := latest - time()) <= 0.0:
                        raise Full
                    self.not_full.wait(timeout)
                    if self.is_shutdown:
                        raise ShutDown
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def put_nowait(self, item):
        return self.put(item, block=False)

    # What is in it. True when it was asked, and perhaps no longer.

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return self._qsize() == 0

    def full(self):
        with self.mutex:
            return self.maxsize > 0 and self._qsize() >= self.maxsize

    # The work behind the items.

    def task_done(self):
        with self.all_tasks_done:
            left = self.unfinished_tasks - 1
            if left <= 0:
                if left:
                    raise ValueError('task_done() called too many times')
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = left

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def shutdown(self, immediate=False):
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                # What is left is nobody's work any more.
                while self._qsize():
                    self._get()
                    self.unfinished_tasks -= self.unfinished_tasks > 0
                self.all_tasks_done.notify_all()
            # All who wait wake up, and see what has become of it.
            for condition in self.not_empty, self.not_full:
                condition.notify_all()

    __class_getitem__ = classmethod(types.GenericAlias)


class LifoQueue(Queue):
    # The newest item first.

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue):
    # The smallest item first.

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)
`;
