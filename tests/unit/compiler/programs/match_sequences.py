def f(x):
    match x:
        case []: return 0
        case [a]: return a
        case [a, b]: return a, b
        case (a, b, *rest): return rest
        case [*_, last]: return last
        case [first, *_, last]: return first, last
        case [_, _, *_]: return 2
        case [[a, b], [c, _]]: return a, b, c
        case a, *b: return b
        case *a,: return a
        case [_, x, _] | [x, _]: return x
        case (1 | 2, [3, y] | [y, 4]) as z: return y, z
