# What a variable is set to is kept by the context, and by the token.
import contextvars, sys
class R:
    def __del__(self): print("freed")
v = contextvars.ContextVar("v")
t = v.set(R())
v.set(None)
print("the token keeps it")
del t
print("gone")
v.set(R())
ctx = contextvars.copy_context()
v.set(None)
print("the copy keeps it")
del ctx
print("end")
