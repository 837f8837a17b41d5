/** The first part of unittest.case: outcomes, skipping, cleanups, the contexts of assertRaises and assertWarns. */
export const contexts = `
import re
import sys
import time
import warnings
from contextlib import contextmanager
from .util import strclass, safe_repr, _count_diff, _common_shorten_repr

__unittest = True
_subtest_msg_sentinel = object()
DIFF_OMITTED = "\\nDiff is %s characters long. Set self.maxDiff to None to see it."

class SkipTest(Exception):
    pass

class _ShouldStop(Exception):
    pass

class _UnexpectedSuccess(Exception):
    pass

class _Part:
    # A part of a test: what is raised in the block is told to the result, and goes no further.
    def __init__(self, outcome, test, is_subtest):
        self.outcome, self.test, self.is_subtest = outcome, test, is_subtest

    def __enter__(self):
        self.before = self.outcome.success
        self.outcome.success = True

    def __exit__(self, kind, error, tb):
        outcome = self.outcome
        try:
            if kind is None:
                if self.is_subtest and outcome.success:
                    outcome.result.addSubTest(self.test.test_case, self.test, None)
            elif issubclass(kind, KeyboardInterrupt):
                return False
            elif issubclass(kind, SkipTest):
                outcome.success = False
                _addSkip(outcome.result, self.test, str(error))
            elif not issubclass(kind, _ShouldStop):
                self.failed((kind, error, tb))
            return True
        finally:
            outcome.success = self.before and outcome.success

    def failed(self, exc_info):
        outcome = self.outcome
        if outcome.expecting_failure:
            outcome.expectedFailure = exc_info
            return
        outcome.success = False
        if self.is_subtest:
            outcome.result.addSubTest(self.test.test_case, self.test, exc_info)
        else:
            _addError(outcome.result, self.test, exc_info)

class _Outcome:
    def __init__(self, result=None):
        self.result = result
        self.result_supports_subtests = hasattr(result, "addSubTest")
        self.expecting_failure, self.expectedFailure = False, None
        self.success = True

    def testPartExecutor(self, test_case, subTest=False):
        return _Part(self, test_case, subTest)

def _addSkip(result, test_case, reason):
    if hasattr(result, "addSkip"):
        return result.addSkip(test_case, reason)
    warnings.warn("TestResult has no addSkip method, skips not reported", RuntimeWarning, 2)
    result.addSuccess(test_case)

def _addDuration(result, test_case, elapsed):
    if hasattr(result, "addDuration"):
        return result.addDuration(test_case, elapsed)
    warnings.warn("TestResult has no addDuration method", RuntimeWarning)

def _addError(result, test, exc_info):
    if result is None or exc_info is None:
        return
    failed = issubclass(exc_info[0], test.failureException)
    (result.addFailure if failed else result.addError)(test, exc_info)

def _manager_methods(cm, enter, leave, what):
    kind = type(cm)
    try:
        return getattr(kind, enter), getattr(kind, leave)
    except AttributeError:
        raise TypeError(f"'{strclass(kind)}' object does not support the {what} protocol") from None

def _enter_context(cm, addcleanup):
    enter, leave = _manager_methods(cm, "__enter__", "__exit__", "context manager")
    value = enter(cm)
    addcleanup(leave, cm, None, None, None)
    return value

def _unwind(cleanups, errors):
    # Last in, first out; an error does not keep the others from being called.
    while cleanups:
        function, args, kwargs = cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception:
            errors.append(sys.exc_info())

_module_cleanups = []

def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))

def enterModuleContext(cm):
    return _enter_context(cm, addModuleCleanup)

def doModuleCleanups():
    errors = []
    _unwind(_module_cleanups, errors)
    if errors:
        raise errors[0][1]

def _unchanged(test_item):
    return test_item

def _mark_skipped(test_item, reason):
    if not isinstance(test_item, type):
        from functools import wraps
        @wraps(test_item)
        def skip_wrapper(*args, **kwargs):
            raise SkipTest(reason)
        test_item = skip_wrapper
    test_item.__unittest_skip__, test_item.__unittest_skip_why__ = True, reason
    return test_item

def skip(reason):
    if type(reason) is type(skip):
        # @skip without parentheses.
        return _mark_skipped(reason, "")
    def decorator(test_item):
        return _mark_skipped(test_item, reason)
    return decorator

def skipIf(condition, reason):
    return skip(reason) if condition else _unchanged

def skipUnless(condition, reason):
    return _unchanged if condition else skip(reason)

def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item

def _is_kind(expected, base):
    if isinstance(expected, tuple):
        return all(_is_kind(member, base) for member in expected)
    return isinstance(expected, type) and issubclass(expected, base)

def _name_of(obj):
    try:
        return obj.__name__
    except AttributeError:
        return str(obj)

class _BaseTestCaseContext:
    def __init__(self, test_case):
        self.test_case = test_case

    def _raiseFailure(self, standardMsg):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standardMsg))

class _AssertRaisesBaseContext(_BaseTestCaseContext):
    def __init__(self, expected, test_case, expected_regex=None):
        super().__init__(test_case)
        self.expected = expected
        self.expected_regex = None if expected_regex is None else re.compile(expected_regex)
        self.obj_name = self.msg = None

    def __enter__(self):
        return self

    def handle(self, name, args, kwargs):
        # The block of a with statement, or a call at once.
        try:
            if not _is_kind(self.expected, self._base_type):
                raise TypeError(f"{name}() arg 1 must be {self._base_type_str}")
            if args:
                callable_obj, *args = args
                self.obj_name = _name_of(callable_obj)
                with self:
                    callable_obj(*args, **kwargs)
                return None
            self.msg = kwargs.pop("msg", None)
            for surplus in kwargs:
                raise TypeError(f"{surplus!r} is an invalid keyword argument for this function")
            return self
        finally:
            # No cycle through the traceback of what was raised.
            self = None

    def _missing(self, what):
        by = f" by {self.obj_name}" if self.obj_name else ""
        self._raiseFailure(f"{_name_of(self.expected)} not {what}{by}")

    def _matches(self, error):
        return self.expected_regex is None or self.expected_regex.search(str(error))

    def _mismatch(self, error):
        self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{error}"')

def _clear_frames(tb):
    # What the frames of a traceback hold is let go, but for those that still run.
    while tb is not None:
        frame, tb = tb.tb_frame, tb.tb_next
        try:
            frame.clear()
        except RuntimeError:
            continue

class _AssertRaisesContext(_AssertRaisesBaseContext):
    _base_type, _base_type_str = BaseException, "an exception type or tuple of exception types"

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._missing("raised")
        _clear_frames(tb)
        expected = issubclass(exc_type, self.expected)
        if expected:
            self.exception = exc_value.with_traceback(None)
            if not self._matches(exc_value):
                self._mismatch(exc_value)
        return expected

def _forget_warnings():
    # What has warned before is to warn again.
    for module in [*sys.modules.values()]:
        if getattr(module, "__warningregistry__", None):
            module.__warningregistry__ = {}

class _AssertWarnsContext(_AssertRaisesBaseContext):
    _base_type, _base_type_str = Warning, "a warning type or tuple of warning types"

    def __enter__(self):
        _forget_warnings()
        self.warnings_manager = recorder = warnings.catch_warnings(record=True)
        self.warnings = recorder.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is None:
            self._judge([record for record in self.warnings if isinstance(record.message, self.expected)])

    def _judge(self, records):
        for record in records:
            if self._matches(record.message):
                self.warning, self.filename, self.lineno = record.message, record.filename, record.lineno
                return
        if records:
            self._mismatch(records[0].message)
        self._missing("triggered")

class _AssertNotWarnsContext(_AssertWarnsContext):
    def _judge(self, records):
        if records:
            self._raiseFailure(f"{self.expected.__name__} triggered")

_ITEM_ERRORS = TypeError, IndexError, NotImplementedError

def _how_sequences_differ(seq1, seq2, seq_type):
    # As text; None when they do not.
    kind = "sequence" if seq_type is None else seq_type.__name__
    both = ("First", seq1), ("Second", seq2)
    sizes = []
    for which, seq in both:
        try:
            sizes.append(len(seq))
        except (TypeError, NotImplementedError):
            return f"{which} {kind} has no length.    Non-sequence?"
    if seq1 == seq2:
        return None
    text = "{}s differ: {} != {}\\n".format(kind.capitalize(), *_common_shorten_repr(seq1, seq2))
    shorter, longer = sorted(sizes)
    for i in range(shorter):
        pair = []
        for which, seq in both:
            try:
                pair.append(seq[i])
            except _ITEM_ERRORS:
                text += f"\\nUnable to index element {i} of {which.lower()} {kind}\\n"
                break
        if len(pair) < 2:
            break
        if pair[0] != pair[1]:
            text += "\\nFirst differing element {}:\\n{}\\n{}\\n".format(i, *_common_shorten_repr(*pair))
            break
    else:
        if shorter == longer and seq_type is None and type(seq1) != type(seq2):
            return None
    if shorter < longer:
        which, seq = both[sizes.index(longer)]
        text += f"\\n{which} {kind} contains {longer - shorter} additional elements.\\n"
        try:
            text += f"First extra element {shorter}:\\n{safe_repr(seq[shorter])}\\n"
        except _ITEM_ERRORS:
            text += f"Unable to index element {shorter} of {which.lower()} {kind}\\n"
    return text

def _ndiff(first, second, glue="\\n"):
    from difflib import ndiff
    return "\\n" + glue.join(ndiff(first, second))

def _ndiff_of_values(first, second):
    from pprint import pformat
    return _ndiff(pformat(first).splitlines(), pformat(second).splitlines())
`;
