# A tiny template language compiled to closures.
class TemplateError(SyntaxError): pass
def lex(text):
    pos = 0
    while (i := text.find("{", pos)) >= 0:
        if i > pos: yield "text", text[pos:i]
        end = text.find("}", i)
        if end < 0: raise TemplateError(f"unclosed {{ at {i}")
        inner = text[i + 1:end].strip()
        yield ("tag", inner[1:].split()) if inner.startswith("%") else ("var", inner)
        pos = end + 1
    if pos < len(text): yield "text", text[pos:]
def lookup(path, ctx):
    first, *rest = path.split(".")
    v = ctx[first]
    for r in rest: v = v[int(r)] if r.isdigit() else v.get(r) if isinstance(v, dict) else getattr(v, r)
    return v
filters = {"upper": str.upper, "len": len, "join": lambda v: ", ".join(map(str, v)), "first": lambda v: v[0]}
def compile_(tokens, stop=()):
    parts = []
    for kind, v in tokens:
        if kind == "text": parts.append(lambda ctx, v=v: v)
        elif kind == "var":
            path, *fs = [p.strip() for p in v.split("|")]
            def var(ctx, path=path, fs=fs):
                x = lookup(path, ctx)
                for f in fs: x = filters[f](x)
                return str(x)
            parts.append(var)
        else:
            match v:
                case [end] if end in stop: return parts, end
                case ["for", name, "in", path]:
                    body, _ = compile_(tokens, ("end",))
                    parts.append(lambda ctx, n=name, p=path, b=body: "".join(f({**ctx, n: x, "i": i}) for i, x in enumerate(lookup(p, ctx)) for f in b))
                case ["if", path]:
                    yes, end = compile_(tokens, ("end", "else"))
                    no = compile_(tokens, ("end",))[0] if end == "else" else []
                    parts.append(lambda ctx, p=path, y=yes, n=no: "".join(f(ctx) for f in (y if lookup(p, ctx) else n)))
                case other: raise TemplateError(f"unknown tag {' '.join(other)}")
    if stop: raise TemplateError(f"missing {' or '.join(stop)}")
    return parts, None
def render(text, **ctx): return "".join(f(ctx) for f in compile_(lex(text))[0])
print(render("Hello {name|upper}!", name="ann"))
print(render("{% for x in items }{i}:{x} {% end }({items|len})", items=["a", "b"]))
print(render("{% if ok }yes {user.name}{% else }no{% end } {rows.0.1}", ok=1, user={"name": "bob"}, rows=[[1, 2]]))
print(render("{% if ok }yes{% else }no{% end }{% for r in rows }{% for c in r }<{c}>{% end };{% end }", ok=[], rows=[[1, 2], [3]]))
for bad, ctx in (("{x", {}), ("{% loop }", {}), ("{% if x }", {"x": 1}), ("{missing}", {}), ("{x|nope}", {"x": 1}), ("{x.y}", {"x": 5})):
    try:
        print(render(bad, **ctx))
    except (TemplateError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
