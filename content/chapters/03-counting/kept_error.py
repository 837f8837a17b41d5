class Doomed:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "is gone")


def parse(text):
    buffer = Doomed("a large buffer")
    return int(text)


saved = None
try:
    parse("12x")
except ValueError as error:
    saved = error
print("the handler is over")
saved = None
print("and now nobody holds the error")
