class Doomed:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "is gone")


def make_greeting():
    helper = Doomed("helper")
    friend = Doomed("friend")

    def greet():
        return friend.name

    return greet


greet = make_greeting()
print("made")
print(greet())
greet = None
print("the function is gone")
