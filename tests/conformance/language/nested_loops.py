# break, continue and else through nested loops with try blocks.
log = []
for i in range(4):
    for j in range(4):
        if j == i:
            break
        if (i + j) % 2:
            continue
        log.append((i, j))
    else:
        log.append("else")
        continue
    if i == 3:
        break
print(log)
def find(grid, x):
    for r, row in enumerate(grid):
        for c, v in enumerate(row):
            if v == x:
                return r, c
    return None
print(find([[1, 2], [3, 4]], 3), find([], 1))
n = 0
while True:
    n += 1
    try:
        if n < 3:
            continue
        break
    finally:
        print("finally", n, end=" ")
print()
for i in range(3):
    try:
        for j in range(3):
            try:
                if j == 1:
                    break
            finally:
                print("in", i, j, end=" ")
        if i == 1:
            raise ValueError(i)
    except ValueError as e:
        print("caught", e, end=" ")
        continue
    else:
        print("else", i, end=" ")
    finally:
        print("out", i)
def w(n):
    while n:
        n -= 1
        if n == 2:
            continue
        for k in range(n):
            if k > 1:
                return n, k
        else:
            print("exhausted", n)
    else:
        return "end"
print(w(5), w(2), w(0))
