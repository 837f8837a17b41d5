# tags: size
# Lists: over-allocation when growing, shrinking, and exact sizes of other ways to make one.
import sys
g = sys.getsizeof
def cap(l): return (g(l) - 56) // 8
l = []
steps = []
for i in range(200):
    before = cap(l)
    l.append(i)
    if cap(l) != before: steps.append((len(l), cap(l)))
print(steps)
steps = []
while l:
    before = cap(l)
    l.pop()
    if cap(l) != before: steps.append((len(l), cap(l)))
print(steps, cap(l))
print([cap([None] * n) for n in range(12)], [cap(list(range(n))) for n in range(12)], [cap([i for i in range(n)]) for n in range(12)], [cap(list(i for i in range(n))) for n in range(12)], [cap(list("x" * n)) for n in range(8)], [cap(sorted(range(n))) for n in range(8)])
print(cap([1]), cap([1, 2]), cap([1, 2, 3]), cap([1, 2, 3, 4]), cap([1, 2, 3, 4, 5]), cap([len, 2]), cap([len, 2, 3]), cap([len, 2, 3, 4]), cap([*range(5)]), cap([*range(3), 1]), cap([1, *[2, 3]]), cap([[], []]))
a = [1, 2, 3]
print(cap(a[:]), cap(a.copy()), cap(list(a)), cap(a + a), cap(a * 5), cap(a[1:]), cap(a[::2]), cap(a[5:]), cap([] + []), cap(list(())), cap(list((1, 2, 3))), cap(list({1, 2, 3})), cap(list({1: 2})), cap("a b c".split()), cap(list(map(str, a))), cap(list(zip(a, a))), cap(list(reversed(a))), cap(dir(5)) > 40)
def after(f, n=4):
    x = list(range(n))
    f(x)
    return len(x), cap(x)
print(after(lambda x: x.append(1)), after(lambda x: x.extend([1])), after(lambda x: x.extend([1] * 10)), after(lambda x: x.insert(0, 1)), after(lambda x: x.pop()), after(lambda x: x.clear()), after(lambda x: x.__delitem__(0)), after(lambda x: x.__delitem__(slice(1, 3))), after(lambda x: x.__setitem__(slice(0, 0), [1, 2, 3])), after(lambda x: x.__setitem__(slice(0, 4), [])), after(lambda x: x.__iadd__([1])), after(lambda x: x.__imul__(3)), after(lambda x: x.__imul__(0)), after(lambda x: x.sort()), after(lambda x: x.reverse()), after(lambda x: x.remove(0)), after(lambda x: x.extend(i for i in range(3))), after(lambda x: x.extend(x)), after(lambda x: x.__init__("ab")))
b = list(range(20))
sizes = []
for n in (19, 15, 11, 10, 9, 8, 7, 5, 4, 3, 2, 1, 0):
    del b[n:]
    sizes.append((n, cap(b)))
print(sizes)
c = []
c.extend(range(3)); s1 = cap(c)
c.extend(range(3)); s2 = cap(c)
c += [1]; s3 = cap(c)
c += range(10); s4 = cap(c)
print(s1, s2, s3, s4)
class L(list): pass
print(g(L()), g(L([1])), g([]), g([1]))
