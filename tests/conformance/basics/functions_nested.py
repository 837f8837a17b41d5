# Recursion, functions as values, functions in containers.
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
print(fact(5), fact(20))
def fib(n, memo={}):
    if n < 2:
        return n
    if n not in memo:
        memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]
print(fib(50))
def apply(f, *args):
    return f(*args)
print(apply(max, 1, 3, 2), apply(lambda a, b=10: a + b, 1), apply(fact, 6))
table = {"add": lambda a, b: a + b, "mul": lambda a, b: a * b}
for name in table:
    print(name, table[name](3, 4))
def even(n):
    return n == 0 or odd(n - 1)
def odd(n):
    return n != 0 and even(n - 1)
print(even(10), odd(10))
def outer():
    def inner():
        return inner.__name__, inner.__qualname__
    return inner()
print(outer())
f = fact
def fact(n):
    return "other"
print(f(3))
print((lambda *a, **k: (a, k))(1, 2, x=3))
def hanoi(n, a, b, c):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(6, "a", "b", "c"))
