# tags: library location
# Loaders, suites, results, main.
import io, sys, unittest
class A(unittest.TestCase):
    def test_1(self): print("A1")
    def test_2(self): print("A2")
class B(unittest.TestCase):
    def runTest(self): print("B")
class Mine(unittest.TestResult):
    def startTest(self, test):
        super().startTest(test)
        print("start", test.id())
    def addSuccess(self, test): print("success")
loader = unittest.defaultTestLoader
print(loader.getTestCaseNames(A), loader.loadTestsFromTestCase(A), loader.loadTestsFromTestCase(B).countTestCases())
suite = unittest.TestSuite([A("test_2"), B()])
suite.addTest(unittest.FunctionTestCase(lambda: print("function"), setUp=lambda: print("before"), description="a function"))
print(suite.countTestCases(), list(suite)[0] == A("test_2"), A("test_1") == A("test_2"))
r = Mine()
suite(r)
print(r, suite.countTestCases(), list(suite))
suite = loader.loadTestsFromNames(["A.test_1", "B"], sys.modules["__main__"])
print(suite.run(unittest.TestResult()))
for bad in (lambda: A("nope"), lambda: suite.addTest(A), lambda: suite.addTest(5), lambda: suite.addTests("x"), lambda: loader.loadTestsFromName("A.nope", sys.modules["__main__"]).debug()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
A("test_1").debug()
def load_tests(loader, tests, pattern):
    return unittest.TestSuite([A("test_1")])
p = unittest.main(argv=["prog"], exit=False, testRunner=unittest.TextTestRunner(io.StringIO()))
print(p.result)
p = unittest.main(argv=["prog", "-v", "A.test_2"], exit=False, testRunner=unittest.TextTestRunner(io.StringIO()))
print(p.result, p.verbosity)
del load_tests
loader = unittest.TestLoader()
loader.testNamePatterns = ["*2"]
print(loader.getTestCaseNames(A))
class Fails(unittest.TestCase):
    def test(self):
        print("printed")
        print("to stderr", file=sys.stderr)
        self.fail("with output")
r = unittest.TestResult()
r.buffer = True
Fails("test").run(r)
sys.stdout = sys.__stdout__
print(r.failures[0][1].replace("running.py", "…"))
try:
    unittest.main(argv=["prog", "A"], testRunner=unittest.TextTestRunner(io.StringIO()))
except SystemExit as e:
    print("exit", e.code)
