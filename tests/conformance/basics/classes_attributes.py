# Class attributes are shared; assignment through an instance makes its own.
class Bag:
    items = []
    count = 0
    def add(self, x):
        self.items.append(x)
        self.count += 1
a, b = Bag(), Bag()
a.add("x")
b.add("y")
a.add("z")
print(a.items, b.items, a.items is b.items, Bag.items)
print(a.count, b.count, Bag.count, "count" in a.__dict__, "items" in a.__dict__)
a.items = []
a.add("own")
print(a.items, b.items)
class Config:
    debug = False
    name = "base" + "-config"
    values = [x * 2 for x in range(3)]
    def show(self):
        return (self.debug, Config.debug)
c = Config()
c.debug = True
print(c.show(), Config().show(), Config.name, Config.values)
Config.later = lambda self: "added later"
print(c.later())
del Config.later
try:
    c.later()
except AttributeError as e:
    print(e)
try:
    del c.name
except AttributeError as e:
    print(e)
class Empty: pass
e = Empty()
for i in range(5):
    setattr(e, "attr" + str(i), i)
del e.attr2
e.attr2 = "again"
print(e.__dict__, [n for n in dir(e) if n[0] == "a"])
