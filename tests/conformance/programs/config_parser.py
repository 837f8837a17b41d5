# Reads an INI-like text with sections, types, interpolation, includes and errors by line.
import io
class ConfigError(Exception):
    def __init__(self, line, msg):
        super().__init__(f"line {line}: {msg}")
        self.line = line
def convert(text):
    match text.strip():
        case "true" | "yes" | "on": return True
        case "false" | "no" | "off": return False
        case "none" | "": return None
        case t if t.lstrip("-").isdigit(): return int(t)
        case t if t[0] == t[-1] == '"' and len(t) > 1: return t[1:-1]
        case t if t.startswith("[") and t.endswith("]"): return [convert(x) for x in t[1:-1].split(",") if x.strip()]
        case t:
            try: return float(t)
            except ValueError: return t
def parse(stream):
    conf, section = {}, None
    for n, line in enumerate(stream, 1):
        line = line.split(";")[0].rstrip()
        if not line.strip(): continue
        if line.startswith("["):
            if not line.endswith("]"): raise ConfigError(n, "section not closed")
            section = conf.setdefault(line[1:-1].strip(), {})
        elif "=" in line:
            if section is None: raise ConfigError(n, "value before the first section")
            k, _, v = line.partition("=")
            k = k.strip()
            if k in section: raise ConfigError(n, f"{k!r} given twice")
            while "${" in v:
                i, j = v.index("${"), v.find("}")
                if j < 0: raise ConfigError(n, "unclosed ${")
                path = v[i + 2:j].split(".")
                try:
                    v = v[:i] + str(conf[path[0]][path[1]]) + v[j + 1:]
                except KeyError as e:
                    raise ConfigError(n, f"unknown {'.'.join(path)}") from e
            section[k] = convert(v)
        else: raise ConfigError(n, f"cannot read {line.strip()!r}")
    return conf
good = """
; a comment
[server]
host = localhost
port = 8080
debug = yes
ratio = 0.75
url = http://${server.host}:${server.port}/
[paths]
list = [1, two, "three", 4.5, no]
empty =
quoted = "  kept  "
"""
for s, kv in parse(io.StringIO(good)).items():
    for k, v in kv.items(): print(f"{s}.{k} = {v!r} ({type(v).__name__})")
for bad in ("x = 1", "[a\nb=1", "[a]\nb\n", "[a]\nb=1\nb=2", "[a]\nb=${a.c}", "[a]\nb=${a", "[a]\n\n;c\n!!"):
    try:
        print(parse(bad.split("\n")))
    except ConfigError as e:
        print(e, e.line, repr(e.__cause__))
