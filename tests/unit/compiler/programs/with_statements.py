with a: pass
with a as b: b()
with a, b: pass
with a as b, c as d: e
with (a as b, c): pass
with (a, b): pass
with (a): pass
with (a, b) as c: pass
with a as (b, c): pass
with a as b.c, d as e[0]: pass
def f(x):
    with a: return 1
    with a as b: return b
    for i in x:
        with i:
            if i: continue
            break
    with a:
        with b: raise c
    with a:
        try: return x
        finally: y
