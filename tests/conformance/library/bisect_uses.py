# Grades, ranges, sequences of one's own.
import bisect
def grade(score): return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]
print([grade(s) for s in (33, 60, 77, 89, 90, 100)])
class Squares:
    def __len__(self): return 10
    def __getitem__(self, i): return i * i
print(bisect.bisect(Squares(), 50), bisect.bisect_left(range(0, 100, 7), 49))
def find(a, x):
    i = bisect.bisect_left(a, x)
    return i if i != len(a) and a[i] == x else None
print(find([1, 4, 9], 4), find([1, 4, 9], 5), bisect.bisect is bisect.bisect_right, bisect.insort is bisect.insort_right)
