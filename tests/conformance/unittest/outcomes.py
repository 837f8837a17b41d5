# tags: library location
# Every outcome of a test, in short and at length.
import unittest
from _run import run
class T(unittest.TestCase):
    def test_a_passes(self):
        self.assertEqual(1 + 1, 2)
    def test_b_fails(self):
        self.assertEqual(1, 2)
    def test_c_errs(self):
        raise KeyError("x")
    @unittest.skip("not today")
    def test_d_skipped(self):
        self.fail()
    @unittest.expectedFailure
    def test_e_expected(self):
        self.fail("expected")
    @unittest.expectedFailure
    def test_f_unexpected(self):
        pass
    def test_g_described(self):
        "The first line describes."
        self.skipTest("in the middle")
    def test_h_subtests(self):
        for i in range(3):
            with self.subTest("sub", i=i):
                self.assertLess(i, 1)
    @unittest.skipIf(True, "if")
    def test_i(self): pass
    @unittest.skipUnless(True, "unless")
    def test_j(self): pass
for verbosity in (0, 1, 2):
    r = run(T, verbosity=verbosity)
print(r, r.testsRun, len(r.failures), len(r.errors), len(r.skipped), len(r.expectedFailures), len(r.unexpectedSuccesses), r.wasSuccessful())
class Empty(unittest.TestCase): pass
run(Empty)
class Good(unittest.TestCase):
    def test(self): pass
print(run(Good).wasSuccessful())
print(T("test_a_passes"), repr(T("test_a_passes")), T("test_a_passes").id(), T("test_g_described").shortDescription())
run(T, failfast=True)
