class Doomed:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "is gone")


def first_holder(thing):
    print("held by the frame")


target = Doomed("target")
second = target
third = target
first_holder(target)
target = Doomed("replacement")
print("one holder less")
second = None
print("two holders less")
third = None
print("no holder left")
