# dir() of the number and text types.
base = set(dir(object))
print(dir(object))
for t in (int, float, complex, bool, str, bytes, bytearray, memoryview, type(None), type(...), type(NotImplemented)):
    print(t.__name__, [n for n in dir(t) if n not in base], sorted(n for n in base if n not in vars(t)) == [] or len(vars(t)))
print([n for n in dir(5) if n not in dir(int)], dir("a") == dir(str), dir(True) == dir(bool), set(dir(True)) - set(dir(5)), sorted(set(dir(type)) - base))
