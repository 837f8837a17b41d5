# f-strings: nesting, quotes, = with whitespace, errors, order.
x, y, name = 5, 2.5, "n"
print(f"{x=} {y = } { x = } {x = :>4} {name=} {name=!s} {x+1=} {x=:03d} {y=:.3f} {(x, y)=} {x  =  }")
print(f"{f"{f"{x}"}"} {"nested " + f'{name}'} {'a' 'b'} {"\n".join(["l1", "l2"])!r} {name!r:>6} {f'{x:{x}}'}")
print(f"{x:{'>' + '5'}} {x:{x}.{x - 3}f} {y:{x}.{1}f} {name:{'*'}^{x}} {x:{''}}", f"{x!r:^{2 * 3}}|")
print(f'''{x}
{y
} {
name}''', f"{lambda_ if (lambda_ := 3) else 0} {(lambda v: v + 1)(2)} { {'k': 1}['k'] } {[*range(3)]} {x if x else y} {x or y} {not x} {-x} {x**2} {x!=y} {x==5} {x<=y} {(x:=6)}", x)
print(f"{'{'} {'}'} {{x}} {{{x}}} {{{{}}}} \N{BULLET} \x41", rf"\d{x}\n", fr"{x}\t", f"" == "", f"{''}" == "", f"a{'b'}c" "d" f"{'e'}")
def t(v):
    print(f"<{v}>", end="")
    return v
print(f"{t(1)}{t('s'):>{t(4)}}{t(2)!r}")
class F:
    def __format__(self, s): return f"[{s}]"
    def __repr__(self): return "F"
    def __str__(self): return "S"
f = F()
print(f"{f} {f:a b} {f!r} {f!s:>3} {f=} {f=:x} {f!r:x<4} {f:{x}} {f:%H:%M}")
for code in ("f'{}'", "f'{x'", "f'}'", "f'{x!}'", "f'{x!z}'", "f'{x:{y'", "f'{!r}'", "f'{x y}'", "f'{=}'", "f'{x=!}'", "f'{lambda x: 1}'", "f'{*x}'", "f'{x!r!s}'", "f'{x:{y:{z}}}'", "f'{a $ b}'", "f'{ }'", "f'{)}'", "f'{x]}'", "f'abc", "f'''{x", "f'{def}'", "f'{x = y}'", "f'{yield}'", "f'{# comment}'"):
    try:
        print(code, eval(code))
    except Exception as e:
        print(code, "|", type(e).__name__, "|", e)
