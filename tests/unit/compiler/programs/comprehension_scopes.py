x = 1
[x for x in range(3)]
[y for y in [x]]
[[x for x in y] for y in z]
[(lambda: x) for x in y]
[(w, lambda: w) for w in y if (v := w)]
def f():
    x = 1
    [x for x in y]
    [lambda: x for x in y]
    def g(): return x
    [lambda: (x, q) for q in y]
    return (x for x in x)
class C:
    x = 1
    [x for x in x]
    [y for y in x if x]
    [__class__ for _ in x]
    (x for x in x)
