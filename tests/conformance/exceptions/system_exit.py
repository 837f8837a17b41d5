# SystemExit ends the program: code, atexit, finally.
import atexit
atexit.register(lambda: print("atexit ran"))
def f():
    try:
        raise SystemExit(7)
    finally:
        print("finally ran")
f()
