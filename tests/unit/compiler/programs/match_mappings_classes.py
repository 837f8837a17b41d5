def f(x):
    match x:
        case {}: return 0
        case {'k': v}: return v
        case {'k': 1, a.b: w, -1: None, **rest}: return w, rest
        case {**rest}: return rest
        case {1: _, 2: [a, *_]}: return a
        case A(): return 1
        case A(1, b): return b
        case A(x=1, y=[c, d]): return c, d
        case A.B(a, _, k=c) if c: return a, c
        case int(n) | str(n): return n
        case A(B(x=y), C()) as z: return y, z
