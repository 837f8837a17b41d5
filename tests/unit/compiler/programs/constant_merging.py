a = 1
b = 1.0
c = True
d = 1
e = (1, 1.0, True)
f = (1, 1.0, True)
g = (1.0, 1, True)
h = 'x', 'x'
i = 0.0, -0.0
def f1():
    return 1, 'x', (1, 'x')
def f2():
    return 1, 'x', (1, 'x')
j = b'x', 'x'
k = frozenset() or {1, 2} == 3
