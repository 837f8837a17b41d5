class Door:
    def __enter__(self):
        print("open")
        return self

    def __exit__(self, *problem):
        print("closed")


def work():
    with Door() as door:
        print("work")
    return door


door = work()
print("the object is still here:", type(door).__name__)
