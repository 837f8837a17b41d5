/** unittest itself, unittest.suite, loader, signals and main: which tests there are, and running them. */
export const suite = `
import sys
from . import case, util

__unittest = True

def _isnotsuite(test):
    try:
        iter(test)
    except TypeError:
        return True
    return False

class _Buffered:
    # What the fixtures print in the block is held back where the result does so with tests.
    def __init__(self, result):
        self.result = result

    def __enter__(self):
        self.call("_setupStdout")

    def __exit__(self, *error):
        self.call("_restoreStdout")

    def call(self, name):
        getattr(self.result, name, lambda: None)()

class BaseTestSuite(object):
    # With _cleanup, a test that has run is let go of.
    _cleanup = True

    def __init__(self, tests=()):
        self._tests, self._removed_tests = [], 0
        self.addTests(tests)

    def __iter__(self):
        return iter(self._tests)

    def __eq__(self, other):
        return [*self] == [*other] if isinstance(other, self.__class__) else NotImplemented

    def __repr__(self):
        return f"<{util.strclass(self.__class__)} tests={[*self]}>"

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (TestSuite, case.TestCase)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            self._done(index)
        return result

    def debug(self):
        for test in self:
            test.debug()

    def _done(self, index):
        if self._cleanup:
            self._removeTestAtIndex(index)

    def _removeTestAtIndex(self, index):
        try:
            test = self._tests[index]
        except TypeError:
            # _tests of a subclass may be no list.
            return
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

class TestSuite(BaseTestSuite):
    # The fixtures of classes and modules are set up and torn down where one test's differ from the next one's.

    def run(self, result, debug=False):
        outermost = getattr(result, "_testRunEntered", False) is False
        if outermost:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if _isnotsuite(test) and not self._enter_fixtures(test, result):
                continue
            if debug:
                test.debug()
            else:
                test(result)
            self._done(index)
        if outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _enter_fixtures(self, test, result):
        # Can the test run?
        self._tearDownPreviousClass(test, result)
        self._handleModuleFixture(test, result)
        self._handleClassSetUp(test, result)
        result._previousTestClass = kind = test.__class__
        return not (getattr(kind, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False))

    def _call_fixture(self, fixture, result, name, parent):
        # Did it end well? If not, that is told; who debugs gets the exception itself.
        try:
            fixture()
        except Exception as error:
            if isinstance(result, _DebugResult):
                raise
            self._tell_of(result, error, name, parent)
            return False
        return True

    def _tell_of(self, result, error, name, parent, info=None):
        self._addClassOrModuleLevelException(result, error, f"{name} ({parent})", info)

    def _addClassOrModuleLevelException(self, result, exception, errorName, info=None):
        holder = _ErrorHolder(errorName)
        if isinstance(exception, case.SkipTest) and hasattr(result, "addSkip"):
            result.addSkip(holder, str(exception))
        else:
            result.addError(holder, info or sys.exc_info())

    def _clean_class(self, cls, result, name):
        if hasattr(cls, "doClassCleanups"):
            cls.doClassCleanups()
            for info in cls.tearDown_exceptions:
                self._tell_of(result, info[1], name, util.strclass(cls), info)

    def _handleClassSetUp(self, test, result):
        kind = test.__class__
        again = kind == getattr(result, "_previousTestClass", None)
        if again or result._moduleSetUpFailed or getattr(kind, "__unittest_skip__", False):
            return
        try:
            kind._classSetupFailed = False
        except TypeError:
            # A type of C's; it has no such fixtures.
            pass
        fixture = getattr(kind, "setUpClass", None)
        if fixture is None:
            return
        with _Buffered(result):
            if self._call_fixture(fixture, result, "setUpClass", util.strclass(kind)):
                return
            try:
                kind._classSetupFailed = True
            except TypeError:
                pass
            self._clean_class(kind, result, "setUpClass")

    def _tearDownPreviousClass(self, test, result):
        kind = getattr(result, "_previousTestClass", None)
        if kind is None or kind == test.__class__:
            return
        never_up = (getattr(kind, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False) or
                    getattr(kind, "__unittest_skip__", False))
        fixture = getattr(kind, "tearDownClass", None)
        if never_up or not (fixture or hasattr(kind, "doClassCleanups")):
            return
        with _Buffered(result):
            if fixture is not None:
                self._call_fixture(fixture, result, "tearDownClass", util.strclass(kind))
            self._clean_class(kind, result, "tearDownClass")

    def _get_previous_module(self, result):
        return getattr(getattr(result, "_previousTestClass", None), "__module__", None)

    def _handleModuleFixture(self, test, result):
        name = test.__class__.__module__
        if name == self._get_previous_module(result):
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        fixture = getattr(sys.modules.get(name), "setUpModule", None)
        if fixture is None:
            return
        with _Buffered(result):
            if self._call_fixture(fixture, result, "setUpModule", name):
                return
            result._moduleSetUpFailed = True
            try:
                case.doModuleCleanups()
            except Exception as error:
                self._tell_of(result, error, "setUpModule", name)

    def _handleModuleTearDown(self, result):
        name = self._get_previous_module(result)
        module = sys.modules.get(name)
        if module is None or result._moduleSetUpFailed:
            return
        with _Buffered(result):
            for fixture in getattr(module, "tearDownModule", None), case.doModuleCleanups:
                if fixture is not None:
                    self._call_fixture(fixture, result, "tearDownModule", name)

class _ErrorHolder(object):
    # Stands for a class or a module among the tests of a result.
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    __str__ = id

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 0

    def run(self, result):
        pass

    __call__ = run

class _DebugResult(object):
    _previousTestClass = None
    _moduleSetUpFailed = shouldStop = False
`;

export const loader = `
import functools
import sys
import traceback
import types
from . import case, suite, util

__unittest = True

class _FailedTest(case.TestCase):
    # Stands for what could not be loaded: it fails with the error that there was.
    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name == self._testMethodName:
            def testFailure():
                raise self._exception
            return testFailure
        return super().__getattr__(name)

_BARE_CASES = case.TestCase, case.FunctionTestCase

def _is_case(obj):
    return isinstance(obj, type) and issubclass(obj, case.TestCase)

def _matches(name, pattern):
    import re
    parts = re.split(r"([*?])", pattern)
    return re.fullmatch("".join({"*": ".*", "?": "."}.get(p, re.escape(p)) for p in parts), name, re.S) is not None

class TestLoader(object):
    testMethodPrefix = "test"
    testNamePatterns = None
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        self.errors = []

    def _failed(self, name, message, error):
        self.errors.append(message)
        return self.suiteClass([_FailedTest(name, error)])

    def getTestCaseNames(self, testCaseClass):
        def wanted(name):
            if not (name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name))):
                return False
            full = f"{util.strclass(testCaseClass)}.{name}"
            return self.testNamePatterns is None or any(_matches(full, p) for p in self.testNamePatterns)
        names = [name for name in dir(testCaseClass) if wanted(name)]
        order = self.sortTestMethodsUsing
        return sorted(names, key=functools.cmp_to_key(order)) if order else names

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = []
        if testCaseClass not in _BARE_CASES:
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, "runTest"):
                names.append("runTest")
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        members = (getattr(module, name) for name in dir(module))
        found = [self.loadTestsFromTestCase(obj) for obj in members
                 if _is_case(obj) and obj not in _BARE_CASES]
        # load_tests has the last word.
        load_tests = getattr(module, "load_tests", None)
        tests = self.suiteClass(found)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception:
            message = f"Failed to call load_tests:\\n{traceback.format_exc()}"
            return self._failed(module.__name__, message, TypeError(message))

    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        not_imported = None
        if module is None:
            # As much of the name as is a module; the rest are attributes.
            used = len(parts)
            while module is None:
                path, last = ".".join(parts[:used]), parts[used - 1]
                try:
                    __import__(path)
                    module = sys.modules[path]
                except ImportError:
                    message = f"Failed to import test module: {last}\\n{traceback.format_exc()}"
                    not_imported = last, message, ImportError(message)
                    used -= 1
                    if not used:
                        return self._failed(*not_imported)
            del parts[:used]
        parent, obj = None, module
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as error:
                if not_imported is not None and getattr(obj, "__path__", None) is not None:
                    # Of a package it is the submodule that was meant.
                    return self._failed(*not_imported)
                return self._failed(part, f"Failed to access attribute:\\n{traceback.format_exc()}", error)
        return self._tests_of(obj, parent, parts)

    def _tests_of(self, obj, parent, parts):
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, suite.TestSuite):
            return obj
        if _is_case(obj) and obj not in _BARE_CASES:
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, types.FunctionType) and _is_case(parent):
            one = parent(parts[-1])
            # A static method is called like any function.
            if not isinstance(getattr(one, parts[-1]), types.FunctionType):
                return self.suiteClass([one])
        if not callable(obj):
            raise TypeError(f"don't know how to make test from: {obj}")
        made = obj()
        if isinstance(made, case.TestCase):
            made = self.suiteClass([made])
        elif not isinstance(made, suite.TestSuite):
            raise TypeError(f"calling {obj} returned {made}, not a test")
        return made

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

defaultTestLoader = TestLoader()
`;

export const signals = `
__unittest = True
_results = {}

def registerResult(result):
    _results[id(result)] = 1

def removeResult(result):
    return bool(_results.pop(id(result), None))

def installHandler():
    pass

def removeHandler(method=None):
    return method
`;

export const main = `
import sys
from . import loader, runner

__unittest = True
_NO_TESTS_EXITCODE = 5

class TestProgram(object):
    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False, durations=None):
        self.module = module
        if isinstance(module, str):
            __import__(module)
            self.module = sys.modules[module]
        self.exit, self.failfast = exit, failfast
        self.verbosity, self.buffer = verbosity, buffer
        self.tb_locals, self.durations = tb_locals, durations
        if warnings is None and not sys.warnoptions:
            warnings = "default"
        self.warnings = warnings
        self.defaultTest = defaultTest
        self.testRunner, self.testLoader = testRunner, testLoader
        self.parseArgs(sys.argv if argv is None else argv)
        self.runTests()

    def parseArgs(self, argv):
        names = []
        patterns = []
        rest = list(argv[1:])
        while rest:
            arg = rest.pop(0)
            if arg in ("-v", "--verbose"):
                self.verbosity = 2
            elif arg in ("-q", "--quiet"):
                self.verbosity = 0
            elif arg in ("-f", "--failfast"):
                self.failfast = True
            elif arg in ("-b", "--buffer"):
                self.buffer = True
            elif arg == "-k":
                pattern = rest.pop(0)
                patterns.append(pattern if "*" in pattern else f"*{pattern}*")
            else:
                names.append(arg)
        if patterns:
            self.testLoader.testNamePatterns = patterns
        if not names and self.defaultTest is not None:
            names = [self.defaultTest] if isinstance(self.defaultTest, str) else [*self.defaultTest]
            self.test = self.testLoader.loadTestsFromNames(names, self.module)
        elif names:
            self.test = self.testLoader.loadTestsFromNames(names, self.module)
        else:
            self.test = self.testLoader.loadTestsFromModule(self.module)

    def runTests(self):
        if self.testRunner is None:
            self.testRunner = runner.TextTestRunner
        chosen = self.testRunner
        if isinstance(chosen, type):
            options = "verbosity", "failfast", "buffer", "warnings", "tb_locals", "durations"
            chosen = chosen(**{option: getattr(self, option) for option in options})
        self.result = outcome = chosen.run(self.test)
        if self.exit:
            status = 0 if outcome.wasSuccessful() else 1
            sys.exit(status if outcome.testsRun or outcome.skipped else _NO_TESTS_EXITCODE)

main = TestProgram
`;

export const package_ = `
__unittest = True

from .result import TestResult
from .case import (addModuleCleanup, TestCase, FunctionTestCase, SkipTest, skip, skipIf, skipUnless,
                   expectedFailure, doModuleCleanups, enterModuleContext)
from .suite import BaseTestSuite, TestSuite
from .loader import TestLoader, defaultTestLoader
from .main import TestProgram, main
from .runner import TextTestRunner, TextTestResult
from .signals import installHandler, registerResult, removeResult, removeHandler

__all__ = ["TestResult", "TestCase", "IsolatedAsyncioTestCase", "TestSuite", "TextTestRunner", "TestLoader",
           "FunctionTestCase", "main", "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless",
           "expectedFailure", "TextTestResult", "installHandler", "registerResult", "removeResult", "removeHandler",
           "addModuleCleanup", "doModuleCleanups", "enterModuleContext"]

def __dir__():
    return globals().keys() | {"IsolatedAsyncioTestCase"}

def __getattr__(name):
    if name == "IsolatedAsyncioTestCase":
        global IsolatedAsyncioTestCase
        IsolatedAsyncioTestCase = getattr(__import__("unittest.async_case").async_case, name)
        return IsolatedAsyncioTestCase
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
`;
