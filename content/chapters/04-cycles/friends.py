class Person:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "is gone")


ann = Person("Ann")
bob = Person("Bob")
ann.friend = bob
bob.friend = ann
del ann
del bob
print("no names left")
