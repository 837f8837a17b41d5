# Contexts are copies; what one sets the other does not see.
import contextvars
v = contextvars.ContextVar("v")
v.set([1])
a = contextvars.copy_context(); b = a.copy()
a.run(v.set, "a"); b.run(v.set, "b")
print(a[v], b[v], v.get())
def outer():
    v.set("outer")
    inner = contextvars.copy_context()
    inner.run(v.set, "inner")
    return v.get(), inner[v]
print(contextvars.copy_context().run(outer), v.get())
