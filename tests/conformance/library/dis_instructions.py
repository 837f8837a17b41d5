# Each instruction's fields.
import dis
def f(x):
    if x > 1:
        print("big")
    for i in range(x):
        yield i
for i in dis.get_instructions(f):
    print(i.offset, i.opname, i.arg, i.argrepr, i.line_number, i.is_jump_target, i.positions.lineno)
