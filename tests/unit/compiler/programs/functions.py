def f(): pass
def g(): return
def h(): return None
def i(a): return a
def j(a, b=1, *args, c, d=2, **kw): return a, b, args, c, d, kw
def k(a, /, b, *, c): ...
def l(a, b=1, /, c=2, *, d=3): return
def m(*, a, b=1): pass
def n():
    'Doc only.'
def o():
    """Doc
        indented
      less
    """
    return 1
def p(x=[], *, y={}, z=lambda: 1): return x
def q():
    return 1
    print('never')
def r(a):
    if a: return 1
    else: return 2
    return 3
