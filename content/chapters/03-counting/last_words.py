class Doomed:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "is gone")


a = Doomed("Ada")
b = a
del a
print("after del")
b = Doomed("Bob")
print("after rebinding")
