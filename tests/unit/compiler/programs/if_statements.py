def f(a, b, c):
    if a: x = 1
    if a:
        x = 1
    else:
        x = 2
    if a:
        x = 1
    elif b:
        x = 2
    elif c:
        x = 3
    else:
        x = 4
    if a:
        if b:
            x = 5
        else: x = 6
    elif b: pass
    return x
if __name__ == '__main__':
    f(1, 2, 3)
