# Conway's life on sets of cells.
def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = x + dx, y + dy
                    counts[key] = counts.get(key, 0) + 1
    return {c for c, n in counts.items() if n == 3 or (n == 2 and c in cells)}
def show(cells, w=8, h=6):
    for y in range(h):
        print("".join("#" if (x, y) in cells else "." for x in range(w)))
def parse(text):
    return {(x, y) for y, row in enumerate(text.split()) for x, ch in enumerate(row) if ch == "#"}
glider = parse(".#...... ..#..... ###.....")
for n in range(5):
    print("generation", n, "alive", len(glider))
    if n in (0, 4): show(glider)
    glider = step(glider)
blinker = parse("..... .###. .....")
print(sorted(blinker), sorted(step(blinker)), step(step(blinker)) == blinker)
def period(cells, limit=20):
    seen = {frozenset(cells): 0}
    for i in range(1, limit):
        cells = step(cells)
        k = frozenset(cells)
        if k in seen: return i - seen[k], seen[k]
        seen[k] = i
print(period(blinker), period(parse("## ##")), period(parse("#")), period(parse(".##. #..# .##.")))
