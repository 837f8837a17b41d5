def f(x):
    match x:
        case 1: return 'one'
        case -1 | 2.5 | 3j | -1+2j: return 'number'
        case 'a' | b'b' | f.g: return 'text'
        case None: return 'none'
        case True | False: return 'bool'
        case y if y > 3: return y
        case _: return 'other'
match a, b:
    case _: pass
match a:
    case b: c
match (a,):
    case 1:
        pass
    case _ if d: e
