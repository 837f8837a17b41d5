from ctypes import c_ssize_t


class Node:
    def __init__(self, value):
        self.value = value

    def next(self, node):
        self.to = node


def count_at(address):
    return c_ssize_t.from_address(address).value


root = Node("root")
left = Node("left")
right = Node("right")
root.next(left)
left.next(right)
right.next(left)
watched = [id(left), id(right)]
print(count_at(watched[0]), count_at(watched[1]))
del root
print(count_at(watched[0]), count_at(watched[1]))
del left
del right
print(count_at(watched[0]), count_at(watched[1]))
