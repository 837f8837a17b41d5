def two_names():
    x = 300
    y = 300
    return x is y


print(two_names())
print(two_names.__code__.co_consts)
a = 300
b = int("300")
print(a is b, a == b)
c = 7
d = int("7")
print(c is d)
