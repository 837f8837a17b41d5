class Doomed:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "is gone")


cache = Doomed("global")


def work():
    table = Doomed("local")
    return len(table.name)


print(work())
print("the last line")
