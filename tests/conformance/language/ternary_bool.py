# Conditional expressions and short circuits nest; only the taken branch runs.
def t(x, r=True):
    print(x, end=" ")
    return r
print(t("a") if t("b") else t("c"))
print(t("a") if t("b", 0) else t("c"))
print(1 if 0 else 2 if 0 else 3)
print([i if i % 2 else -i for i in range(5)])
print(t(1, 0) and t(2) or t(3))
print(t(1) and t(2, "") or t(3, "last"))
print(t(1, 0) or t(2, 0) or t(3, []))
print(not t(1) or not t(2, 0))
print((t(1) or t(2)) and (t(3, 0) or t(4)))
x = None
print(x and x.attr, x or "default", x if x is not None else "none")
def f(a, b, c):
    if a and (b or c):
        return 1
    elif not a or b and not c:
        return 2
    return 3
print([f(a, b, c) for a in (0, 1) for b in (0, 1) for c in (0, 1)])
class B:
    def __init__(self, v): self.v = v
    def __bool__(self):
        print("bool", self.v, end=" ")
        return self.v
print(bool(B(True) and B(False)))
if B(False) or B(True):
    print("yes")
while not B(True):
    pass
assert B(True)
print((B(True) or 1/0) and "end")
