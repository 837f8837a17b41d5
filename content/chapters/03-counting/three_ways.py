class Doomed:
    def __init__(self, name):
        self.name = name
        print(name, "is born")

    def __del__(self):
        print(self.name, "is gone")


def visit():
    word = Doomed("a local")
    print("inside the function")


x = Doomed("deleted")
del x
y = Doomed("rebound")
y = None
visit()
print("end")
