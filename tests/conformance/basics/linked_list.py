# A linked list by hand: who holds whom.
import sys
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next
    def __repr__(self):
        return "Node(" + repr(self.value) + ")"
    def __del__(self):
        print("free", self.value, end=" ")
def build(n):
    head = None
    for i in range(n, 0, -1):
        head = Node(i, head)
    return head
def length(node):
    n = 0
    while node is not None:
        n += 1
        node = node.next
    return n
h = build(4)
print(h, length(h), [sys.getrefcount(x) for x in (h, h.next, h.next.next)])
second = h.next
h.next = second.next
print("unlinked", sys.getrefcount(second))
second = None
print()
h = h.next
print()
def reverse(node):
    prev = None
    while node:
        node.next, prev, node = prev, node, node.next
    return prev
h = reverse(h)
print(h, h.next, h.next.next, length(h))
h = None
print()
