# bool is a kind of int; None, True and False are one object each.
print(True, False, None, type(True), type(None))
print(isinstance(True, int), True == 1, False + 1)
for v in (0, 1, -1, 0.0, "", "0", [], [0], (), (0,), {}, {0: 0}, set(), None):
    print(repr(v), bool(v), not v)
print(1 and 2, 0 and 2, 1 or 2, 0 or "", None or [] or 0)
print(not None, None == False, None is None, bool() is False)
print(1 if "" else 2, [] and 1 / 0, [1] or 1 / 0)
print(True & False, True | False, True ^ True)
print(int(True), str(False), repr(None), bool("False"))
x = None
print(x is None, x is not None)
print({True: "t", 1: "one", 1.0: "float"})
print(sorted([True, False, 2, -1]))
