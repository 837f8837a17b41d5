import sys
class Stack:
    """A stack of things."""
    limit = 10
    def __init__(self, items=()):
        self.items = list(items)
    def push(self, item):
        if len(self.items) >= self.limit:
            raise OverflowError(f'more than {self.limit}')
        self.items.append(item)
    def __iter__(self):
        while self.items:
            yield self.items.pop()
    @property
    def top(self):
        return self.items[-1] if self.items else None
stack = Stack()
for name in 'abc':
    stack.push(name)
total = sum(ord(c) for c in stack)
print(*sorted({c: i for i, c in enumerate('hello') if i % 2}.items(), key=lambda p: -p[1]), sep='\n')
try:
    sys.exit(total % 2)
except SystemExit as e:
    print(e.code)
