/** unittest.case: the test cases, behind what contexts holds. */
import { contexts } from "./unittest-contexts.py.ts";

export const cases = `
_EQUALITY = {dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual", set: "assertSetEqual",
             frozenset: "assertSetEqual", str: "assertMultiLineEqual"}

class TestCase(object):
    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _diffThreshold = 65536

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed, cls._class_cleanups = False, []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        # A case without methods can still be asked for its assertions.
        method = getattr(self, methodName, None)
        if method is None and methodName != "runTest":
            raise ValueError(f"no such test method in {self.__class__}: {methodName}")
        self._testMethodDoc = "No test" if method is None else method.__doc__
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {}
        for kind, name in _EQUALITY.items():
            self.addTypeEqualityFunc(kind, name)

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    # What is to be done before and after

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def enterClassContext(cls, cm):
        return _enter_context(cm, cls.addClassCleanup)

    def doCleanups(self):
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.testPartExecutor(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        _unwind(cls._class_cleanups, cls.tearDown_exceptions)

    # What it is called

    def id(self):
        return f"{strclass(self.__class__)}.{self._testMethodName}"

    def __str__(self):
        return f"{self._testMethodName} ({strclass(self.__class__)}.{self._testMethodName})"

    def __repr__(self):
        return f"<{strclass(self.__class__)} testMethod={self._testMethodName}>"

    def shortDescription(self):
        if self._testMethodDoc:
            return self._testMethodDoc.strip().split("\\n")[0].strip()

    def __eq__(self, other):
        return self._testMethodName == other._testMethodName if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    # Running

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from .result import TestResult
        return TestResult()

    @contextmanager
    def subTest(self, msg=_subtest_msg_sentinel, **params):
        outcome, parent = self._outcome, self._subtest
        if outcome is None or not outcome.result_supports_subtests:
            yield
            return
        inherited = {} if parent is None else parent.params
        self._subtest = _SubTest(self, msg, {**params, **inherited, **params})
        try:
            with outcome.testPartExecutor(self._subtest, subTest=True):
                yield
            result = outcome.result
            enough = outcome.expectedFailure if outcome.success else result is not None and result.failfast
            if enough:
                raise _ShouldStop
        finally:
            self._subtest = parent

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        given = method()
        if given is not None:
            text = f"It is deprecated to return a value that is not None from a test case ({method})"
            warnings.warn(text, DeprecationWarning, stacklevel=5)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def _skip_reason(self, testMethod):
        marked = self.__class__, testMethod
        if any(getattr(item, "__unittest_skip__", False) for item in marked):
            of_class, of_method = [getattr(item, "__unittest_skip_why__", "") for item in marked]
            return of_class or of_method

    def _run_parts(self, testMethod, outcome, expecting_failure):
        with outcome.testPartExecutor(self):
            self._callSetUp()
        if outcome.success:
            outcome.expecting_failure = expecting_failure
            with outcome.testPartExecutor(self):
                self._callTestMethod(testMethod)
            outcome.expecting_failure = False
            with outcome.testPartExecutor(self):
                self._callTearDown()
        self.doCleanups()

    def _run_and_tell(self, testMethod, result):
        mark = "__unittest_expecting_failure__"
        expecting_failure = getattr(self, mark, False) or getattr(testMethod, mark, False)
        self._outcome = outcome = _Outcome(result)
        begun = time.perf_counter()
        try:
            self._run_parts(testMethod, outcome, expecting_failure)
            _addDuration(result, self, time.perf_counter() - begun)
            if not outcome.success:
                return
            if not expecting_failure:
                result.addSuccess(self)
            elif outcome.expectedFailure:
                result.addExpectedFailure(self, outcome.expectedFailure)
            else:
                result.addUnexpectedSuccess(self)
        finally:
            # The error's traceback leads back to here.
            outcome.expectedFailure = self._outcome = outcome = None

    def run(self, result=None):
        at_end = None
        if result is None:
            result = self.defaultTestResult()
            at_end = getattr(result, "stopTestRun", None)
            if hasattr(result, "startTestRun"):
                result.startTestRun()
        result.startTest(self)
        try:
            testMethod = getattr(self, self._testMethodName)
            why = self._skip_reason(testMethod)
            if why is None:
                self._run_and_tell(testMethod, result)
            else:
                _addSkip(result, self, why)
        finally:
            result.stopTest(self)
            if at_end is not None:
                at_end()
        return result

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        testMethod = getattr(self, self._testMethodName)
        why = self._skip_reason(testMethod)
        if why is not None:
            raise SkipTest(why)
        self._callSetUp()
        self._callTestMethod(testMethod)
        self._callTearDown()
        while self._cleanups:
            cleanup, args, kwargs = self._cleanups.pop()
            self._callCleanup(cleanup, *args, **kwargs)

    # Assertions, and what they say

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if self.longMessage:
            return standardMsg if msg is None else f"{standardMsg} : {msg}"
        return msg or standardMsg

    def _truncateMessage(self, message, diff):
        too_long = self.maxDiff is not None and len(diff) > self.maxDiff
        return message + (DIFF_OMITTED % len(diff) if too_long else diff)

    def _say(self, msg, text, *values):
        return self._formatMessage(msg, text.format(*map(safe_repr, values)))

    def assertTrue(self, expr, msg=None):
        if not expr:
            raise self.failureException(self._say(msg, "{} is not true", expr))

    def assertFalse(self, expr, msg=None):
        if expr:
            raise self.failureException(self._say(msg, "{} is not false", expr))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self.fail(self._say(msg, "{} is not {}", expr1, expr2))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self.fail(self._say(msg, "unexpectedly identical: {}", expr1))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self.fail(self._say(msg, "{} is not None", obj))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self.fail(self._say(msg, "unexpectedly None"))

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is not an instance of {cls!r}"))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is an instance of {cls!r}"))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self.fail(self._say(msg, "{} not found in {}", member, container))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self.fail(self._say(msg, "{} unexpectedly found in {}", member, container))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self.fail(self._say(msg, "{} not less than {}", a, b))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self.fail(self._say(msg, "{} not less than or equal to {}", a, b))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self.fail(self._say(msg, "{} not greater than {}", a, b))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self.fail(self._say(msg, "{} not greater than or equal to {}", a, b))

    def _getAssertEqualityFunc(self, first, second):
        asserter = None
        if type(first) is type(second):
            asserter = self._type_equality_funcs.get(type(first))
        if asserter is None:
            return self._baseAssertEqual
        return getattr(self, asserter) if isinstance(asserter, str) else asserter

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            what = "{} != {}".format(*_common_shorten_repr(first, second))
            raise self.failureException(self._formatMessage(msg, what))

    def assertEqual(self, first, second, msg=None):
        compare = self._getAssertEqualityFunc(first, second)
        compare(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            raise self.failureException(self._say(msg, "{} == {}", first, second))

    def _nearness(self, first, second, places, delta):
        # How far apart the two are; whether that is near enough; what near enough is.
        if places is not None and delta is not None:
            raise TypeError("specify delta or places not both")
        apart = abs(first - second)
        if delta is not None:
            return apart, apart <= delta, f"within {safe_repr(delta)} delta"
        places = 7 if places is None else places
        return apart, round(apart, places) == 0, f"within {places!r} places"

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if not first == second:
            apart, near, limit = self._nearness(first, second, places, delta)
            if not near:
                values = map(safe_repr, (first, second, apart))
                what = "{} != {} {limit} ({} difference)".format(*values, limit=limit)
                raise self.failureException(self._formatMessage(msg, what))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        apart, near, limit = self._nearness(first, second, places, delta)
        if first == second or near:
            what = f"{safe_repr(first)} == {safe_repr(second)} {limit}"
            if delta is not None:
                what += f" ({safe_repr(apart)} difference)"
            raise self.failureException(self._formatMessage(msg, what))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq_type is not None:
            for which, seq in ("First", seq1), ("Second", seq2):
                if not isinstance(seq, seq_type):
                    what = f"{which} sequence is not a {seq_type.__name__}: {safe_repr(seq)}"
                    raise self.failureException(what)
        difference = _how_sequences_differ(seq1, seq2, seq_type)
        if difference is not None:
            text = self._truncateMessage(difference, _ndiff_of_values(seq1, seq2))
            self.fail(self._formatMessage(msg, text))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        differences = []
        for which, a, b in ("first", set1, set2), ("second", set2, set1):
            try:
                differences.append((which, a.difference(b)))
            except TypeError as e:
                self.fail("invalid type when attempting set difference: %s" % e)
            except AttributeError as e:
                self.fail("%s argument does not support set difference: %s" % (which, e))
        lines = []
        for which, difference in differences:
            if difference:
                lines.append("Items in the %s set but not the %s:" % (which, "second" if which == "first" else "first"))
                lines += [repr(item) for item in difference]
        if lines:
            self.fail(self._formatMessage(msg, "\\n".join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        for which, value in ("First", d1), ("Second", d2):
            self.assertIsInstance(value, dict, f"{which} argument is not a dictionary")
        if d1 != d2:
            short = "{} != {}".format(*_common_shorten_repr(d1, d2))
            self.fail(self._formatMessage(msg, self._truncateMessage(short, _ndiff_of_values(d1, d2))))

    def assertCountEqual(self, first, second, msg=None):
        differences = _count_diff(first, second)
        if differences:
            lines = ["First has %d, Second has %d:  %r" % difference for difference in differences]
            text = self._truncateMessage("Element counts were not equal:\\n", "\\n".join(lines))
            self.fail(self._formatMessage(msg, text))

    def assertMultiLineEqual(self, first, second, msg=None):
        texts = first, second
        for which, text in zip(("First", "Second"), texts):
            self.assertIsInstance(text, str, f"{which} argument is not a string")
        if first == second:
            return
        if max(map(len, texts)) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        # The last lines get an end too, lest they look as if they differed in that.
        if not all(text.endswith("\\n") for text in texts if text):
            texts = [text + "\\n" if text else text for text in texts]
        diff = _ndiff(*(text.splitlines(keepends=True) for text in texts), glue="")
        short = "{} != {}".format(*_common_shorten_repr(first, second))
        self.fail(self._formatMessage(msg, self._truncateMessage(short, diff)))

    def assertRaises(self, expected_exception, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self)
        try:
            return context.handle("assertRaises", args, kwargs)
        finally:
            context = None

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _AssertRaisesContext(expected_exception, self, expected_regex).handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarnsContext(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _AssertWarnsContext(expected_warning, self, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        return _AssertNotWarnsContext(expected_warning, self).handle("_assertNotWarns", args, kwargs)

    def assertRegex(self, text, expected_regex, msg=None):
        pattern = expected_regex
        if isinstance(pattern, (str, bytes)):
            assert pattern, "expected_regex must not be empty."
            pattern = re.compile(pattern)
        if not pattern.search(text):
            what = f"Regex didn't match: {pattern.pattern!r} not found in {text!r}"
            raise self.failureException(self._formatMessage(msg, what))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern = unexpected_regex
        if isinstance(pattern, (str, bytes)):
            pattern = re.compile(pattern)
        found = pattern.search(text)
        if found:
            what = f"Regex matched: {found[0]!r} matches {pattern.pattern!r} in {text!r}"
            raise self.failureException(self._formatMessage(msg, what))

class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc, self._tearDownFunc = setUp, tearDown
        self._testFunc, self._description = testFunc, description

    def _parts(self):
        return self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

    def setUp(self):
        (self._setUpFunc or super().setUp)()

    def runTest(self):
        self._testFunc()

    def tearDown(self):
        (self._tearDownFunc or super().tearDown)()

    def id(self):
        return self._testFunc.__name__

    def __str__(self):
        return f"{strclass(self.__class__)} ({self.id()})"

    def __repr__(self):
        return f"<{strclass(self.__class__)} tec={self._testFunc}>"

    def shortDescription(self):
        if self._description is not None:
            return self._description
        return (self._testFunc.__doc__ or "").split("\\n")[0].strip() or None

    def __eq__(self, other):
        return self._parts() == other._parts() if isinstance(other, self.__class__) else NotImplemented

    def __hash__(self):
        return hash((type(self), *self._parts()))

class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message, self.test_case, self.params = message, test_case, params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        words = []
        if self._message is not _subtest_msg_sentinel:
            words.append(f"[{self._message}]")
        if self.params:
            words.append(f"({', '.join(f'{name}={value!r}' for name, value in self.params.items())})")
        return " ".join(words) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._subDescription()}"

    def __str__(self):
        return f"{self.test_case} {self._subDescription()}"

    def shortDescription(self):
        return self.test_case.shortDescription()
`;

export const case_ = contexts + cases;
