class Dog:
    pass


buddy = Dog()
buddy.name = "Buddy"
buddy.breed = "beagle"
print(buddy.__dict__)
buddy.__dict__["age"] = 3
print(buddy.age)
del buddy.name
print(buddy.__dict__)
