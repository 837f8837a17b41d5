import sys

items = []
empty = sys.getsizeof(items)
capacity = 0
for n in range(1, 42):
    items.append(n)
    room = (sys.getsizeof(items) - empty) // 8
    if room != capacity:
        print(n, room)
        capacity = room
