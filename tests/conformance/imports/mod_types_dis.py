# dis: listing of functions; opcode facts.
import dis
def f(a, b=2):
    total = a
    for i in range(b):
        if i % 2:
            continue
        total += i
    return [total, *(x for x in "ab")]
for i in dis.get_instructions(f):
    print(i.offset, i.opname, i.arg, i.argval if isinstance(i.argval, (int, str, type(None))) else type(i.argval).__name__, i.argrepr if "0x" not in i.argrepr else "<code>", i.line_number, i.is_jump_target)
import io
out = io.StringIO()
dis.dis(lambda x: x + 1, file=out)
print(out.getvalue())
dis.dis("x = 1\nprint(x)")
print(dis.opmap["LOAD_CONST"], dis.opname[dis.opmap["RETURN_VALUE"]], dis.stack_effect(dis.opmap["POP_TOP"]), dis.stack_effect(dis.opmap["BUILD_LIST"], 3), list(dis.findlinestarts(f.__code__))[:3], dis.HAVE_ARGUMENT)
print(dis.code_info(f).split("\n")[0], len(list(dis.get_instructions("a < b < c"))))
try:
    dis.dis(5)
except TypeError as e:
    print(e)
b = dis.Bytecode("a + b")
print([i.opname for i in b], b.codeobj.co_names)
