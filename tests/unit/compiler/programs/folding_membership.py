def f(x):
    if x in [1, 2, 3]: return 'list'
    if x not in {1, 2.0, 'a', 1.0}: return 'set'
    if x in [a, 2]: return 'names'
    if x in {a, 2}: return 'set of names'
    if x in (1, 2) in [3]: return 'chain'
    for i in [1, 2]: pass
    for i in {1, 2}: pass
    for i in [a, *b]: pass
    for i in [a, b]: pass
    return [j for j in [1, 2, 3]], [j for j in {4}], [k for j in x for k in [j]]
