# A stack machine with its assembler, and a program that it runs.
class VMError(Exception): pass
class VM:
    def __init__(self, code, out):
        self.code, self.stack, self.vars, self.pc, self.calls, self.out, self.steps = code, [], {}, 0, [], out, 0
    def pop(self):
        if not self.stack: raise VMError(f"stack empty at {self.pc}")
        return self.stack.pop()
    def run(self, limit=10_000):
        while self.pc < len(self.code):
            self.steps += 1
            if self.steps > limit: raise VMError("too many steps")
            op, *args = self.code[self.pc]
            self.pc += 1
            handler = getattr(self, "op_" + op, None)
            if handler is None: raise VMError(f"unknown {op!r}")
            if handler(*args) == "halt": break
        return self
    def op_push(self, v): self.stack.append(v)
    def op_load(self, n): self.stack.append(self.vars[n])
    def op_store(self, n): self.vars[n] = self.pop()
    def op_jump(self, to): self.pc = to
    def op_jz(self, to):
        if self.pop() == 0: self.pc = to
    def op_print(self): self.out.append(self.pop())
    def op_call(self, to): self.calls.append(self.pc); self.pc = to
    def op_ret(self): self.pc = self.calls.pop()
    def op_dup(self): self.stack.append(self.stack[-1])
    def op_halt(self): return "halt"
for name, fn in {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "lt": lambda a, b: int(a < b), "mod": lambda a, b: a % b}.items():
    def binary(self, fn=fn):
        b, a = self.pop(), self.pop()
        self.stack.append(fn(a, b))
    setattr(VM, "op_" + name, binary)
def assemble(text):
    code, labels = [], {}
    for line in text.split("\n"):
        line = line.split("#")[0].strip()
        if not line: continue
        if line.endswith(":"): labels[line[:-1]] = len(code)
        else:
            op, *args = line.split()
            code.append((op, *(int(a) if a.lstrip("-").isdigit() else a for a in args)))
    return [(op, *(labels.get(a, a) for a in args)) for op, *args in code]
fact = assemble("""
    push 10
    store n
    push 1
    store r
loop:
    load n
    jz done
    load r
    load n
    mul
    store r
    load n
    push -1
    add
    store n
    jump loop
done:
    load r
    print           # the factorial
    push 7
    call double
    print
    halt
double:
    dup
    add
    ret
""")
out = []
vm = VM(fact, out).run()
print(out, vm.steps, vm.stack, vm.vars)
for bad in ("add", "nope", "l:\njump l", "push 1\nload x", "ret"):
    try:
        VM(assemble(bad), []).run()
    except (VMError, KeyError, IndexError) as e:
        print(type(e).__name__, e)
