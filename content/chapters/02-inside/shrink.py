import sys


def room(items):
    return (sys.getsizeof(items) - sys.getsizeof([])) // 8


queue = [0] * 20
print(len(queue), room(queue))
while len(queue) > 10:
    queue.pop()
print(len(queue), room(queue))
queue.pop()
print(len(queue), room(queue))
queue.clear()
print(len(queue), room(queue))
