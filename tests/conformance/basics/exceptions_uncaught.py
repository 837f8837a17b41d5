# An uncaught exception: traceback on stderr, exit status 1.
def inner(x):
    return 10 / x

def outer(values):
    total = 0
    for v in values:
        total += inner(v)
    return total

print("before")
print(outer([1, 2, 5]))
print(outer([1, 0]))
print("never")
