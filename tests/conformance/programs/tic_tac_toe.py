# Minimax over tic-tac-toe with memoisation and symmetric boards.
from functools import lru_cache
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
def winner(b):
    for i, j, k in LINES:
        if b[i] != "." and b[i] == b[j] == b[k]: return b[i]
def moves(b): return [i for i, c in enumerate(b) if c == "."]
def play(b, i, who): return b[:i] + who + b[i + 1:]
@lru_cache(maxsize=None)
def value(b, who):
    w = winner(b)
    if w: return 1 if w == "X" else -1
    if "." not in b: return 0
    vals = [value(play(b, i, who), "O" if who == "X" else "X") for i in moves(b)]
    return max(vals) if who == "X" else min(vals)
def best(b, who):
    key = lambda i: value(play(b, i, who), "O" if who == "X" else "X")
    return (max if who == "X" else min)(moves(b), key=key)
def show(b): return "\n".join(" ".join(b[r:r + 3]) for r in (0, 3, 6))
board = "XX.OO...."
print(value(board, "X"), best(board, "X"), value(board, "O"), best(board, "O"))
b, who = "X...O....", "X"
game = []
while not winner(b) and "." in b:
    i = best(b, who)
    game.append((who, i))
    b = play(b, i, who)
    who = "O" if who == "X" else "X"
print(game, winner(b))
print(show(b))
print(value("." * 9, "X"), value.cache_info().currsize, value.cache_info().hits > 1000)
turns = ["." * 9, "X........", ".X.......", "....X...."]
print([value(t, "O") for t in turns], [best(t, "O") for t in turns])
