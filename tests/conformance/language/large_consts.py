# Enough names, constants and jumps to need EXTENDED_ARG.
ns = {}
src = "total = 0\n" + "".join(f"v{i} = {i + 1000}\ntotal += v{i}\n" for i in range(300))
exec(src, ns)
print(ns["total"], ns["v299"])
def big(n):
    x = 0
    for i in range(n):
        if i % 2:
            x += 1; x += 2; x += 3; x += 4; x += 5; x += 6; x += 7; x += 8; x += 9; x += 10
            x -= 1; x -= 2; x -= 3; x -= 4; x -= 5; x -= 6; x -= 7; x -= 8; x -= 9; x -= 10
            x ^= 1; x ^= 2; x ^= 3; x ^= 4; x ^= 5; x ^= 6; x ^= 7; x ^= 8; x ^= 9; x ^= 10
            x += 1; x += 2; x += 3; x += 4; x += 5; x += 6; x += 7; x += 8; x += 9; x += 10
            x -= 1; x -= 2; x -= 3; x -= 4; x -= 5; x -= 6; x -= 7; x -= 8; x -= 9; x -= 10
            x ^= 1; x ^= 2; x ^= 3; x ^= 4; x ^= 5; x ^= 6; x ^= 7; x ^= 8; x ^= 9; x ^= 10
        else:
            x += i
            continue
    return x
print(big(10))
l = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]
print(len(l), l[-1])
def args(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17):
    return a0 + a15, a16, a17
print(args(*range(18)), args(*l[:18]))
code = "lambda: (" + ", ".join(f"'s{i}'" for i in range(40)) + ")"
print(len(eval(code)()))
print(eval("+".join(["1"] * 50)), eval("(" * 30 + "1" + ")" * 30), eval("[" * 20 + "]" * 20))
d = {f"k{i}": i for i in range(20)}
print(eval("dict(" + ", ".join(f"k{i}={i}" for i in range(20)) + ")") == d)
def f(**kw): return len(kw)
print(eval("f(" + ", ".join(f"n{i}={i}" for i in range(270)) + ")"))
print(eval("f" + "(**{'a': 1}, " + ", ".join(f"n{i}={i}" for i in range(30)) + ")"))
