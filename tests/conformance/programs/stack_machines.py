# Stacks and queues: brackets, reverse Polish, undo, two-stack queue, maze, flood fill, sliding maximum.
from collections import deque
def balanced(s):
    pairs, stack = {")": "(", "]": "[", "}": "{"}, []
    for i, c in enumerate(s):
        if c in "([{": stack.append((c, i))
        elif c in pairs:
            if not stack or stack[-1][0] != pairs[c]: return f"unexpected {c} at {i}"
            stack.pop()
    return f"unclosed {stack[-1][0]} at {stack[-1][1]}" if stack else "ok"
print([balanced(s) for s in ("", "()", "([{}])", "(]", "((", "a(b)c]", "{[}]")])
def rpn(text):
    ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "^": lambda a, b: a ** b}
    st = []
    for t in text.split():
        if t in ops:
            b, a = st.pop(), st.pop()
            st.append(ops[t](a, b))
        else: st.append(int(t))
    (r,) = st
    return r
for e in ("3 4 +", "5 1 2 + 4 * + 3 -", "2 3 ^", "1 +", "1 2", "x", "1 0 /"):
    try:
        print(e, "=", rpn(e))
    except (IndexError, ValueError, ZeroDivisionError) as err:
        print(e, "->", type(err).__name__, err)
def to_rpn(tokens):
    prec, out, ops = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}, [], []
    for t in tokens:
        if t == "(": ops.append(t)
        elif t == ")":
            while ops[-1] != "(": out.append(ops.pop())
            ops.pop()
        elif t in prec:
            while ops and ops[-1] != "(" and (prec[ops[-1]] > prec[t] or prec[ops[-1]] == prec[t] and t != "^"): out.append(ops.pop())
            ops.append(t)
        else: out.append(t)
    return " ".join(out + ops[::-1])
for e in ("1 + 2 * 3", "( 1 + 2 ) * 3", "2 ^ 3 ^ 2", "8 / 4 / 2", "1 - 2 - 3"): print(to_rpn(e.split()), rpn(to_rpn(e.split())))
class Queue:
    def __init__(self): self.inbox, self.out = [], []
    def put(self, x): self.inbox.append(x)
    def get(self):
        if not self.out:
            while self.inbox: self.out.append(self.inbox.pop())
        return self.out.pop()
    def __len__(self): return len(self.inbox) + len(self.out)
q = Queue()
for i in range(3): q.put(i)
print(q.get(), q.put(9), [q.get() for _ in range(len(q))])
maze = ["#########", "#S..#...#", "#.#.#.#.#", "#.#...#E#", "#########"]
def solve(m):
    start = next((r, row.index("S")) for r, row in enumerate(m) if "S" in row)
    seen, todo = {start: None}, deque([start])
    while todo:
        r, c = at = todo.popleft()
        if m[r][c] == "E":
            path = []
            while at: path.append(at); at = seen[at]
            return path[::-1]
        for nxt in ((r, c + 1), (r + 1, c), (r, c - 1), (r - 1, c)):
            if m[nxt[0]][nxt[1]] != "#" and nxt not in seen: seen[nxt] = at; todo.append(nxt)
path = solve(maze)
print(len(path), path[:3], path[-1])
print("\n".join("".join("*" if (r, c) in path and ch == "." else ch for c, ch in enumerate(row)) for r, row in enumerate(maze)))
def slide(xs, k):
    d, out = deque(), []
    for i, x in enumerate(xs):
        while d and xs[d[-1]] <= x: d.pop()
        d.append(i)
        if d[0] <= i - k: d.popleft()
        if i >= k - 1: out.append(xs[d[0]])
    return out
print(slide([1, 3, -1, -3, 5, 3, 6, 7], 3), slide([2], 1))
def josephus(n, k):
    d = deque(range(1, n + 1))
    while len(d) > 1: d.rotate(1 - k); d.popleft()
    return d[0]
print(josephus(7, 3), [josephus(n, 2) for n in range(1, 10)])
