n = 10
while n:
    n -= 1
while n < 5:
    if n == 2: continue
    if n == 4: break
    n += 1
else:
    n = 0
def f(a, b):
    while a:
        while b:
            if a: break
            if b: continue
            return a
        else: continue
        break
    while (c := a()) is not None: b(c)
