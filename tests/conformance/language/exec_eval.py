# exec, eval and compile with and without namespaces.
x = 1
print(eval("x + 1"), eval("x + y", {"x": 10, "y": 5}), eval("x", {"x": 1}, {"x": 2}))
exec("z = x * 10\nprint('in exec', z)")
print(z)
ns = {}
exec("a = 5\ndef f(): return a\nclass C: pass", ns)
print(sorted(k for k in ns if k[0] != "_"), ns["f"](), ns["C"].__module__ if "__name__" in ns else "builtins")
g, l = {"v": 1}, {}
exec("w = v + 1\nglobal q\nq = 3", g, l)
print(l, g["q"])
code = compile("p + 1", "<my>", "eval")
p = 41
print(eval(code), code.co_name, code.co_filename)
code = compile("for i in range(3): print(i, end=' ')\nprint()", "<s>", "exec")
exec(code)
single = compile("1 + 1", "<i>", "single")
exec(single)
exec(compile("None", "<i>", "single"))
def f():
    loc = 7
    return eval("loc + 1"), sorted(locals())
print(f())
def h():
    v = 1
    exec("v = 2")
    return v
print(h())
for bad in (lambda: eval("1 +"), lambda: eval("x = 1"), lambda: exec("def"), lambda: compile("1", "f", "nope"), lambda: eval(5), lambda: eval("undefined_x"), lambda: eval("\0")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(eval("  1"), eval("[i for i in range(x + 2)]"), eval("(lambda: x)()"))
print(eval("__builtins__") is not None, "__builtins__" in ns)
