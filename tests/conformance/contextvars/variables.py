# ContextVar, Token, Context.
import contextvars
var = contextvars.ContextVar("var", default=0)
bare = contextvars.ContextVar("bare")
print(var.name, var.get(), var.get(5), bare.get("given"))
try:
    bare.get()
except LookupError as e:
    print(type(e).__name__, str(e).split(" at ")[0])
t = var.set(1)
print(t.var is var, t.old_value, repr(t).split(" at ")[0], t.old_value is contextvars.Token.MISSING)
u = var.set(2)
print(u.old_value, var.get())
var.reset(u)
print(var.get(), repr(u)[:11])
for bad in (lambda: var.reset(u), lambda: bare.reset(t), lambda: var.reset(5), lambda: contextvars.Token(), lambda: contextvars.ContextVar(5), lambda: contextvars.Context(1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).split(" at ")[0].split("<Token")[0])
ctx = contextvars.copy_context()
print(list(ctx) == [var], ctx[var], len(ctx), var in ctx, bare in ctx, ctx.get(bare), ctx.get(bare, 7), list(ctx.items()) == [(var, 1)], list(ctx.values()), list(ctx.keys()) == [var])
def f(x):
    var.set(x)
    bare.set("inside")
    return var.get(), bare.get()
print(ctx.run(f, 9), var.get(), bare.get("outside"), ctx[var], ctx[bare])
empty = contextvars.Context()
print(empty.run(var.get), len(empty), empty == contextvars.Context(), ctx == ctx.copy(), ctx == empty)
def again():
    ctx.run(f, 1)
for bad in (lambda: ctx.run(again), lambda: ctx["x"], lambda: empty[bare], lambda: ctx.run()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).split(" at ")[0].split("<_context")[0][:40])
var.reset(t)
print(var.get())
try:
    ctx.run(var.reset, var.set(4))
except ValueError as e:
    print(str(e)[-35:])
print(contextvars.ContextVar, contextvars.Context, contextvars.Token, contextvars.Token.MISSING)
