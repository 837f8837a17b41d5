class Doomed:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "is gone")


def work():
    if True:
        inner = Doomed("inside the if")
    print("after the if")
    for item in [Doomed("item 0"), Doomed("item 1")]:
        pass
    print("after the loop")
    try:
        raise ValueError
    except ValueError as error:
        error.note = Doomed("on the exception")
    print("after the handler")


work()
print("after the function")
