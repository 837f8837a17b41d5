import gc


class Doomed:
    def __init__(self, name):
        self.name = name
        self.held = []
        print("creating", self)

    def __del__(self):
        print("deleting", self)

    def __repr__(self):
        return f"Doomed({self.name}, holds {len(self.held)})"


def main():
    d1 = Doomed("one")
    d2 = Doomed("two")
    d1.held.append(d2)
    d2.held.append(d1)


gc.disable()
gc.collect()
main()
print("main has returned")
found = gc.collect()
print("the collector found", found)
