# match: sequence patterns with stars, nested, and what counts as a sequence.
def f(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [1, *rest]:
            return f"one then {rest}"
        case [a, 2]:
            return f"{a} and two"
        case (a, (b, c), *_):
            return f"nested {a} {b} {c}"
        case [*first, "end"]:
            return f"{first} end"
        case [a, *mid, z]:
            return f"{a} .. {z} ({len(mid)})"
        case _:
            return "no"
for v in ([], (), [5], (1, 2, 3), [9, 2], [0, (1, 2)], [0, [1, 2], 3], ["p", "q", "r", "end"], [7, 8, 9], "ab", b"ab", {1, 2}, {1: 2}, 5, range(2), range(3)):
    print(v, "->", f(v))
def g(x):
    match x:
        case [[a, *_], *_, [*_, b]]:
            return a, b
        case [_, _]:
            return "two"
        case [_, *_]:
            return "some"
print(g([[1, 2], 3, [4, 5]]), g([1, 2]), g([1]), g([[1], [2]]))
class Seq:
    def __len__(self): return 2
    def __getitem__(self, i): return i
match Seq():
    case [a, b]: print("sequence")
    case _: print("not a sequence")
match iter([1]):
    case [a]: print("no")
    case _: print("iterators are no sequences")
def partial(x):
    a = b = None
    match x:
        case [a, b, 3]:
            pass
        case _:
            return "failed", a, b
    return a, b
print(partial([1, 2, 3]), partial([1, 2, 4]))
