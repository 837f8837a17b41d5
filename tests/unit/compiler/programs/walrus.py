if (n := 10) > 5: print(n)
while (line := f()): g(line)
x = [y := 1, y ** 2]
print((a := 1), b := 2) if 0 else None
def f():
    (z := 1)
    r = [last := i for i in x]
    s = {k: (w := v) for k, v in x}
    return last, [t for u in x if (t := u)]
def g(a=(b := 1)): return (a := 2)
lambda: (c := 1)
