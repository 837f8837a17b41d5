# tags: immortal
# Who holds a constant in a script, in exec of a text, in exec of code, in an imported module, in a function.
import sys
r = sys.getrefcount
x = 1234.5
print("script", r(x), r(1234.5))
exec("y = 2345.5; print('exec text', r(y), r(2345.5))")
print("after exec", r(y))
code = compile("z = 3456.5; print('exec code', r(z), r(3456.5))", "c", "exec")
exec(code)
print("code alive", r(z))
del code
print("code gone", r(z))
print("eval", eval("r(4567.5)"), eval(compile("r(5678.5)", "e", "eval")))
exec(compile("w = 6789.5; print('single', r(w))", "s", "single"))
def f(): return r(7890.5)
print("function", f())
exec("def g(): return r(8901.5), r(h)\nh = 8901.5\nprint('function in exec', g())")
print("later", g(), r(h))
class C:
    v = 9012.5
    print("class body", r(v))
print("class attribute", r(C.v))
l = [(lambda: 1111.25)() for _ in range(2)]
print("lambda", r(l[0]), l[0] is l[1])
t = ("text with spaces", 2222.25)
print("tuple constant", r(t), r(t[0]), r(t[1]))
def k(a=3333.25, *, b=("q q", 4444.25)): return r(a), r(b), r(b[1])
print("defaults", k())
from _constants import value, show, text
print("imported", r(value), show(), r(text))
s = "interned_like"
print("identifier", r(s) >= 3, r("not an identifier, no"))
print("None and friends", r(None), r(True), r(()), r(""), r(5), r("a"))
