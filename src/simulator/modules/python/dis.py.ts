/** The Python part of the module dis: listings as 3.13 prints them. */
export const source = `
from collections import namedtuple
import sys
import types
import collections
import io

__all__ = ["code_info", "dis", "disassemble", "distb", "disco",
           "findlinestarts", "findlabels", "show_code",
           "get_instructions", "Instruction", "Bytecode",
           "cmp_op", "stack_effect", "hascompare", "opname", "opmap", "HAVE_ARGUMENT", "EXTENDED_ARG",
           "hasarg", "hasconst", "hasname", "hasjump", "hasjrel", "hasjabs", "hasfree", "haslocal", "hasexc"]

cmp_op = ('<', '<=', '==', '!=', '>', '>=')
COMPILER_FLAG_NAMES = {1 << bit: flag for bit, flag in enumerate(
    "OPTIMIZED NEWLOCALS VARARGS VARKEYWORDS NESTED GENERATOR NOFREE COROUTINE ITERABLE_COROUTINE "
    "ASYNC_GENERATOR".split())}
opname = ['<%r>' % (op,) for op in range(max(opmap.values()) + 1)]
for _name, _op in opmap.items():
    opname[_op] = _name
del _name, _op
EXTENDED_ARG = opmap['EXTENDED_ARG']
BINARY_OP = opmap['BINARY_OP']
COMPARE_OP = opmap['COMPARE_OP']
CALL_INTRINSIC_1 = opmap['CALL_INTRINSIC_1']
CALL_INTRINSIC_2 = opmap['CALL_INTRINSIC_2']


Positions = namedtuple("Positions", "lineno end_lineno col_offset end_col_offset", defaults=[None] * 4)

class Instruction(tuple):
    _fields = ('opname', 'opcode', 'arg', 'argval', 'argrepr', 'offset', 'start_offset',
               'starts_line', 'line_number', 'label', 'positions', 'cache_info')
    __slots__ = ()

    def __new__(cls, opname, opcode, arg, argval, argrepr, offset, start_offset,
                starts_line, line_number, label=None, positions=None, cache_info=None):
        return tuple.__new__(cls, (opname, opcode, arg, argval, argrepr, offset, start_offset,
                                   starts_line, line_number, label, positions, cache_info))

    def __repr__(self):
        return 'Instruction(' + ', '.join(f'{k}={v!r}' for k, v in zip(self._fields, self)) + ')'

    @property
    def oparg(self):
        return self.arg

    @property
    def baseopcode(self):
        return self.opcode

    @property
    def baseopname(self):
        return self.opname

    @property
    def jump_target(self):
        return self.argval if self.argrepr.startswith('to L') else None

    @property
    def is_jump_target(self):
        return self.label is not None

for _i, _name in enumerate(Instruction._fields):
    setattr(Instruction, _name, property(lambda self, i=_i: tuple.__getitem__(self, i)))
del _i, _name


def _try_compile(source, name):
    try:
        return compile(source, name, 'eval')
    except SyntaxError:
        pass
    return compile(source, name, 'exec')

def _get_code_object(x):
    x = getattr(x, '__func__', x)
    x = next((getattr(x, name) for name in _CODE_OF if hasattr(x, name)), x)
    if isinstance(x, str):
        x = _try_compile(x, "<disassembly>")
    if hasattr(x, 'co_code'):
        return x
    raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)

def pretty_flags(flags):
    """Return pretty representation of code flags."""
    bits = [1 << i for i in range(flags.bit_length()) if flags >> i & 1]
    return ', '.join([COMPILER_FLAG_NAMES.get(bit, hex(bit)) for bit in bits]) or hex(flags)

def code_info(x):
    """Formatted details of methods, functions, or code."""
    co = _get_code_object(x)
    facts = (("Name", co.co_name), ("Filename", co.co_filename), ("Argument count", co.co_argcount),
             ("Positional-only arguments", co.co_posonlyargcount), ("Kw-only arguments", co.co_kwonlyargcount),
             ("Number of locals", co.co_nlocals), ("Stack size", co.co_stacksize), ("Flags", pretty_flags(co.co_flags)))
    lines = [f"{title + ':':18} {value}" for title, value in facts]
    for title, items, show in (("Constants", co.co_consts, repr), ("Names", co.co_names, str),
                               ("Variable names", co.co_varnames, str), ("Free variables", co.co_freevars, str),
                               ("Cell variables", co.co_cellvars, str)):
        if items:
            lines.append(title + ":")
            for i, item in enumerate(items):
                lines.append("%4d: %s" % (i, show(item)))
    return "\\n".join(lines)

def show_code(co, *, file=None):
    """Print details of methods, functions, or code to *file*."""
    print(code_info(co), file=file)

def findlabels(code):
    """Detect all offsets in a byte code which are jump targets."""
    labels = []
    arg = 0
    i = 0
    while i < len(code):
        op = code[i]
        arg = arg << 8 | code[i + 1]
        i += 2
        if op == EXTENDED_ARG:
            continue
        while i < len(code) and code[i] == 0:
            i += 2
        if op in hasjrel:
            label = i + (-arg if 'JUMP_BACKWARD' in opname[op] else arg) * 2
            if label not in labels:
                labels.append(label)
        arg = 0
    return labels

def findlinestarts(code):
    last = False
    for start, end, line in code.co_lines():
        if line is not last:
            last = line
            yield start, line

def _instructions(co, exceptions, line_offset=0):
    starts = dict(findlinestarts(co))
    positions = co.co_positions()
    passed = 0
    line = None
    rows = _decode(co, exceptions)
    rows.reverse()
    while rows:
        op, arg, argval, argrepr, offset, start, label = rows.pop()
        starts_line = offset in starts
        if starts_line:
            line = starts[offset]
            if line is not None:
                line += line_offset
        if op == BINARY_OP:
            _, argrepr = _nb_ops[arg]
        elif op == COMPARE_OP:
            argval = cmp_op[arg >> 5]
            if not arg & 16:
                argrepr = argval
        elif op == CALL_INTRINSIC_1:
            argrepr = _intrinsic_1_descs[arg]
        elif op == CALL_INTRINSIC_2:
            argrepr = _intrinsic_2_descs[arg]
        while passed < offset // 2:
            next(positions)
            passed += 1
        passed += 1
        place = Positions(*next(positions))
        yield Instruction(opname[op], op, arg, argval, argrepr, offset, start, starts_line, line, label, place)

def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    co = _get_code_object(x)
    return _instructions(co, False, 0 if first_line is None else first_line - co.co_firstlineno)

def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    starts = dict(findlinestarts(co))
    instructions = list(_instructions(co, True))
    highest = max((n for n in starts.values() if n), default=-1)
    width = 0
    if highest != -1:
        width = max(3, len(str(highest)))
        if width < 4 and None in starts.values():
            width = 4
    labels, table = _labels(co)
    label_width = 4 + len(str(labels))
    offset_width = 0
    if show_offsets:
        longest = max((len(str(i.offset)) for i in instructions), default=0)
        offset_width = max(3, longest)
    out = sys.stdout if file is None else file
    for i in instructions:
        fields = []
        if width and i.starts_line and i.offset > 0:
            out.write('\\n')
        if width:
            if i.starts_line:
                fields.append(('  --' if i.line_number is None else str(i.line_number)).rjust(width))
            else:
                fields.append(' ' * width)
        fields.append((f"L{i.label}:" if i.label is not None else '').rjust(label_width))
        if offset_width:
            fields.append(str(i.offset).rjust(offset_width))
        fields.append('-->' if i.offset <= lasti < i.offset + 2 else '   ')
        fields.append(i.opname.ljust(20))
        if i.arg is not None:
            fields.append(repr(i.arg).rjust(5 - max(0, len(i.opname) - 20)))
            if i.argrepr:
                fields.append('(' + i.argrepr + ')')
        out.write(' '.join(fields).rstrip() + '\\n')
    if table:
        out.write("ExceptionTable:\\n")
        for start, end, target, depth, lasti in table:
            out.write(f"  L{start} to L{end} -> L{target} [{depth}]{' lasti' if lasti else ''}\\n")

disco = disassemble

_CODE_OF = '__code__', 'gi_code', 'ag_code', 'cr_code'

def _recursive(co, file, depth, show_offsets=False):
    disassemble(co, file=file, show_offsets=show_offsets)
    if depth is not None:
        if depth <= 0:
            return
        depth -= 1
    for inner in co.co_consts:
        if hasattr(inner, 'co_code'):
            print(f"\\nDisassembly of {inner!r}:", file=file)
            _recursive(inner, file, depth, show_offsets)

def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False):
    if x is None:
        return distb(file=file)
    x = getattr(x, '__func__', x)
    x = next((getattr(x, name) for name in _CODE_OF if hasattr(x, name)), x)
    if hasattr(x, '__dict__'):
        # A class or a module: what it holds that has code.
        for name, member in sorted(x.__dict__.items()):
            if type(member).__name__ not in ('function', 'method', 'classmethod', 'staticmethod', 'code', 'type'):
                continue
            print(f"Disassembly of {name}:", file=file)
            try:
                dis(member, file=file, depth=depth, show_offsets=show_offsets)
            except TypeError as complaint:
                print("Sorry:", complaint, file=file)
            print(file=file)
    elif isinstance(x, str) or hasattr(x, 'co_code'):
        _recursive(_try_compile(x, '<dis>') if isinstance(x, str) else x, file, depth, show_offsets)
    else:
        raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")

def _last_traceback():
    try:
        tb = sys.last_exc.__traceback__ if hasattr(sys, 'last_exc') else sys.last_traceback
    except AttributeError:
        raise RuntimeError("no last traceback to disassemble") from None
    while tb.tb_next:
        tb = tb.tb_next
    return tb

def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    tb = _last_traceback() if tb is None else tb
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file, show_offsets=show_offsets)


class Bytecode:
    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False, show_offsets=False):
        self.codeobj = _get_code_object(x)
        begins = self.codeobj.co_firstlineno
        self.first_line = begins if first_line is None else first_line
        self._line_offset, self._original_object = self.first_line - begins, x
        self.current_offset, self.show_offsets = current_offset, show_offsets

    def __iter__(self):
        return _instructions(self.codeobj, True, self._line_offset)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._original_object!r})"

    def dis(self):
        class Text:
            def __init__(self): self.parts = []
            def write(self, s): self.parts.append(s)
        out = Text()
        disassemble(self.codeobj, -1 if self.current_offset is None else self.current_offset,
                    file=out, show_offsets=self.show_offsets)
        return ''.join(out.parts)
`;
