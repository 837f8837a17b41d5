# A token takes a variable back, once.
import contextvars
v = contextvars.ContextVar("v", default="default")
t1 = v.set(1); t2 = v.set(2)
print(t2.old_value, t1.old_value is contextvars.Token.MISSING)
v.reset(t2); print(v.get()); v.reset(t1); print(v.get())
w = contextvars.ContextVar("w")
for bad in (lambda: v.reset(t1), lambda: w.reset(t2), lambda: w.get(), lambda: v.reset(None)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__)
