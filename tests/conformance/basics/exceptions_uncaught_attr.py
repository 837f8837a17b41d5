# Caret lines point at the part of the expression that failed.
class Node:
    def __init__(self, value):
        self.value = value
        self.next = None

n = Node(1)
n.next = Node([1, 2])
print(n.next.value[1])
print(n.value + n.next.value[0] + n.next.next.value)
