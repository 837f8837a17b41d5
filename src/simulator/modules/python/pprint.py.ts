/** The module pprint. */
export const source = `
import collections
import re
import sys
import types
from io import StringIO

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]

def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    options = dict(compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers)
    PrettyPrinter(indent, width, depth, stream, **options).pprint(object)

def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    options = dict(compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers)
    return PrettyPrinter(indent, width, depth, **options).pformat(object)

def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)

def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]

def isreadable(object):
    return PrettyPrinter().isreadable(object)

def isrecursive(object):
    return PrettyPrinter().isrecursive(object)

class _safe_key:
    # Orders what cannot be compared by type and address.
    __slots__ = ["obj"]

    def __init__(self, obj):
        self.obj = obj

    def _by_type(self):
        return str(type(self.obj)), id(self.obj)

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return self._by_type() < other._by_type()

def _safe_tuple(t):
    return _safe_key(t[0]), _safe_key(t[1])

def _recursion(object):
    return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))

_scalars = frozenset({str, bytes, bytearray, float, complex, bool, type(None)})

class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        for fits, rule in ((indent >= 0, "indent must be >= 0"), (depth is None or depth > 0, "depth must be > 0"),
                           (width != 0, "width must be != 0")):
            if not fits:
                raise ValueError(rule)
        self._depth, self._indent_per_level, self._width = depth, indent, width
        self._stream = stream if stream is not None else sys.stdout
        self._compact, self._sort_dicts = bool(compact), sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write("\\n")

    def pformat(self, object):
        out = StringIO()
        self._format(object, out, 0, 0, {}, 0)
        return out.getvalue()

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return not recursive and readable

    def isrecursive(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return recursive

    def _printer_for(self, object):
        printer = self._dispatch.get(type(object).__repr__)
        if printer is None and self._is_plain_dataclass(object):
            printer = PrettyPrinter._pprint_dataclass
        return printer

    def _format(self, object, stream, indent, allowance, context, level):
        key = id(object)
        if key in context:
            self._recursive, self._readable = True, False
            stream.write(_recursion(object))
            return
        text = self._repr(object, context, level)
        printer = None
        if len(text) > self._width - indent - allowance:
            # Too long for the line: over several, if there is a way for its kind.
            printer = self._printer_for(object)
        if printer is None:
            stream.write(text)
        else:
            context[key] = 1
            printer(self, object, stream, indent, allowance, context, level + 1)
            del context[key]

    def _is_plain_dataclass(self, object):
        cls = type(object)
        if isinstance(object, type) or not hasattr(cls, "__dataclass_fields__"):
            return False
        # Its __repr__ is the one that was made for it.
        return (object.__dataclass_params__.repr and hasattr(cls.__repr__, "__wrapped__") and
                "__create_fn__" in cls.__repr__.__wrapped__.__qualname__)

    def _pprint_dataclass(self, object, stream, indent, allowance, context, level):
        from dataclasses import fields
        name = object.__class__.__name__
        items = [(f.name, getattr(object, f.name)) for f in fields(object) if f.repr]
        stream.write(name + "(")
        self._namespace_items(items, stream, indent + len(name) + 1, allowance, context, level)
        stream.write(")")

    def _pprint_dict(self, object, stream, indent, allowance, context, level):
        stream.write("{" + (self._indent_per_level - 1) * " ")
        if len(object):
            items = sorted(object.items(), key=_safe_tuple) if self._sort_dicts else object.items()
            self._dict_items(items, stream, indent, allowance + 1, context, level)
        stream.write("}")

    def _pprint_list(self, object, stream, indent, allowance, context, level):
        stream.write("[")
        self._items(object, stream, indent, allowance + 1, context, level)
        stream.write("]")

    def _pprint_tuple(self, object, stream, indent, allowance, context, level):
        end = ",)" if len(object) == 1 else ")"
        stream.write("(")
        self._items(object, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _pprint_set(self, object, stream, indent, allowance, context, level):
        if not len(object):
            return stream.write(repr(object))
        cls = object.__class__
        start, end = ("{", "}") if cls is set else (cls.__name__ + "({", "})")
        if cls is not set:
            indent += len(cls.__name__) + 1
        stream.write(start)
        self._items(sorted(object, key=_safe_key), stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _pprint_str(self, object, stream, indent, allowance, context, level):
        if not len(object):
            return stream.write(repr(object))
        if level == 1:
            indent += 1
            allowance += 1
        chunks = []
        lines = object.splitlines(True)
        room = self._width - indent
        for i, line in enumerate(lines):
            is_last = i == len(lines) - 1
            rep = repr(line)
            if len(rep) <= room - (allowance if is_last else 0):
                chunks.append(rep)
                continue
            parts = re.findall(r"\\S*\\s*", line)[:-1]
            current = ""
            for j, part in enumerate(parts):
                most = room - (allowance if is_last and j == len(parts) - 1 else 0)
                if len(repr(current + part)) > most:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current += part
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            return stream.write(rep)
        text = ("\\n" + " " * indent).join(chunks)
        stream.write(f"({text})" if level == 1 else text)

    def _pprint_bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            return stream.write(repr(object))
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
        width = self._width - indent
        chunks = []
        current = b""
        last = len(object) // 4 * 4
        for i in range(0, len(object), 4):
            part = object[i:i + 4]
            if i == last:
                width -= allowance
            if len(repr(current + part)) > width:
                if current:
                    chunks.append(repr(current))
                current = part
            else:
                current += part
        if current:
            chunks.append(repr(current))
        text = ("\\n" + " " * indent).join(chunks)
        stream.write(f"({text})" if parens else text)

    def _pprint_bytearray(self, object, stream, indent, allowance, context, level):
        stream.write("bytearray(")
        self._pprint_bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
        stream.write(")")

    def _pprint_mappingproxy(self, object, stream, indent, allowance, context, level):
        stream.write("mappingproxy(")
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(")")

    def _pprint_simplenamespace(self, object, stream, indent, allowance, context, level):
        name = "namespace" if type(object) is types.SimpleNamespace else object.__class__.__name__
        stream.write(name + "(")
        self._namespace_items(object.__dict__.items(), stream, indent + len(name) + 1, allowance, context, level)
        stream.write(")")

    def _pprint_ordered_dict(self, object, stream, indent, allowance, context, level):
        if not len(object):
            return stream.write(repr(object))
        name = object.__class__.__name__
        stream.write(name + "(")
        self._format(list(object.items()), stream, indent + len(name) + 1, allowance + 1, context, level)
        stream.write(")")

    def _pprint_default_dict(self, object, stream, indent, allowance, context, level):
        if not len(object):
            return stream.write(repr(object))
        name = object.__class__.__name__
        factory = self._repr(object.default_factory, context, level)
        indent += len(name) + 1
        stream.write("%s(%s,\\n%s" % (name, factory, " " * indent))
        self._pprint_dict(object, stream, indent, allowance + 1, context, level)
        stream.write(")")

    def _pprint_counter(self, object, stream, indent, allowance, context, level):
        if not len(object):
            return stream.write(repr(object))
        name = object.__class__.__name__
        stream.write(name + "({" + (self._indent_per_level - 1) * " ")
        self._dict_items(object.most_common(), stream, indent + len(name) + 1, allowance + 2, context, level)
        stream.write("})")

    def _pprint_chain_map(self, object, stream, indent, allowance, context, level):
        if not len(object.maps):
            return stream.write(repr(object))
        name = object.__class__.__name__
        stream.write(name + "(")
        indent += len(name) + 1
        for i, m in enumerate(object.maps):
            if i == len(object.maps) - 1:
                self._format(m, stream, indent, allowance + 1, context, level)
                stream.write(")")
            else:
                self._format(m, stream, indent, 1, context, level)
                stream.write(",\\n" + " " * indent)

    def _pprint_deque(self, object, stream, indent, allowance, context, level):
        if not len(object):
            return stream.write(repr(object))
        name = object.__class__.__name__
        stream.write(name + "([")
        indent += len(name) + 1
        if object.maxlen is None:
            self._items(object, stream, indent, allowance + 2, context, level)
            stream.write("])")
        else:
            self._items(object, stream, indent, 2, context, level)
            stream.write("],\\n%smaxlen=%s)" % (" " * indent, self._repr(object.maxlen, context, level)))

    def _pprint_data(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    _dispatch = {
        dict.__repr__: _pprint_dict, list.__repr__: _pprint_list, tuple.__repr__: _pprint_tuple,
        set.__repr__: _pprint_set, frozenset.__repr__: _pprint_set, str.__repr__: _pprint_str,
        bytes.__repr__: _pprint_bytes, bytearray.__repr__: _pprint_bytearray,
        types.MappingProxyType.__repr__: _pprint_mappingproxy,
        types.SimpleNamespace.__repr__: _pprint_simplenamespace,
        collections.OrderedDict.__repr__: _pprint_ordered_dict,
        collections.defaultdict.__repr__: _pprint_default_dict, collections.Counter.__repr__: _pprint_counter,
        collections.ChainMap.__repr__: _pprint_chain_map, collections.deque.__repr__: _pprint_deque,
        collections.UserDict.__repr__: _pprint_data, collections.UserList.__repr__: _pprint_data,
        collections.UserString.__repr__: _pprint_data,
    }

    def _dict_items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            rep = self._repr(key, context, level)
            stream.write(rep + ": ")
            self._format(value, stream, indent + len(rep) + 2, allowance if i == last else 1, context, level)
            if i != last:
                stream.write(",\\n" + " " * indent)

    def _namespace_items(self, items, stream, indent, allowance, context, level):
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            stream.write(key + "=")
            if id(value) in context:
                stream.write("...")
            else:
                self._format(value, stream, indent + len(key) + 1, allowance if i == last else 1, context, level)
            if i != last:
                stream.write(",\\n" + " " * indent)

    def _items(self, items, stream, indent, allowance, context, level):
        write = stream.write
        indent += self._indent_per_level
        write((self._indent_per_level - 1) * " ")
        newline = ",\\n" + " " * indent
        between = ""
        room = most = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            is_last = i == len(items) - 1
            if is_last:
                most -= allowance
                room -= allowance
            if self._compact:
                rep = self._repr(item, context, level)
                w = len(rep) + 2
                if room < w:
                    room = most
                    if between:
                        between = newline
                if room >= w:
                    room -= w
                    write(between)
                    between = ", "
                    write(rep)
                    continue
            write(between)
            between = newline
            self._format(item, stream, indent, allowance if is_last else 1, context, level)

    def _repr(self, object, context, level):
        text, readable, recursive = self.format(object, context.copy(), self._depth, level)
        if not readable:
            self._readable = False
        if recursive:
            self._recursive = True
        return text

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)

    def _safe_repr(self, object, context, maxlevels, level):
        typ = type(object)
        if typ in _scalars:
            return repr(object), True, False
        r = getattr(typ, "__repr__", None)
        if issubclass(typ, int) and r is int.__repr__:
            return f"{object:_d}" if self._underscore_numbers else repr(object), True, False
        if issubclass(typ, dict) and r is dict.__repr__:
            form, short, empty = "{%s}", "{...}", "{}"
        elif issubclass(typ, list) and r is list.__repr__:
            form, short, empty = "[%s]", "[...]", "[]"
        elif issubclass(typ, tuple) and r is tuple.__repr__:
            form, empty = "(%s,)" if len(object) == 1 else "(%s)", "()"
            short = form % "..."
        else:
            text = repr(object)
            return text, text and not text.startswith("<"), False
        if not object:
            return empty, True, False
        objid = id(object)
        if maxlevels and level >= maxlevels:
            return short, False, objid in context
        if objid in context:
            return _recursion(object), False, True
        context[objid] = 1
        readable = True
        recursive = False
        def show(item):
            nonlocal readable, recursive
            text, ok, again = self.format(item, context, maxlevels, level + 1)
            readable = readable and ok
            recursive = recursive or again
            return text
        if form == "{%s}":
            items = sorted(object.items(), key=_safe_tuple) if self._sort_dicts else object.items()
            parts = ["%s: %s" % (show(k), show(v)) for k, v in items]
        else:
            parts = [show(item) for item in object]
        del context[objid]
        return form % ", ".join(parts), readable, recursive
`;
