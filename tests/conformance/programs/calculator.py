# A tokenizer, a recursive-descent parser and an evaluator.
class CalcError(Exception): pass
def tokens(text):
    i = 0
    while i < len(text):
        ch = text[i]
        if ch.isspace(): i += 1
        elif ch.isdigit() or ch == ".":
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."): j += 1
            yield ("num", float(text[i:j]) if "." in text[i:j] else int(text[i:j]))
            i = j
        elif ch.isalpha():
            j = i
            while j < len(text) and text[j].isalnum(): j += 1
            yield ("name", text[i:j])
            i = j
        elif ch in "+-*/^()=,":
            yield (ch, ch)
            i += 1
        else:
            raise CalcError(f"unexpected {ch!r} at {i}")
    yield ("end", None)
class Parser:
    def __init__(self, text, env):
        self.toks, self.pos, self.env = list(tokens(text)), 0, env
    def peek(self): return self.toks[self.pos][0]
    def take(self, kind=None):
        k, v = self.toks[self.pos]
        if kind and k != kind: raise CalcError(f"expected {kind}, got {k}")
        self.pos += 1
        return v
    def run(self):
        if self.peek() == "name" and self.toks[self.pos + 1][0] == "=":
            name = self.take(); self.take()
            value = self.env[name] = self.expr()
        else:
            value = self.expr()
        self.take("end")
        return value
    def expr(self):
        v = self.term()
        while self.peek() in "+-" and self.peek() != "end":
            v = v + self.term() if self.take() == "+" else v - self.term()
        return v
    def term(self):
        v = self.factor()
        while self.peek() in ("*", "/"):
            v = v * self.factor() if self.take() == "*" else v / self.factor()
        return v
    def factor(self):
        if self.peek() == "-":
            self.take()
            return -self.factor()
        v = self.atom()
        if self.peek() == "^":
            self.take()
            v = v ** self.factor()
        return v
    def atom(self):
        match self.peek():
            case "num": return self.take()
            case "(":
                self.take(); v = self.expr(); self.take(")")
                return v
            case "name":
                name = self.take()
                if self.peek() == "(":
                    self.take(); args = [self.expr()]
                    while self.peek() == ",": self.take(); args.append(self.expr())
                    self.take(")")
                    return {"max": max, "min": min, "abs": abs}[name](*args)
                return self.env[name]
            case other: raise CalcError(f"unexpected {other}")
env = {"pi": 3.14159}
for line in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 / 4", "x = 5", "x * x - 1", "max(1, x, 3) + abs(-7)", "pi * 2", "1 +", "1 / 0", "y + 1", "2 $ 3", "(1", "1 2", "foo(1)", "1.5.2"):
    try:
        print(line, "=", Parser(line, env).run())
    except (CalcError, ZeroDivisionError, KeyError, ValueError) as e:
        print(line, "->", type(e).__name__, e)
