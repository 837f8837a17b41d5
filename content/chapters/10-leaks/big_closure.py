class Table:
    alive = 0

    def __init__(self):
        self.rows = list(range(100))
        Table.alive += 1

    def __del__(self):
        Table.alive -= 1


def make_counter():
    table = Table()

    def count():
        return len(table.rows)

    return count


counters = [make_counter() for _ in range(5)]
print("tables alive:", Table.alive)
names = counters[0].__code__.co_freevars
cell = counters[0].__closure__[0]
print(names, type(cell.cell_contents).__name__)
