# tags: deep slow
# Special methods that call themselves: how deep they come, what ends them.
import sys
sys.setrecursionlimit(600)
depth = 0
def enter():
    global depth
    depth += 1
class GetAttr:
    def __getattr__(self, name): enter(); return self.other
class GetAttribute:
    def __getattribute__(self, name): enter(); return self.other
class SetAttr:
    def __setattr__(self, name, value): enter(); self.other = value
class Property:
    @property
    def p(self): enter(); return self.p
class Equal:
    def __eq__(self, other): enter(); return self == other
class Less:
    def __lt__(self, other): enter(); return self < other
class Slow:
    def __init__(self, *a): enter(); self.inner = Slow(*a)
class Call:
    def __call__(self): enter(); return self()
class Add:
    def __add__(self, other): enter(); return self + other
class Hash:
    def __hash__(self): enter(); return hash(self)
class Length:
    def __len__(self): enter(); return len(self)
class Item:
    def __getitem__(self, i): enter(); return self[i]
class Contains:
    def __contains__(self, v): enter(); return v in self
class Truth:
    def __bool__(self): enter(); return True if self else False
class Iter:
    def __iter__(self): enter(); return iter(self)
class Enter:
    def __enter__(self):
        enter()
        with self: pass
    def __exit__(self, *a): pass
def with_it():
    with Enter(): pass
def generator(n):
    enter()
    yield from generator(n + 1)
for name, call in (("getattr", lambda: GetAttr().x), ("getattribute", lambda: GetAttribute().x), ("setattr", lambda: setattr(SetAttr(), "x", 1)), ("property", lambda: Property().p), ("equal", lambda: Equal() == 1), ("less", lambda: Less() < 1), ("init", lambda: Slow(1)), ("call", lambda: Call()()), ("add", lambda: Add() + 1), ("hash", lambda: hash(Hash())), ("len", lambda: len(Length())), ("item", lambda: Item()[0]), ("contains", lambda: 1 in Contains()), ("truth", lambda: not Truth()), ("iter", lambda: iter(Iter())), ("with", with_it), ("generator", lambda: list(generator(0)))):
    depth = 0
    try:
        call()
    except RecursionError as e:
        print(name, depth, e)
