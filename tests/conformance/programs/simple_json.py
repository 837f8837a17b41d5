# A JSON writer and reader by hand, with errors that say where.
def dump(v, indent=None, level=0):
    pad = "" if indent is None else "\n" + " " * indent * (level + 1)
    end = "" if indent is None else "\n" + " " * indent * level
    if v is None: return "null"
    if v is True: return "true"
    if v is False: return "false"
    if isinstance(v, str): return '"' + "".join({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}.get(c) or (c if c >= " " else f"\\u{ord(c):04x}") for c in v) + '"'
    if isinstance(v, (int, float)): return repr(v)
    sep = "," + (pad or " ")
    if isinstance(v, (list, tuple)): return "[" + pad + sep.join(dump(x, indent, level + 1) for x in v) + end + "]" if v else "[]"
    if isinstance(v, dict): return "{" + pad + sep.join(f"{dump(str(k))}: {dump(x, indent, level + 1)}" for k, x in v.items()) + end + "}" if v else "{}"
    raise TypeError(f"cannot dump {type(v).__name__}")
class JSONError(ValueError):
    def __init__(self, msg, text, pos):
        line = text.count("\n", 0, pos) + 1
        super().__init__(f"{msg} at line {line} column {pos - text.rfind(chr(10), 0, pos)}")
def load(text):
    def fail(msg, i): raise JSONError(msg, text, i)
    def skip(i):
        while i < len(text) and text[i] in " \t\n\r": i += 1
        return i
    def value(i):
        i = skip(i)
        if i >= len(text): fail("unexpected end", i)
        c = text[i]
        for word, v in (("null", None), ("true", True), ("false", False)):
            if text.startswith(word, i): return v, i + len(word)
        if c == '"': return string(i + 1)
        if c == "[": return sequence(i + 1, "]", value, list)
        if c == "{": return sequence(i + 1, "}", pair, dict)
        j = i
        while j < len(text) and text[j] in "+-.0123456789eE": j += 1
        if i == j: fail(f"unexpected {c!r}", i)
        return (float if any(x in ".eE" for x in text[i:j]) else int)(text[i:j]), j
    def string(i):
        out = []
        while True:
            if i >= len(text): fail("unclosed string", i)
            c = text[i]
            if c == '"': return "".join(out), i + 1
            if c == "\\":
                i += 1
                if text[i] == "u": out.append(chr(int(text[i + 1:i + 5], 16))); i += 4
                else: out.append({"n": "\n", "t": "\t"}.get(text[i], text[i]))
            else: out.append(c)
            i += 1
    def pair(i):
        i = skip(i)
        if text[i:i + 1] != '"': fail("expected a name", i)
        k, i = string(i + 1)
        i = skip(i)
        if text[i:i + 1] != ":": fail("expected :", i)
        v, i = value(i + 1)
        return (k, v), i
    def sequence(i, close, item, make):
        out = []
        i = skip(i)
        while text[i:i + 1] != close:
            v, i = item(i)
            out.append(v)
            i = skip(i)
            if text[i:i + 1] == ",": i = skip(i + 1)
            elif text[i:i + 1] != close: fail(f"expected , or {close}", i)
        return make(out), i + 1
    v, i = value(0)
    if skip(i) != len(text): fail("extra text", skip(i))
    return v
data = {"name": "Ann \"A\"\n", "n": [1, -2.5, 1e10, True, None], "nested": {"empty": [], "o": {}}, "é": "€"}
text = dump(data)
print(text)
print(dump(data, 2))
print(load(text) == data, load(dump(data, 4)) == data, load(" [1, [2, [3]]] "), load('"\\u00e9\\n"'), load("-1.5e3"))
for bad in ("", "[1, 2", "[1 2]", '{"a" 1}', "{1: 2}", '"abc', "[1],", "nul", '{"a": 1,\n "b": }', "[1,\n\n x]"):
    try:
        print(load(bad))
    except JSONError as e:
        print(repr(bad), e)
try:
    dump({1, 2})
except TypeError as e:
    print(e)
