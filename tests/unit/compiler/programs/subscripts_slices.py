def f(a, i, j, k):
    a[i], a[-1], a['k'], a[i, j], a[()], a[i,]
    a[i:j], a[i:], a[:j], a[:], a[i:j:k], a[::k], a[::-1]
    a[i:j, k], a[..., 1:2], a[*i], a[*i, j], a[i:=j]
    a[i][j][k] = a[k][j][i]
    del a[i], a[i:j], a[i:j:k]
    a[i] += 1
    a[i:j] += k
    return a[i](j)[k].l
