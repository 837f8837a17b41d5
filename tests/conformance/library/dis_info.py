# What a code object says.
import dis
def f(a, b):
    def g(): return a
    return g
print(dis.code_info(f)); print(dis.code_info(compile("x = 1", "<s>", "exec")))
print(list(dis.findlinestarts(f.__code__)), dis.findlabels(f.__code__.co_code), dis.stack_effect(dis.opmap["POP_TOP"]))
