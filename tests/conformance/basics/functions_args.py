# Positional, keyword, default, star and keyword-only parameters.
def plain(a, b):
    return (a, b)
def defaults(a, b=2, *, c=3, d):
    return (a, b, c, d)
def star(a, *rest, key="k", **others):
    return (a, rest, key, others)
print(plain(1, 2), plain(b=1, a=2), plain(1, b=3))
print(defaults(1, d=4), defaults(1, 5, d=0, c=9))
print(star(1), star(1, 2, 3), star(1, 2, key=3, x=4, y=5), star(a=0, z=1))
print(plain(*[1, 2]), plain(**{"a": 1, "b": 2}), star(*"abc", **{"key": 1, "q": 2}), plain(*[1], **{"b": 2}))
for call in range(8):
    try:
        if call == 0:
            plain(1)
        elif call == 1:
            plain(1, 2, 3)
        elif call == 2:
            plain(1, 2, c=3)
        elif call == 3:
            plain(1, a=2)
        elif call == 4:
            defaults(1)
        elif call == 5:
            defaults(1, 2, 3, d=4)
        elif call == 6:
            star()
        else:
            plain()
    except TypeError as e:
        print(e)
def no_return():
    pass
print(no_return(), no_return.__name__)
