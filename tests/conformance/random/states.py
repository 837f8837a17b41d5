# Generators of one's own, their states, subclasses.
import random
a, b = random.Random(1), random.Random(1)
print(a.random() == b.random(), a is not b, type(a).__mro__[1].__name__)
state = a.getstate()
first = [a.random() for _ in range(3)]
a.setstate(state)
print(first == [a.random() for _ in range(3)], state[0], len(state[1]), state[1][624], state[2], state[1][:2])
a.gauss()
print(a.getstate()[2] is not None)
class Low(random.Random):
    def random(self):
        return 0.25
low = Low()
print(low.random(), low.randrange(100), low.choice("abcd"), low.uniform(0, 8), low._randbelow.__name__)
class Bits(random.Random):
    def getrandbits(self, k):
        return 2 ** k - 1 if k < 3 else 5
print(Bits().randrange(6), Bits()._randbelow.__name__)
for bad in (lambda: a.setstate((9, (), None)), lambda: a.setstate((3, (1, 2), None)), lambda: a.setstate((3, "x", None)), lambda: a.setstate((3, (0,) * 624 + (700,), None)), lambda: random.Random([])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
import copy
c = copy.copy(b)
print(c.random() == b.random())
