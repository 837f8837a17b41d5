x = 'global'
def f(x, y):
    class C:
        x
        y
        x = x
        z = [x for _ in y]
        def m(self): return x, y
    class D:
        nonlocal y
        y = 1
        def y_(self): return y
    class E:
        a = 1
        b = [a for c in [1] if a]
        d = {e: f for e, f in a}
        g = (h for h in a)
        def __class__(self): return 1
        i = [lambda: (j, a) for j in a]
    return C, D, E
class G:
    global x
    x = 2
    def m(self): return x
