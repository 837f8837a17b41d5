# Inheritance, overriding, super, method resolution order.
class Animal:
    kind = "animal"
    def __init__(self, name):
        self.name = name
    def speak(self):
        return "..."
    def intro(self):
        return self.name + " says " + self.speak()

class Dog(Animal):
    def speak(self):
        return "woof"

class Puppy(Dog):
    kind = "puppy"
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
    def speak(self):
        return super().speak() + "!"

for a in (Animal("a"), Dog("d"), Puppy("p", 1)):
    print(a.intro(), a.kind, isinstance(a, Dog), isinstance(a, Animal), type(a).__name__)
print([c.__name__ for c in Puppy.__mro__], Puppy.__bases__, Dog.__base__.__name__)
print(issubclass(Puppy, Animal), issubclass(Animal, Puppy), issubclass(Puppy, object))
class A:
    def who(self):
        return ["A"]
class B(A):
    def who(self):
        return ["B"] + super().who()
class C(A):
    def who(self):
        return ["C"] + super().who()
class D(B, C):
    def who(self):
        return ["D"] + super().who()
print(D().who(), [c.__name__ for c in D.__mro__])
try:
    class Bad(A, D):
        pass
except TypeError as e:
    print(e)
print(D.__name__, D.__module__, D.__qualname__)
