# A name that is no string, given to the methods behind the attribute operations.
class C:
    x = 1


c = C()
for f, args in (
    (object.__setattr__, (c, 5, 5)),
    (object.__delattr__, (c, 5)),
    (object.__getattribute__, (c, 5)),
    (type.__setattr__, (C, 5, 5)),
    (type.__delattr__, (C, None)),
    (type.__getattribute__, (C, 2.5)),
    (setattr, (c, b"x", 1)),
    (delattr, (c, b"x")),
    (getattr, (c, b"x")),
    (getattr, (c, b"x", 1)),
    (hasattr, (c, b"x")),
    (c.__setattr__, (5, 5)),
    (super(C, c).__setattr__, ((), 5)),
):
    try:
        print(f(*args))
    except TypeError as e:
        print(e)


class Any:
    def __getattribute__(self, name):
        return name

    def __setattr__(self, name, value):
        print("set", name, value)

    def __delattr__(self, name):
        print("delete", name)


a = Any()
print(type(a).__getattribute__(a, 5))
type(a).__setattr__(a, 5, 6)
type(a).__delattr__(a, 5)
