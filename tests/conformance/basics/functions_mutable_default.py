# A default is made once, when def runs.
def add(x, bag=[]):
    bag.append(x)
    return bag
print(add(1), add(2), add(3, []), add(4))
print(add.__defaults__)
def fresh(x, bag=None):
    if bag is None:
        bag = []
    bag.append(x)
    return bag
print(fresh(1), fresh(2))
n = 5
def frozen(a=n, b=n * 2):
    return a, b
n = 6
print(frozen(), frozen(1))
def counter(state={"n": 0}):
    state["n"] += 1
    return state["n"]
print(counter(), counter(), counter.__defaults__)
def order():
    print("default evaluated")
    return 1
def uses(x=order()):
    return x
print("defined")
print(uses(), uses(2))
