# tags: library
# What each assertion says when it fails.
import unittest, warnings
t = unittest.TestCase()
t.maxDiff = None
def says(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
        print(f.__name__, "passes")
    except AssertionError as e:
        print(f.__name__, "says:", e)
    except Exception as e:
        print(f.__name__, "raises", type(e).__name__, e)
says(t.assertEqual, 1, 2)
says(t.assertEqual, "a" * 100 + "x", "a" * 100 + "y")
says(t.assertEqual, [1, 2, 3], [1, 5, 3, 4])
says(t.assertEqual, (1,), (1, 2))
says(t.assertEqual, {"a": 1, "b": [1, 2]}, {"a": 2, "b": [1, 2]})
says(t.assertEqual, {1}, {2})
says(t.assertEqual, "one\ntwo\n", "one\n2\n")
says(t.assertEqual, 1, 2, "my message")
says(t.assertNotEqual, 1, 1)
says(t.assertTrue, 0)
says(t.assertFalse, [1])
says(t.assertIs, [], [])
says(t.assertIsNot, None, None)
says(t.assertIsNone, 0)
says(t.assertIsNotNone, None)
says(t.assertIn, 1, [2])
says(t.assertNotIn, "a", "abc")
says(t.assertIsInstance, 1, str)
says(t.assertNotIsInstance, True, int)
says(t.assertAlmostEqual, 1.0, 1.1)
says(t.assertAlmostEqual, 1.0, 1.00000001)
says(t.assertAlmostEqual, 1, 3, delta=1)
says(t.assertAlmostEqual, 1, 3, places=1, delta=1)
says(t.assertNotAlmostEqual, 1.0, 1.0)
says(t.assertGreater, 1, 2)
says(t.assertGreaterEqual, 1, 2)
says(t.assertLess, 2, 1)
says(t.assertLessEqual, 2, 1)
says(t.assertRegex, "abc", "x+")
says(t.assertNotRegex, "abc", "b")
says(t.assertCountEqual, [1, 1, 2], [1, 2, 2])
says(t.assertCountEqual, [[1], [2]], [[2], [3]])
says(t.assertSequenceEqual, [1], (1, 2))
says(t.assertListEqual, [1], (1,))
says(t.assertRaises, ValueError, int, "5")
says(t.assertRaises, ValueError, int, "x")
says(t.assertRaises, 5, int)
says(t.assertRaises, KeyError, int, "x")
says(t.assertRaisesRegex, ValueError, "nothing", int, "x")
with t.assertRaises(ZeroDivisionError) as cm:
    1 / 0
print(cm.exception, cm.exception.__traceback__)
with t.assertWarns(UserWarning) as cm:
    warnings.warn("careful")
print(cm.warning, cm.lineno)
says(t.assertWarns, DeprecationWarning, int)
says(t.assertWarnsRegex, UserWarning, "nothing", warnings.warn, "careful")
says(t.fail)
says(t.fail, "why")
t.longMessage = False
says(t.assertEqual, 1, 2, "only mine")
