# Cooperative tasks by generators: channels, sleep on a virtual clock, joins.
from collections import deque
class Channel:
    def __init__(self): self.items, self.waiting = deque(), deque()
class Sched:
    def __init__(self): self.ready, self.sleeping, self.time, self.n, self.done = deque(), [], 0, 0, {}
    def spawn(self, gen, name):
        self.ready.append((gen, name, None))
        return name
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda s: (s[0], s[1]))
                t, _, gen, name = self.sleeping.pop(0)
                self.time = t
                self.ready.append((gen, name, None))
            gen, name, value = self.ready.popleft()
            try:
                req = gen.send(value)
            except StopIteration as e:
                self.done[name] = e.value
                print(f"[{self.time}] {name} done: {e.value}")
                continue
            match req:
                case ("sleep", dt):
                    self.n += 1
                    self.sleeping.append((self.time + dt, self.n, gen, name))
                case ("put", ch, v):
                    if ch.waiting: g2, n2 = ch.waiting.popleft(); self.ready.append((g2, n2, v))
                    else: ch.items.append(v)
                    self.ready.append((gen, name, None))
                case ("get", ch):
                    if ch.items: self.ready.append((gen, name, ch.items.popleft()))
                    else: ch.waiting.append((gen, name))
                case ("spawn", g, n):
                    self.spawn(g, n)
                    self.ready.append((gen, name, n))
                case None: self.ready.append((gen, name, None))
                case other: raise TypeError(f"bad request {other!r}")
ch = Channel()
def producer(n):
    for i in range(n):
        yield "sleep", 2
        print("produce", i)
        yield "put", ch, i * i
    yield "put", ch, None
    return "produced"
def consumer():
    total = 0
    while (v := (yield "get", ch)) is not None:
        print("consume", v)
        total += v
    return total
def ticker(k):
    for _ in range(k):
        yield "sleep", 3
        print("tick")
def main():
    yield "spawn", producer(3), "p"
    yield "spawn", consumer(), "c"
    yield "spawn", ticker(2), "t"
    yield
    return "main done"
s = Sched()
s.spawn(main(), "main")
s.run()
print(s.done, s.time)
def bad(): yield 5
s.spawn(bad(), "bad")
try:
    s.run()
except TypeError as e:
    print(e)
