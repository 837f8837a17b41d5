# A text editor with commands, undo, redo, and saved states.
class Command:
    def do(self, doc): raise NotImplementedError(type(self).__name__)
    def undo(self, doc): doc.lines[:] = self.before
    def run(self, doc):
        self.before = doc.lines[:]
        self.do(doc)
class Insert(Command):
    def __init__(self, at, text): self.at, self.text = at, text
    def do(self, doc):
        if not 0 <= self.at <= len(doc.lines): raise IndexError(f"no line {self.at}")
        doc.lines.insert(self.at, self.text)
class Delete(Command):
    def __init__(self, at): self.at = at
    def do(self, doc): self.gone = doc.lines.pop(self.at)
    def undo(self, doc): doc.lines.insert(self.at, self.gone)
class Replace(Command):
    def __init__(self, old, new): self.old, self.new = old, new
    def do(self, doc): doc.lines[:] = [l.replace(self.old, self.new) for l in doc.lines]
class Macro(Command):
    def __init__(self, *cmds): self.cmds = cmds
    def do(self, doc):
        for i, c in enumerate(self.cmds):
            try:
                c.run(doc)
            except Exception:
                for d in reversed(self.cmds[:i]): d.undo(doc)
                raise
class Doc:
    def __init__(self): self.lines, self.done, self.undone = [], [], []
    def __call__(self, cmd):
        cmd.run(self)
        self.done.append(cmd)
        self.undone.clear()
        return self
    def undo(self):
        if not self.done: raise RuntimeError("nothing to undo")
        cmd = self.done.pop()
        cmd.undo(self)
        self.undone.append(cmd)
        return self
    def redo(self):
        cmd = self.undone.pop()
        cmd.run(self)
        self.done.append(cmd)
        return self
    def __str__(self): return "/".join(self.lines)
d = Doc()
d(Insert(0, "one"))(Insert(1, "three"))(Insert(1, "two"))
print(d, d.undo(), d.undo(), d.redo(), d.redo())
d(Delete(0))(Replace("t", "T"))
print(d, d.undo(), d.undo(), d.redo())
d(Macro(Insert(0, "a"), Insert(0, "b"), Replace("a", "A")))
print(d, d.undo())
for cmd in (Insert(99, "x"), Delete(99), Command(), Macro(Insert(0, "q"), Delete(50))):
    try:
        d(cmd)
    except (IndexError, NotImplementedError) as e:
        print(type(e).__name__, e, "|", d)
while True:
    try:
        d.undo()
    except RuntimeError as e:
        print(e, repr(str(d)))
        break
