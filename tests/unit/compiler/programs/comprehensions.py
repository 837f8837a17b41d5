def f(x, y, z):
    a = [i for i in x]
    b = {i for i in x}
    c = {i: i for i in x}
    d = (i for i in x)
    e = [i for i in x if i if not i]
    g = [i + j for i in x for j in i if j]
    h = [[j for j in i] for i in x]
    k = [(i, y) for i, *r in x]
    l = {k: v for k, v in x.items() if k is not None}
    m = [i for i in [y, z]]
    n = [j for i in x for j in [i + 1]]
    o = [lambda: i for i in x]
    p = [(lambda: (i, y))() for i in x]
    return [i for i in i]
[i for i in x]
{i: j for i, j in x}
[i for j in x for i in j]
[i := j for j in x]
