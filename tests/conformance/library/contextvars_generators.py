# A generator runs in the context of whoever resumes it.
import contextvars
v = contextvars.ContextVar("v", default=0)
def g():
    while True:
        yield v.get()
it = g()
print(next(it)); v.set(1); print(next(it))
ctx = contextvars.copy_context(); ctx.run(v.set, 2)
print(ctx.run(next, it), next(it))
