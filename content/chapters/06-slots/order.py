class Doomed:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")


class Slotted:
    __slots__ = ("z", "a", "m")


class Plain:
    pass


for make in (Slotted, Plain):
    holder = make()
    holder.z = Doomed("z")
    holder.m = Doomed("m")
    holder.a = Doomed("a")
    del holder
    print()
