/** unittest.util and unittest.async_case. */
export const util = `
from collections import Counter, namedtuple

__unittest = True
# How long a value may be in a message, and what of it is shown when it is longer.
_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = _MIN_END_LEN = _MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = _MAX_LENGTH - 2 * _PLACEHOLDER_LEN - 3 * _MIN_END_LEN
_Mismatch = namedtuple("Mismatch", "actual expected value")

def _shorten(s, prefixlen, suffixlen):
    left_out = len(s) - prefixlen - suffixlen
    if left_out <= _PLACEHOLDER_LEN:
        return s
    return f"{s[:prefixlen]}[{left_out} chars]{s[prefixlen + left_out:]}"

def _commonprefix(texts):
    low, high = min(texts), max(texts)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low

def _common_shorten_repr(*args):
    texts = [safe_repr(arg) for arg in args]
    longest = max(map(len, texts))
    if longest > _MAX_LENGTH:
        # What they begin with together gives way first.
        same = _commonprefix(texts)
        tails = [text[len(same):] for text in texts]
        room = _MAX_LENGTH - _MIN_BEGIN_LEN - _PLACEHOLDER_LEN - (longest - len(same))
        if room <= _MIN_COMMON_LEN:
            room = _MIN_COMMON_LEN
            tails = [_shorten(tail, _MIN_DIFF_LEN, _MIN_END_LEN) for tail in tails]
        head = _shorten(same, _MIN_BEGIN_LEN, room)
        texts = [head + tail for tail in tails]
    return tuple(texts)

def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if short and len(text) >= _MAX_LENGTH:
        text = f"{text[:_MAX_LENGTH]} [truncated]..."
    return text

def strclass(cls):
    return f"{cls.__module__}.{cls.__qualname__}"

def three_way_cmp(x, y):
    return (x > y) - (x < y)

def _count_diff(actual, expected):
    # Elements that are in the two another number of times.
    actual, expected = list(actual), list(expected)
    try:
        s, t = Counter(actual), Counter(expected)
    except TypeError:
        return _count_diff_all_purpose(actual, expected)
    result = [_Mismatch(n, t.get(e, 0), e) for e, n in s.items() if n != t.get(e, 0)]
    result += [_Mismatch(0, n, e) for e, n in t.items() if e not in s]
    return result

def _count_diff_all_purpose(s, t):
    gone = object()
    result = []
    for mine, other, swapped in (s, t, False), (t, s, True):
        for i, elem in enumerate(mine):
            if elem is gone:
                continue
            counts = [0, 0]
            for which, items in enumerate((mine, other)):
                for j, x in enumerate(items):
                    if x is not gone and x == elem:
                        counts[which] += 1
                        items[j] = gone
            if counts[0] != counts[1]:
                a, b = counts[::-1] if swapped else counts
                result.append(_Mismatch(a, b, elem))
    return result
`;

export const asyncCase = `
import asyncio
import contextvars
import warnings
from .case import TestCase, _manager_methods
from asyncio.coroutines import iscoroutinefunction

__unittest = True

class IsolatedAsyncioTestCase(TestCase):
    loop_factory = None

    def __init__(self, methodName="runTest"):
        TestCase.__init__(self, methodName)
        self._asyncioRunner = None
        self._asyncioTestContext = contextvars.copy_context()

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        enter, leave = _manager_methods(cm, "__aenter__", "__aexit__", "asynchronous context manager")
        value = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return value

    # The steps of a test, all in one context, coroutines in one loop.

    def _callSetUp(self):
        self._asyncioRunner.get_loop()
        self._callHere(self.setUp)
        self._callAsync(self.asyncSetUp)

    def _callTestMethod(self, method):
        given = self._callMaybeAsync(method)
        if given is not None:
            text = f"It is deprecated to return a value that is not None from a test case ({method})"
            warnings.warn(text, DeprecationWarning, stacklevel=6)

    def _callTearDown(self):
        self._callAsync(self.asyncTearDown)
        self._callHere(self.tearDown)

    def _callCleanup(self, function, *args, **kwargs):
        self._callMaybeAsync(function, *args, **kwargs)

    def _callHere(self, func, /, *args, **kwargs):
        return self._asyncioTestContext.run(func, *args, **kwargs)

    def _callAsync(self, func, /, *args, **kwargs):
        return self._asyncioRunner.run(func(*args, **kwargs), context=self._asyncioTestContext)

    def _callMaybeAsync(self, func, /, *args, **kwargs):
        call = self._callAsync if iscoroutinefunction(func) else self._callHere
        return call(func, *args, **kwargs)

    def run(self, result=None):
        self._asyncioRunner = runner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)
        try:
            return TestCase.run(self, result)
        finally:
            runner.close()
`;
