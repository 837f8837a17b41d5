# The suggestion on stderr for an uncaught NameError in a function.
def compute(values):
    total = 0
    for value in values:
        total += value
    return totl
print("start")
compute([1, 2])
