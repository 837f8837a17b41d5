# Publish and subscribe with priorities, wildcards, once-handlers and weak methods.
import weakref
class Bus:
    def __init__(self): self.subs = {}
    def on(self, name, fn, priority=0, once=False):
        ref = weakref.WeakMethod(fn) if hasattr(fn, "__self__") and not isinstance(fn.__self__, type) and type(fn).__name__ == "method" else (lambda: fn)
        self.subs.setdefault(name, []).append([priority, len(self.subs), ref, once])
        self.subs[name].sort(key=lambda s: -s[0])
        return fn
    def emit(self, name, *args, **kw):
        results = []
        for key in (name, "*"):
            for sub in list(self.subs.get(key, ())):
                fn = sub[2]()
                if fn is None or sub[3]: self.subs[key].remove(sub)
                if fn is None: continue
                try:
                    results.append(fn(*args, **kw))
                except Exception as e:
                    results.append(f"{type(e).__name__}: {e}")
        return results
class Logger:
    def __init__(self, tag): self.tag = tag
    def log(self, *a, **k): return f"{self.tag}{a}{k or ''}"
bus = Bus()
a, b = Logger("A"), Logger("B")
bus.on("start", a.log)
bus.on("start", b.log, priority=5)
bus.on("start", lambda x: x * 2, once=True)
bus.on("*", lambda *a, **k: "any", priority=-1)
bus.on("stop", lambda: 1 / 0)
print(bus.emit("start", 21))
print(bus.emit("start", 1, k=2))
print(bus.emit("stop"))
del b
print(bus.emit("start", 3), [len(v) for v in bus.subs.values()])
print(bus.emit("nothing"))
@lambda fn: bus.on("deco", fn)
def handler(n): return f"handled {n}"
print(bus.emit("deco", 7), handler(8))
a = None
print(bus.emit("start", 4), {k: len(v) for k, v in bus.subs.items()})
