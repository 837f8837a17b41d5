# Descriptor fields, a metaclass that collects them, and queries over records.
class Field:
    kind = object
    def __init__(self, default=..., check=None): self.default, self.check = default, check
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner):
        if obj is None: return self
        return obj._data[self.name]
    def __set__(self, obj, value):
        if not isinstance(value, self.kind): raise TypeError(f"{self.name}: expected {self.kind.__name__}, got {type(value).__name__}")
        if self.check and not self.check(value): raise ValueError(f"{self.name}: {value!r} is not allowed")
        obj._data[self.name] = value
    def __eq__(self, v): return lambda r: getattr(r, self.name) == v
    def __gt__(self, v): return lambda r: getattr(r, self.name) > v
    def __lt__(self, v): return lambda r: getattr(r, self.name) < v
    __hash__ = object.__hash__
class Int(Field): kind = int
class Text(Field): kind = str
class ModelMeta(type):
    def __new__(mcls, name, bases, ns):
        cls = super().__new__(mcls, name, bases, ns)
        cls.fields = [k for base in reversed(cls.__mro__) for k, v in vars(base).items() if isinstance(v, Field)]
        cls.rows = []
        return cls
    def __iter__(cls): return iter(cls.rows)
    def __len__(cls): return len(cls.rows)
class Model(metaclass=ModelMeta):
    def __init__(self, **kw):
        self._data = {}
        for n in self.fields:
            v = kw.pop(n, getattr(type(self), n).default)
            if v is ...: raise TypeError(f"{type(self).__name__} needs {n}")
            setattr(self, n, v)
        if kw: raise TypeError(f"unknown: {', '.join(kw)}")
        type(self).rows.append(self)
    @classmethod
    def where(cls, *conds): return [r for r in cls.rows if all(c(r) for c in conds)]
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self._data.items())})"
class Person(Model):
    name = Text()
    age = Int(default=0, check=lambda v: 0 <= v < 150)
class Worker(Person):
    job = Text("none")
Person(name="ann", age=30); Person(name="bob"); Worker(name="cat", age=41, job="chef")
print(Person.fields, Worker.fields, list(Person), list(Worker), len(Person))
print(Person.where(Person.age > 10), Person.where(Person.name == "bob", Person.age < 5), Worker.where(Worker.job == "chef"), Person.where())
for f in (lambda: Person(), lambda: Person(name=5), lambda: Person(name="x", age=200), lambda: Person(name="x", size=1), lambda: setattr(Person.rows[0], "age", "old"), lambda: Person.rows[0].nope):
    try:
        f()
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
Person.rows[0].age += 1
print(Person.rows[0], isinstance(Person.name, Text), Person.__name__, type(Person).__name__)
