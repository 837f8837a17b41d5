# Warnings that compiling gives, on stderr, before the program runs.
x = 5
print(x is 5)
print("a\d")
assert (x, "a tuple is true")
print([1, 2][0.5] if False else "fine")
def f():
    try:
        pass
    finally:
        return 1
if x is not "a":
    print("end")
print("abc" is x, 1 == x is True)
print((1, 2)(3) if 0 else "not called")
