import gc


class Doomed:
    def __init__(self, name, *held):
        self.name = name
        self.held = list(held)
        print("creating", self)

    def __del__(self):
        print("deleting", self)

    def __repr__(self):
        return f"Doomed({self.name}, holds {len(self.held)})"


def main():
    d1 = Doomed("one")
    d2 = Doomed("two", d1)
    print("d1 = None")
    d1 = None
    print("d2 = None")
    d2 = None
    print("both names are None")


gc.disable()
main()
print("main has returned")
