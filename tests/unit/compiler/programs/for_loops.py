for i in range(3): print(i)
for i, j in x: pass
for i, (j, *k) in x: pass
for a.b in x: pass
for a[0] in x: pass
for [i, j] in x:
    if i: continue
    if j: break
else:
    done()
def f(x):
    for a in x:
        for b in a:
            if b: return b
            if a: break
        else:
            continue
        break
    for (
        c
    ) in x:
        pass
    return
