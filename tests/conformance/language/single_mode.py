# Code compiled as the interactive prompt compiles it: values are displayed, None is not, _ remembers.
import builtins, sys
def prompt(text):
    try:
        exec(compile(text + "\n", "<stdin>", "single"), ns)
    except Exception as e:
        print(type(e).__name__, e)
ns = {"__name__": "__console__", "__builtins__": builtins}
for text in ("1 + 1", "None", "x = 5", "x", "_ * 2", "'text'", "[1, 'a']", "x; x + 1", "for i in range(3): i", "if x: 'then'", "def f(): 5", "f()", "f", "len", "y", "1 / 0", "_", "print('printed')", "x is None", "(yield_ := 3)", "{}", "...", "f'{x}'", "with_ = [v for v in 'ab']", "with_", "del x", "x", "class A: 7", "A.__name__", "import sys", "assert 1", "5"):
    prompt(text)
print(builtins._, "_" in ns)
del builtins._
for bad in ("1\n2", "x = 1\ny = 2", "if x:", "", "def f():", "1 +"):
    try:
        compile(bad, "<stdin>", "single")
        print(repr(bad), "compiles")
    except SyntaxError as e:
        print(repr(bad), e.msg)
def hook(v):
    if v is not None: print("hook:", v)
sys.displayhook = hook
prompt("40 + 2")
prompt("None")
sys.displayhook = sys.__displayhook__
code = compile("a = 1000; a", "<stdin>", "single")
print(code.co_consts, code.co_names)
exec(code, ns)
s1, s2 = compile("p = 1000", "<1>", "single"), compile("q = 1000", "<2>", "single")
exec(s1, ns); exec(s2, ns)
print(ns["p"] is ns["q"], sys.getrefcount(ns["p"]))
exec(compile("r = 2000; t = 2000", "<3>", "single"), ns)
print(ns["r"] is ns["t"], sys.getrefcount(ns["r"]))
