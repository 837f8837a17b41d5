# try, except, else, finally and their order.
def run(action):
    try:
        print("try", end=" ")
        if action == "value":
            int("x")
        elif action == "key":
            {}["k"]
        elif action == "return":
            return "returned"
    except ValueError as e:
        print("value:", e, end=" ")
    except (KeyError, IndexError) as e:
        print("lookup:", repr(e), end=" ")
    else:
        print("else", end=" ")
    finally:
        print("finally")
    return "end"
for a in ("none", "value", "key", "return"):
    print(run(a))
def override():
    try:
        return 1
    finally:
        print("cleaning")
print(override())
def loop():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
        finally:
            print("f", i, end=" ")
    return i
print(loop())
try:
    try:
        raise KeyError("inner")
    finally:
        print("inner finally")
except LookupError as e:
    print("outer", type(e).__name__, e.args)
try:
    e
except NameError as err:
    print(err)
class MyError(Exception):
    def __init__(self, code):
        super().__init__("code " + str(code))
        self.code = code
try:
    raise MyError(7)
except MyError as e:
    print(e, e.code, e.args, repr(e))
try:
    raise ValueError
except ValueError as e:
    print(repr(e), str(e) == "", e.args)
