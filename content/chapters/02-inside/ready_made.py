from sys import getrefcount

ready = []
for n in range(-20, 2000):
    if int(str(n)) is int(str(n)):
        ready.append(n)
print(ready[0], ready[-1], len(ready))
letter = "banana"[1]
print(letter is chr(97))
print(getrefcount(7) == getrefcount(None) == getrefcount(ValueError))
print(getrefcount(7))
