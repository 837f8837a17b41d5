# tags: library location
# setUp, tearDown, cleanups; for classes and modules too.
import contextlib, unittest
from _run import run
def setUpModule(): print("setUpModule")
def tearDownModule(): print("tearDownModule")
@contextlib.contextmanager
def cm(name):
    print("enter", name)
    yield name
    print("leave", name)
class Order(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("setUpClass")
        cls.addClassCleanup(print, "class cleanup")
    @classmethod
    def tearDownClass(cls): print("tearDownClass")
    def setUp(self):
        print("setUp", self.id())
        self.addCleanup(print, "cleanup 1")
        self.addCleanup(print, "cleanup", which=2) if False else self.addCleanup(print, "cleanup", 2)
        self.enterContext(cm("context"))
    def tearDown(self): print("tearDown")
    def test_1(self): print("test 1")
    def test_2(self): raise ValueError
class SetUpFails(unittest.TestCase):
    def setUp(self):
        self.addCleanup(print, "cleaned all the same")
        raise RuntimeError("no")
    def tearDown(self): print("never")
    def test(self): print("never")
class ClassFails(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise RuntimeError("class")
    def test(self): print("never")
class ClassSkips(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise unittest.SkipTest("class skips")
    def test(self): print("never")
@unittest.skip("all of it")
class Skipped(unittest.TestCase):
    def setUp(self): print("never")
    def test(self): print("never")
class TearDownFails(unittest.TestCase):
    def tearDown(self): self.fail("in tearDown")
    def test(self): self.fail("in test")
run(Order, SetUpFails, ClassFails, ClassSkips, Skipped, TearDownFails)
