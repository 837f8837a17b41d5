# When locals of a failed call die: with the traceback, at the handler's end.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("freed", self.name)
def fails():
    local = Noisy("local")
    raise ValueError("failed")
try:
    fails()
except ValueError as e:
    print("handling", e)
print("after the handler")
try:
    fails()
except ValueError:
    print("handling without a name")
print("after")
kept = None
try:
    fails()
except ValueError as e:
    kept = e
print("kept", kept)
kept = None
print("let go")
def f():
    x = Noisy("x")
    try:
        raise KeyError("k")
    except KeyError:
        print("inside")
    print("still in f")
f()
print("done")
