# match: literals, captures, wildcards, or-patterns, guards.
def f(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case "a" | "b":
            return "letter"
        case 1.5:
            return "float"
        case True:
            return "never: 1 is first"
        case None:
            return "none"
        case 3 + 4j:
            return "complex"
        case b"by":
            return "bytes"
        case "x" "y":
            return "joined"
        case int(n) if n > 100:
            return f"big {n}"
        case n if isinstance(n, int):
            return f"other int {n}"
        case _:
            return "default"
for v in (0, 2, -1, "b", 1.5, True, None, 3 + 4j, b"by", "xy", 500, 50, [], 0.0, False, "c"):
    print(repr(v), f(v))
class Color:
    RED = 1
    GREEN = "g"
def g(x):
    match x:
        case Color.RED:
            return "red"
        case Color.GREEN:
            return "green"
        case captured:
            return captured
print(g(1), g("g"), g("?"))
def h(x):
    match x:
        case (1 | 2) as n:
            return n * 10
        case [a, b] as whole:
            return a, b, whole
print(h(2), h([1, 2]), h(5))
match 5:
    case n: print(n)
match 1, 2:
    case a, b: print(a, b)
match [1]:
    case x,: print(x)
