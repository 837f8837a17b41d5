# Instructions of a function.
import dis
def f(a, b=2, *c, d, **e):
    x = a + b
    for _ in c:
        x += d
    return x
dis.dis(f)
print([i.opname for i in dis.get_instructions(lambda: 1)], dis.opmap["RETURN_VALUE"] in range(256), dis.opname[dis.opmap["NOP"]])
