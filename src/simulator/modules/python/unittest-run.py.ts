/** unittest.result and unittest.runner: what is noted of a run, and how it is printed. */
export const result = `
import io
import sys
import traceback
from . import util
from functools import wraps

__unittest = True
STDOUT_LINE, STDERR_LINE = "\\nStdout:\\n%s", "\\nStderr:\\n%s"

def _stop_if_wanted(result):
    if getattr(result, "failfast", False):
        result.stop()

def failfast(method):
    @wraps(method)
    def inner(self, *args, **kw):
        _stop_if_wanted(self)
        return method(self, *args, **kw)
    return inner

class TestResult(object):
    _testRunEntered = _moduleSetUpFailed = False
    _previousTestClass = None

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures, self.errors = [], []
        self.testsRun = 0
        self.skipped, self.expectedFailures, self.unexpectedSuccesses = [], [], []
        self.collectedDurations = []
        self.shouldStop = self.buffer = self.tb_locals = False
        self._stdout_buffer = self._stderr_buffer = None
        self._original_stdout, self._original_stderr = sys.stdout, sys.stderr
        self._mirrorOutput = False

    def __repr__(self):
        counts = f"run={self.testsRun} errors={len(self.errors)} failures={len(self.failures)}"
        return f"<{util.strclass(self.__class__)} {counts}>"

    # A run and its tests begin and end

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def printErrors(self):
        pass

    def stop(self):
        self.shouldStop = True

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    def wasSuccessful(self):
        return not any(map(len, (self.failures, self.errors, self.unexpectedSuccesses)))

    # With buffer, what a test prints is shown only when it fails

    def _setupStdout(self):
        if not self.buffer:
            return
        if self._stderr_buffer is None:
            self._stdout_buffer, self._stderr_buffer = io.StringIO(), io.StringIO()
        sys.stdout, sys.stderr = self._stdout_buffer, self._stderr_buffer

    def _buffered(self):
        # Of each stream that has anything: its text under a heading, and where it would have gone.
        for heading, buffer, original in ((STDOUT_LINE, sys.stdout, self._original_stdout),
                                          (STDERR_LINE, sys.stderr, self._original_stderr)):
            text = buffer.getvalue()
            if text:
                yield heading % (text if text[-1] == "\\n" else text + "\\n"), original

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for text, original in self._buffered():
                original.write(text)
        sys.stdout, sys.stderr = self._original_stdout, self._original_stderr
        for buffer in self._stdout_buffer, self._stderr_buffer:
            buffer.seek(0)
            buffer.truncate()

    # Outcomes

    def _note(self, entries, test, err, of=None):
        entries.append((test, self._exc_info_to_string(err, of or test)))

    @failfast
    def addError(self, test, err):
        self._note(self.errors, test, err)
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        self._note(self.failures, test, err)
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        if err is None:
            return
        _stop_if_wanted(self)
        failed = issubclass(err[0], test.failureException)
        self._note(self.failures if failed else self.errors, subtest, err, of=test)
        self._mirrorOutput = True

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self._note(self.expectedFailures, test, err)

    @failfast
    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        if hasattr(self, "collectedDurations"):
            self.collectedDurations.append((str(test), elapsed))

    # Tracebacks, without unittest's own frames at either end

    def _exc_info_to_string(self, err, test):
        exctype, value, tb = err
        tb = self._clean_tracebacks(exctype, value, tb, test)
        parts = traceback.format_exception(exctype, value, tb)
        if self.buffer:
            parts += [text for text, original in self._buffered()]
        return "".join(parts)

    def _clean_tracebacks(self, exctype, value, tb, test):
        shown = self._trimmed(exctype, tb, test)
        # Those of the errors behind it are changed in the errors themselves.
        seen = {id(value)}
        todo = [value]
        while todo:
            error = todo.pop()
            if error is None:
                continue
            for behind in error.__cause__, error.__context__:
                if behind is not None and id(behind) not in seen:
                    seen.add(id(behind))
                    behind.__traceback__ = self._trimmed(type(behind), behind.__traceback__, test)
                    todo.append(behind)
        return shown

    def _trimmed(self, exctype, tb, test):
        while tb and self._is_relevant_tb_level(tb):
            tb = tb.tb_next
        if exctype is test.failureException:
            self._remove_unittest_tb_frames(tb)
        return tb

    def _is_relevant_tb_level(self, tb):
        return "__unittest" in tb.tb_frame.f_globals

    def _remove_unittest_tb_frames(self, tb):
        last = None
        while tb is not None and not self._is_relevant_tb_level(tb):
            last, tb = tb, tb.tb_next
        if last is not None:
            last.tb_next = None
`;

export const runner = `
import sys
import time
import warnings
from . import result
from .case import _SubTest
from .signals import registerResult

__unittest = True

class _WritelnDecorator(object):
    # A stream that can write lines too.
    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, attr):
        if attr == "stream" or attr == "__getstate__":
            raise AttributeError(attr)
        return getattr(self.stream, attr)

    def writeln(self, arg=None):
        for text in (arg, "\\n") if arg else ("\\n",):
            self.write(text)

class TextTestResult(result.TestResult):
    separator1, separator2 = "=" * 70, "-" * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream, self.showAll, self.dots = stream, verbosity > 1, verbosity == 1
        self.descriptions, self._newline, self.durations = descriptions, True, durations

    def getDescription(self, test):
        first_line = test.shortDescription()
        return f"{test}\\n{first_line}" if first_line and self.descriptions else str(test)

    def _write(self, *texts):
        for text in texts:
            self.stream.write(text)
        self.stream.flush()

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self._write(self.getDescription(test), " ... ")
            self._newline = False

    def _write_status(self, test, status):
        # The line of the test may be ended by now: by a part of it, or by what it printed of itself.
        part = isinstance(test, _SubTest)
        if part and not self._newline:
            self.stream.writeln()
        if part or self._newline:
            for text in ("  " * part, self.getDescription(test), " ... "):
                self.stream.write(text)
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True

    def _tell(self, test, status, dot):
        if self.showAll:
            self._write_status(test, status)
        elif self.dots:
            self._write(dot)

    def _tell_end(self, status, dot):
        if self.showAll:
            self._write(status, "\\n")
        elif self.dots:
            self._write(dot)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._tell(subtest, *(("FAIL", "F") if failed else ("ERROR", "E")))
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._tell(test, "ok", ".")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell(test, "FAIL", "F")

    def addError(self, test, err):
        super().addError(test, err)
        self._tell(test, "ERROR", "E")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell(test, f"skipped {reason!r}", "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._tell_end("expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._tell_end("unexpected success", "u")

    def printErrors(self):
        if self.showAll or self.dots:
            self._write("\\n")
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses:
            lines = [f"UNEXPECTED SUCCESS: {self.getDescription(test)}" for test in self.unexpectedSuccesses]
            for line in self.separator1, *lines:
                self.stream.writeln(line)
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            title = f"{flavour}: {self.getDescription(test)}"
            for line in self.separator1, title, self.separator2, str(text):
                self.stream.writeln(line)
            self.stream.flush()

def _call_hook(obj, name):
    hook = getattr(obj, name, None)
    if hook is not None:
        hook()

class TextTestRunner(object):
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                 resultclass=None, warnings=None, *, tb_locals=False, durations=None):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions, self.verbosity = descriptions, verbosity
        self.failfast, self.buffer = failfast, buffer
        self.tb_locals, self.durations = tb_locals, durations
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        args = self.stream, self.descriptions, self.verbosity
        try:
            return self.resultclass(*args, durations=self.durations)
        except TypeError:
            # A class of somebody's that knows of no durations.
            return self.resultclass(*args)

    def run(self, test):
        result = self._makeResult()
        registerResult(result)
        for option in "failfast", "buffer", "tb_locals":
            setattr(result, option, getattr(self, option))
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            begun = time.perf_counter()
            _call_hook(result, "startTestRun")
            try:
                test(result)
            finally:
                _call_hook(result, "stopTestRun")
            taken = time.perf_counter() - begun
        result.printErrors()
        self._print_summary(result, taken)
        return result

    def _print_summary(self, result, taken):
        stream, run = self.stream, result.testsRun
        if hasattr(result, "separator2"):
            stream.writeln(result.separator2)
        stream.writeln(f"Ran {run} test{'' if run == 1 else 's'} in {taken:.3f}s")
        stream.writeln()
        lists = {"skipped": result.skipped, "expected failures": result.expectedFailures,
                 "unexpected successes": result.unexpectedSuccesses}
        verdict = "OK" if run or result.skipped else "NO TESTS RAN"
        if not result.wasSuccessful():
            verdict = "FAILED"
            lists = {"failures": result.failures, "errors": result.errors, **lists}
        stream.write(verdict)
        counts = [f"{name}={len(tests)}" for name, tests in lists.items() if tests]
        stream.write(f" ({', '.join(counts)})\\n" if counts else "\\n")
        stream.flush()
`;
