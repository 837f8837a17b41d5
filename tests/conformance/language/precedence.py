# Precedence and associativity of every operator.
print(2 + 3 * 4, (2 + 3) * 4, 2 ** 3 ** 2, (2 ** 3) ** 2, -2 ** 2, (-2) ** 2, 2 ** -1, 10 - 4 - 3, 100 / 10 / 2, 7 // 2 * 2, 7 % 4 * 2, -7 // 2, -(7 // 2), ~2 + 1, ~(2 + 1), 1 << 2 + 1, (1 << 2) + 1, 5 & 3 | 8, 5 & (3 | 8), 5 ^ 3 & 1, 1 | 2 ^ 3 & 4)
print(1 < 2 == True, (1 < 2) == True, 1 < (2 == True), not 1 == 2, (not 1) == 2, not True and False, not (True and False), 1 or 0 and 0, (1 or 0) and 0, 1 if 0 else 2 if 0 else 3, (1 if 1 else 2) if 0 else 3, 3 > 2 > 1, (3 > 2) > 1, 1 in [1] == True, (1 in [1]) == True, "a" in "abc" in ["abc"])
print(lambda_ := (lambda x: x + 1)(2) * 3, [lambda: 1, 2][1], not 0 + 1, - 1 + 2, + - + 1, 5 - -3, 2 * -3, 2 ** ~1, 1 + (yield_ := 5) * 2, (x := 1) + x, [1, 2, 3][-1] + 1, "ab" * 2 + "c", "a" "b" * 2, ("a" "b") * 2, -"abc".find("z"), 1 .real + 2, (1).__add__(2) * 3)
class T:
    def __init__(self, s): self.s = s
    def __repr__(self): return self.s
for op, name in {"+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "**": "pow", "@": "matmul", "<<": "lshift", ">>": "rshift", "&": "and", "^": "xor", "|": "or", "<": "lt", "==": "eq"}.items():
    setattr(T, f"__{name}__", lambda a, b, op=op: T(f"({a}{op}{b})"))
for op, name in {"-": "neg", "+": "pos", "~": "invert"}.items():
    setattr(T, f"__{name}__", lambda a, op=op: T(f"({op}{a})"))
a, b, c, d = map(T, "abcd")
print(a + b * c - d, a ** b ** c, -a ** -b, ~a + b, a << b + c, a & b | c ^ d, a @ b * c / d // a % b, a - b - c, a | b | c, a >> b << c, -a * b, a * -b, - -a, ~-a, a ** b * c, a * b ** c, a & b == c, a + b < c * d, a | b < c, (a + b) * (c - d), a - (b - c), (-a) ** b)
print([x for x in range(5) if x > 1 and x < 4 or x == 0], {1: 2, **{3: 4}}[3], (*[1, 2], 3)[1:], not a is b, a is not b, 1 if not 0 else 2, [*"ab", *"c"][::-1][0])
