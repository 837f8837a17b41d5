class Moved(Exception):
    pass


class Owner:
    def __init__(self, value):
        self.value = value

    def move(self):
        value, self.value = self.value, Moved
        return Owner(value)

    def read(self):
        if self.value is Moved:
            raise Moved("used after it was moved")
        return self.value


a = Owner(["a", "list"])
b = a.move()
print(b.read())
try:
    print(a.read())
except Moved as error:
    print(error)
