# Backtracking: queens, sudoku, knapsack, change, subsets, hanoi.
def queens(n):
    def place(row, cols, d1, d2):
        if row == n:
            yield []
            return
        for c in range(n):
            if c not in cols and row + c not in d1 and row - c not in d2:
                for rest in place(row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}):
                    yield [c] + rest
    return place(0, frozenset(), frozenset(), frozenset())
print(next(queens(6)), [sum(1 for _ in queens(n)) for n in range(1, 7)])
def sudoku(grid):
    for i, v in enumerate(grid):
        if v == 0:
            r, c = divmod(i, 4)
            used = {grid[r * 4 + k] for k in range(4)} | {grid[k * 4 + c] for k in range(4)} | {grid[(r // 2 * 2 + a) * 4 + c // 2 * 2 + b] for a in (0, 1) for b in (0, 1)}
            for d in range(1, 5):
                if d not in used:
                    grid[i] = d
                    if sudoku(grid): return True
            grid[i] = 0
            return False
    return True
g = [1, 0, 0, 0, 0, 0, 3, 0, 0, 2, 0, 0, 0, 0, 0, 4]
print(sudoku(g), [g[i:i + 4] for i in range(0, 16, 4)])
def knapsack(items, cap):
    best = {0: (0, ())}
    for name, w, v in items:
        for c, (val, names) in sorted(best.items(), reverse=True):
            if c + w <= cap and best.get(c + w, (-1,))[0] < val + v: best[c + w] = (val + v, names + (name,))
    return max(best.values())
print(knapsack([("a", 3, 4), ("b", 4, 5), ("c", 2, 3), ("d", 5, 8)], 9))
def change(n, coins):
    ways = [1] + [0] * n
    for c in coins:
        for i in range(c, n + 1): ways[i] += ways[i - c]
    return ways[n]
print(change(100, (1, 5, 10, 25, 50)), change(7, (2, 4)))
def subsets(l): return [[]] if not l else (lambda r: r + [[l[0]] + s for s in r])(subsets(l[1:]))
print(subsets([1, 2, 3]), [s for s in subsets([3, 5, 8, 2]) if sum(s) == 10])
moves = []
def hanoi(n, a="A", b="B", c="C"):
    if n: hanoi(n - 1, a, c, b); moves.append(a + c); hanoi(n - 1, b, a, c)
hanoi(3)
print(moves)
def edit(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1): new.append(min(new[-1] + 1, row[j] + 1, row[j - 1] + (x != y)))
        row = new
    return row[-1]
print(edit("kitten", "sitting"), edit("", "abc"), edit("same", "same"))
def lcs(a, b):
    t = {}
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            t[i, j] = "" if not i or not j else t[i - 1, j - 1] + a[i - 1] if a[i - 1] == b[j - 1] else max(t[i - 1, j], t[i, j - 1], key=len)
    return t[len(a), len(b)]
print(lcs("thisisatest", "testing123testing"))
