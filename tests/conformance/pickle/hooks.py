# tags: library
# persistent_id, reducer_override, dispatch_table, find_class; files.
import copyreg, io, pickle
class Node:
    pass
class P(pickle.Pickler):
    def persistent_id(self, o):
        return "pid" if isinstance(o, Node) else None
    def reducer_override(self, o):
        print("override", type(o).__name__)
        if isinstance(o, range):
            return list, ([len(o)],)
        return NotImplemented
class U(pickle.Unpickler):
    def persistent_load(self, pid):
        return pid.upper()
    def find_class(self, module, name):
        print("find", module, name)
        return super().find_class(module, name)
f = io.BytesIO()
P(f).dump([Node(), {1}, 5, range(3), ValueError])
print(f.getvalue())
f.seek(0)
print(U(f).load())
f.seek(0)
try:
    pickle.load(f)
except pickle.UnpicklingError as e:
    print(e)
f = io.BytesIO()
p = pickle.Pickler(f, 4)
p.dump("one")
p.dump("two")
x = ["x"]
p.dump(x)
p.dump(x)
p.clear_memo()
p.dump(x)
f.seek(0)
u = pickle.Unpickler(f)
for _ in range(3):
    print(u.load())
print(u.load() == ["x"], pickle.load(f))
try:
    u.load()
except EOFError as e:
    print(e)
class Temp:
    pass
p = pickle.Pickler(io.BytesIO(), 2)
p.dispatch_table = copyreg.dispatch_table.copy()
p.dispatch_table[Temp] = lambda t: (str, ("temp",))
f = io.BytesIO()
q = pickle.Pickler(f)
q.dispatch_table = p.dispatch_table
q.dump([Temp(), Temp()])
print(pickle.loads(f.getvalue()))
f = io.BytesIO()
pickle.dump({"a": (1, 2)}, f, protocol=0)
print(f.getvalue())
f.seek(0)
print(pickle.load(f), pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.format_version)
old = b"(lp0\nI1\naL5L\naF2.5\naS'abc'\np1\naVx\\u20ac\np2\nag1\na(I1\nI2\ntp3\na(dp4\nI7\nI8\nsa."
print(pickle.loads(old))
print(pickle.loads(b"c__builtin__\nxrange\n(I3\ntR."), pickle.loads(b"ccopy_reg\n_reconstructor\n."))
