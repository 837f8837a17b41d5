class Doomed:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "is gone")


def hold(thing):
    print("four holders, one of them a frame")


target = Doomed("target")
second = target
third = target
hold(target)
print("three holders left")
target = Doomed("replacement")
print("two holders left")
second = None
print("one holder left")
third = None
print("no holder left")
