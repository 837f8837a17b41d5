# What a call does with the objects it is given.
def change(l):
    l.append("changed")
def rebind(l):
    l = ["rebound"]
    return l
def count_up(n):
    n += 1
    return n
a = []
change(a)
print(a, rebind(a), a)
n = 5
print(count_up(n), n)
def both(x, y):
    return x is y
print(both(a, a), both([], []))
def same(x):
    return x
print(same(a) is a)
def swap(x, y):
    return y, x
p, q = swap(1, 2)
print(p, q)
def extend(t):
    t += (3,)
    return t
t = (1, 2)
print(extend(t), t)
def delete(x):
    del x
    try:
        return x
    except UnboundLocalError as e:
        return str(e)
print(delete(a), a)
