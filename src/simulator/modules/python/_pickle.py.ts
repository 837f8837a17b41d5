/** The module _pickle (Modules/_pickle.c): the classes that write and read pickles, byte for byte as in C. */
export const source = `
import copyreg
import io
import sys
from struct import pack, unpack
from functools import partial

class PickleError(Exception):
    pass

class PicklingError(PickleError):
    pass

class UnpicklingError(PickleError):
    pass

_DEFAULT = 4
_HIGHEST = 5
_BATCH = 1000
_FRAME = 64 * 1024
_missing = object()

# What Python 2 called it, for protocols below 3.
_OLD_MODULES = {"builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue", "_thread": "thread",
                "reprlib": "repr", "configparser": "ConfigParser", "_dummy_thread": "dummy_thread",
                "socketserver": "SocketServer", "pickle": "cPickle", "io": "cStringIO"}
_OLD_NAMES = {("builtins", "range"): ("__builtin__", "xrange"), ("functools", "reduce"): ("__builtin__", "reduce"),
              ("builtins", "chr"): ("__builtin__", "unichr"), ("builtins", "str"): ("__builtin__", "unicode"),
              ("builtins", "int"): ("__builtin__", "long"), ("builtins", "map"): ("itertools", "imap"),
              ("builtins", "zip"): ("itertools", "izip"), ("builtins", "filter"): ("itertools", "ifilter"),
              ("itertools", "zip_longest"): ("itertools", "izip_longest"),
              ("itertools", "filterfalse"): ("itertools", "ifilterfalse"), ("sys", "intern"): ("__builtin__", "intern"),
              ("collections", "UserDict"): ("UserDict", "IterableUserDict"),
              ("collections", "UserList"): ("UserList", "UserList"),
              ("collections", "UserString"): ("UserString", "UserString")}
_NEW_MODULES = {old: new for new, old in _OLD_MODULES.items()}
_NEW_MODULES["cPickle"] = "pickle"
_NEW_NAMES = {old: new for new, old in _OLD_NAMES.items()}
_NEW_NAMES[("__builtin__", "basestring")] = ("builtins", "str")
_NEW_NAMES[("exceptions", "StandardError")] = ("builtins", "Exception")
for _name in ("ArithmeticError", "AssertionError", "AttributeError", "BaseException", "Exception", "IndexError",
              "KeyError", "LookupError", "NameError", "OSError", "RuntimeError", "StopIteration", "SyntaxError",
              "SystemExit", "TypeError", "ValueError", "ZeroDivisionError", "ImportError", "EOFError"):
    _OLD_NAMES[("builtins", _name)] = ("exceptions", _name)
    _NEW_NAMES[("exceptions", _name)] = ("builtins", _name)

_singletons = {type(None): None, type(NotImplemented): NotImplemented, type(...): ...}
_Function = type(lambda: None)

def _path(obj, name):
    parts = name.split(".")
    if "<locals>" in parts:
        if obj is None:
            raise AttributeError(f"Can't get local object {name!r}")
        raise AttributeError(f"Can't get local attribute {name!r} on {obj!r}")
    return parts

def _deep(obj, parts):
    parent = None
    for part in parts:
        parent = obj
        obj = getattr(parent, part)
    return obj, parent

def _whichmodule(obj, parts):
    name = getattr(obj, "__module__", None)
    if name is not None:
        return name
    for name, module in list(sys.modules.items()):
        if name == "__main__" or module is None:
            continue
        try:
            if _deep(module, parts)[0] is obj:
                return name
        except AttributeError:
            pass
    return "__main__"

class Pickler:
    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = _DEFAULT
        if protocol < 0:
            protocol = _HIGHEST
        elif protocol > _HIGHEST:
            raise ValueError(f"pickle protocol must be <= {_HIGHEST}")
        self._write = None
        if file is not None:
            try:
                self._write = file.write
            except AttributeError:
                raise TypeError("file must have a 'write' attribute") from None
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        self._proto = protocol
        self.bin = protocol > 0
        self.fast = 0
        self._fix_imports = fix_imports and protocol < 3
        self._framing = False
        self.memo = {}

    def clear_memo(self):
        self.memo.clear()

    def dump(self, obj):
        if "_write" not in self.__dict__:
            raise PicklingError(f"Pickler.__init__() was not called by {type(self).__name__}.__init__()")
        data = self._dumps(obj)
        self._write(data)

    def _dumps(self, obj):
        self._out = bytearray()
        self._start = -1
        self._pers = getattr(self, "persistent_id", None)
        self._override = getattr(self, "reducer_override", None)
        self._table = getattr(self, "dispatch_table", None)
        try:
            if self._proto >= 2:
                self._emit(bytes((0x80, self._proto)))
                if self._proto >= 4:
                    self._framing = True
            self._save(obj)
            self._emit(b".")
            self._close()
            self._framing = False
            return bytes(self._out)
        finally:
            self._framing = False
            self._out = self._pers = self._override = self._table = None

    # Bytes and frames.

    def _emit(self, data):
        if self._framing and self._start < 0:
            self._start = len(self._out)
            self._out += bytes(9)
        self._out += data

    def _close(self):
        start = self._start
        if self._framing and start >= 0:
            size = len(self._out) - start - 9
            if size >= 4:
                self._out[start:start + 9] = b"\\x95" + size.to_bytes(8, "little")
            else:
                del self._out[start:start + 9]
            self._start = -1

    def _boundary(self):
        if self._framing and self._start >= 0 and len(self._out) - self._start - 9 >= _FRAME:
            self._close()

    def _payload(self, header, data):
        framing = self._framing
        if len(data) >= _FRAME:
            self._close()
            self._framing = False
        self._emit(header)
        self._emit(data)
        self._framing = framing

    # What was written before.

    def _put(self, obj):
        if self.fast:
            return
        n = len(self.memo)
        self.memo[id(obj)] = n, obj
        if self._proto >= 4:
            self._emit(b"\\x94")
        elif not self.bin:
            self._emit(b"p%d\\n" % n)
        elif n < 256:
            self._emit(b"q" + bytes((n,)))
        else:
            self._emit(b"r" + n.to_bytes(4, "little"))

    def _get(self, obj):
        n = self.memo[id(obj)][0]
        if not self.bin:
            self._emit(b"g%d\\n" % n)
        elif n < 256:
            self._emit(b"h" + bytes((n,)))
        else:
            self._emit(b"j" + n.to_bytes(4, "little"))

    # One object.

    def _save(self, obj, pers=True):
        if pers and self._pers is not None:
            pid = self._pers(obj)
            if pid is not None:
                if self.bin:
                    self._save(pid, False)
                    self._emit(b"Q")
                else:
                    try:
                        self._emit(b"P" + str(pid).encode("ascii") + b"\\n")
                    except UnicodeEncodeError:
                        raise PicklingError("persistent IDs in protocol 0 must be ASCII strings") from None
                self._boundary()
                return
        t = type(obj)
        atom = _atoms.get(t)
        if atom is not None:
            atom(self, obj)
        elif id(obj) in self.memo:
            self._get(obj)
        else:
            save = _containers.get(t)
            if save is not None:
                save(self, obj)
            else:
                self._other(obj, t)
        self._boundary()

    def _other(self, obj, t):
        rv = NotImplemented
        if self._override is not None:
            rv = self._override(obj)
        if rv is NotImplemented:
            if t is type:
                return self._type(obj)
            if t is _Function:
                return self._global(obj)
            table = self._table
            if table is None:
                f = copyreg.dispatch_table.get(t)
            else:
                try:
                    f = table[t]
                except KeyError:
                    f = None
            if f is not None:
                rv = f(obj)
            elif issubclass(t, type):
                return self._global(obj)
            else:
                f = getattr(obj, "__reduce_ex__", None)
                if f is not None:
                    rv = f(self._proto)
                else:
                    f = getattr(obj, "__reduce__", None)
                    if f is None:
                        raise PicklingError(f"can't pickle {t.__name__!r} object: {obj!r}")
                    rv = f()
        if isinstance(rv, str):
            return self._global(obj, rv)
        if not isinstance(rv, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        self._reduce(obj, *_checked(rv))

    def _none(self, obj):
        self._emit(b"N")

    def _bool(self, obj):
        if self._proto >= 2:
            self._emit(b"\\x88" if obj else b"\\x89")
        else:
            self._emit(b"I01\\n" if obj else b"I00\\n")

    def _int(self, obj):
        if -0x80000000 <= obj <= 0x7fffffff:
            if not self.bin:
                self._emit(b"I%d\\n" % obj)
            elif 0 <= obj < 256:
                self._emit(b"K" + bytes((obj,)))
            elif 0 <= obj < 65536:
                self._emit(b"M" + obj.to_bytes(2, "little"))
            else:
                self._emit(b"J" + obj.to_bytes(4, "little", signed=True))
        elif self._proto >= 2:
            n = (obj.bit_length() >> 3) + 1
            if obj < 0 and obj >= -(1 << (8 * (n - 1) - 1)):
                n -= 1
            data = obj.to_bytes(n, "little", signed=True)
            self._emit((b"\\x8a" + bytes((n,)) if n < 256 else b"\\x8b" + n.to_bytes(4, "little")) + data)
        else:
            self._emit(b"L" + repr(obj).encode() + b"L\\n")

    def _float(self, obj):
        self._emit(b"G" + pack(">d", obj) if self.bin else b"F" + repr(obj).encode() + b"\\n")

    def _bytes(self, obj):
        if id(obj) in self.memo:
            return self._get(obj)
        if self._proto < 3:
            if not obj:
                return self._reduce(obj, bytes, ())
            import _codecs
            return self._reduce(obj, _codecs.encode, (str(obj, "latin1"), "latin1"))
        n = len(obj)
        if n < 256:
            header = b"C" + bytes((n,))
        elif n < 0x100000000:
            header = b"B" + n.to_bytes(4, "little")
        else:
            header = b"\\x8e" + n.to_bytes(8, "little")
        self._payload(header, obj)
        self._put(obj)

    def _str(self, obj):
        if id(obj) in self.memo:
            return self._get(obj)
        if self.bin:
            data = obj.encode("utf-8", "surrogatepass")
            n = len(data)
            if n < 256 and self._proto >= 4:
                header = b"\\x8c" + bytes((n,))
            else:
                header = b"X" + n.to_bytes(4, "little")
            self._payload(header, data)
        else:
            text = obj.replace("\\\\", "\\\\u005c").replace("\\0", "\\\\u0000").replace("\\n", "\\\\u000a")
            text = text.replace("\\r", "\\\\u000d").replace("\\x1a", "\\\\u001a")
            self._emit(b"V" + text.encode("raw-unicode-escape") + b"\\n")
        self._put(obj)

    def _tuple(self, obj):
        n = len(obj)
        if n == 0:
            self._emit(b")" if self.bin else b"(t")
            return
        if n <= 3 and self._proto >= 2:
            for item in obj:
                self._save(item)
            if id(obj) in self.memo:
                self._emit(b"0" * n)
                return self._get(obj)
            self._emit((b"\\x85", b"\\x86", b"\\x87")[n - 1])
            return self._put(obj)
        self._emit(b"(")
        for item in obj:
            self._save(item)
        if id(obj) in self.memo:
            self._emit(b"1" if self.bin else b"0" * (n + 1))
            return self._get(obj)
        self._emit(b"t")
        self._put(obj)

    def _list(self, obj):
        self._emit(b"]" if self.bin else b"(l")
        self._put(obj)
        n = len(obj)
        if n == 0:
            return
        if not self.bin:
            return self._appends(iter(obj))
        if n == 1:
            self._save(obj[0])
            self._emit(b"a")
            return
        total = 0
        while True:
            self._emit(b"(")
            batch = 0
            while total < len(obj):
                self._save(obj[total])
                total += 1
                batch += 1
                if batch == _BATCH:
                    break
            self._emit(b"e")
            if total >= len(obj):
                return

    def _batches(self, items, save, one, many):
        if self._proto == 0:
            for item in items:
                save(item)
                self._emit(one)
            return
        while True:
            first = next(items, _missing)
            if first is _missing:
                return
            item = next(items, _missing)
            if item is _missing:
                save(first)
                self._emit(one)
                return
            self._emit(b"(")
            save(first)
            n = 1
            while item is not _missing:
                save(item)
                n += 1
                if n == _BATCH:
                    break
                item = next(items, _missing)
            self._emit(many)
            if n != _BATCH:
                return

    def _appends(self, items):
        self._batches(items, self._save, b"a", b"e")

    def _pair(self, pair):
        if not isinstance(pair, tuple) or len(pair) != 2:
            raise TypeError("dict items iterator must return 2-tuples")
        self._save(pair[0])
        self._save(pair[1])

    def _setitems(self, items):
        self._batches(items, self._pair, b"s", b"u")

    def _dict(self, obj):
        self._emit(b"}" if self.bin else b"(d")
        self._put(obj)
        size = len(obj)
        if size == 0:
            return
        if not self.bin:
            return self._setitems(iter(obj.items()))
        if size == 1:
            for key, value in obj.items():
                self._save(key)
                self._save(value)
            self._emit(b"s")
            return
        items = iter(obj.items())
        while True:
            self._emit(b"(")
            n = 0
            for key, value in items:
                self._save(key)
                self._save(value)
                n += 1
                if n == _BATCH:
                    break
            self._emit(b"u")
            if len(obj) != size:
                raise RuntimeError("dictionary changed size during iteration")
            if n != _BATCH:
                return

    def _set(self, obj):
        if self._proto < 4:
            return self._reduce(obj, set, (list(obj),))
        self._emit(b"\\x8f")
        self._put(obj)
        size = len(obj)
        if size == 0:
            return
        items = iter(obj)
        while True:
            self._emit(b"(")
            n = 0
            for item in items:
                self._save(item)
                n += 1
                if n == _BATCH:
                    break
            self._emit(b"\\x90")
            if len(obj) != size:
                raise RuntimeError("set changed size during iteration")
            if n != _BATCH:
                return

    def _frozenset(self, obj):
        if self._proto < 4:
            return self._reduce(obj, frozenset, (list(obj),))
        self._emit(b"(")
        for item in obj:
            self._save(item)
        if id(obj) in self.memo:
            self._emit(b"1")
            return self._get(obj)
        self._emit(b"\\x91")
        self._put(obj)

    def _bytearray(self, obj):
        if self._proto < 5:
            return self._reduce(obj, bytearray, (bytes(obj),) if obj else ())
        self._payload(b"\\x96" + len(obj).to_bytes(8, "little"), obj)
        self._put(obj)

    def _type(self, obj):
        if obj in _singletons:
            return self._reduce(obj, type, (_singletons[obj],))
        self._global(obj)

    def _global(self, obj, name=None):
        if name is None:
            name = getattr(obj, "__qualname__", None)
            if name is None:
                name = obj.__name__
        parts = _path(None, name)
        module_name = _whichmodule(obj, parts)
        try:
            __import__(module_name)
            module = sys.modules[module_name]
        except ImportError as e:
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
        try:
            found, parent = _deep(module, parts)
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self._proto >= 2:
            code = copyreg._extension_registry.get((module_name, name))
            if code is not None:
                if code <= 0xff:
                    self._emit(b"\\x82" + bytes((code,)))
                elif code <= 0xffff:
                    self._emit(b"\\x83" + code.to_bytes(2, "little"))
                else:
                    self._emit(b"\\x84" + code.to_bytes(4, "little"))
                return
        if self._proto >= 4:
            self._save(module_name)
            self._save(name)
            self._emit(b"\\x93")
        else:
            # A name with dots is a chain of calls of getattr from the first part on.
            outer, name = (parts[1:], parts[0]) if parent is not module else ((), name)
            for _part in outer:
                self._save(getattr)
                if self._proto < 2:
                    self._emit(b"(")
            if self._fix_imports:
                if (module_name, name) in _OLD_NAMES:
                    module_name, name = _OLD_NAMES[module_name, name]
                else:
                    module_name = _OLD_MODULES.get(module_name, module_name)
            encoding = "utf-8" if self._proto >= 3 else "ascii"
            try:
                self._emit(b"c" + module_name.encode(encoding) + b"\\n" + name.encode(encoding) + b"\\n")
            except UnicodeEncodeError:
                raise PicklingError("can't pickle global identifier '%s.%s' using pickle protocol %i"
                                    % (module_name, name, self._proto)) from None
            for part in outer:
                self._save(part)
                self._emit(b"tR" if self._proto < 2 else b"\\x86R")
        self._put(obj)

    def _reduce(self, obj, func, args, state=None, listitems=None, dictitems=None, setter=None):
        name = getattr(func, "__name__", None) if self._proto >= 2 else None
        if name == "__newobj_ex__":
            if len(args) != 3:
                raise PicklingError("length of the NEWOBJ_EX argument tuple must be exactly 3, not %d" % len(args))
            cls, cargs, kwargs = args
            if not hasattr(cls, "__new__"):
                raise PicklingError("args[0] from __newobj_ex__ args has no __new__")
            if self._proto >= 4:
                self._save(cls)
                self._save(cargs)
                self._save(kwargs)
                self._emit(b"\\x92")
            else:
                self._save(partial(cls.__new__, cls, *cargs, **kwargs))
                self._save(())
                self._emit(b"R")
        elif name == "__newobj__":
            if not args:
                raise PicklingError("__newobj__ arglist is empty")
            cls = args[0]
            if not hasattr(cls, "__new__"):
                raise PicklingError("args[0] from __newobj__ args has no __new__")
            if obj is not None and obj.__class__ is not cls:
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            self._save(cls)
            self._save(args[1:])
            self._emit(b"\\x81")
        else:
            self._save(func)
            self._save(args)
            self._emit(b"R")
        if obj is not None:
            if id(obj) in self.memo:
                self._emit(b"0")
                return self._get(obj)
            self._put(obj)
        if listitems is not None:
            self._appends(listitems)
        if dictitems is not None:
            self._setitems(dictitems)
        if state is not None:
            if setter is None:
                self._save(state)
                self._emit(b"b")
            else:
                self._save(setter)
                self._save(obj)
                self._save(state)
                self._emit(b"\\x86R0")

def _checked(rv):
    if not 2 <= len(rv) <= 6:
        raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
    func, args, state, listitems, dictitems, setter = rv + (None,) * (6 - len(rv))
    if not callable(func):
        raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
    if not isinstance(args, tuple):
        raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
    for what, items in ("fourth", listitems), ("fifth", dictitems):
        if items is not None and not hasattr(items, "__next__"):
            raise PicklingError(f"{what} element of the tuple returned by __reduce__ must be an iterator, "
                                f"not {type(items).__name__}")
    if setter is not None and not callable(setter):
        raise PicklingError("sixth element of the tuple returned by __reduce__ must be a function, "
                            f"not {type(setter).__name__}")
    return func, args, state, listitems, dictitems, setter

_atoms = {type(None): Pickler._none, bool: Pickler._bool, int: Pickler._int, float: Pickler._float,
          bytes: Pickler._bytes, str: Pickler._str}
_containers = {tuple: Pickler._tuple, list: Pickler._list, dict: Pickler._dict, set: Pickler._set,
               frozenset: Pickler._frozenset, bytearray: Pickler._bytearray}

class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
        try:
            self._file_read = file.read
            self._file_readline = file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
        self._begin(fix_imports, encoding, errors, buffers)

    def _begin(self, fix_imports, encoding, errors, buffers):
        self._fix_imports = fix_imports
        self._encoding = encoding
        self._errors = errors
        self._buffers = iter(buffers) if buffers is not None else None
        self._proto = 0
        self.memo = {}

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was encountered, "
                              "but no persistent_load function was specified.")

    def _read(self, n):
        data = self._file_read(n)
        if len(data) < n:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _line(self):
        data = self._file_readline()
        if data[-1:] != b"\\n":
            raise UnpicklingError("pickle data was truncated")
        return data[:-1]

    def _number(self, n, signed=False):
        return int.from_bytes(self._read(n), "little", signed=signed)

    def load(self):
        if "_file_read" not in self.__dict__:
            raise UnpicklingError(f"Unpickler.__init__() was not called by {type(self).__name__}.__init__()")
        self._stack = []
        self._marks = []
        codes = _codes
        try:
            while True:
                op = self._file_read(1)
                if not op:
                    raise EOFError("Ran out of input")
                if op == b".":
                    return self._pop()
                load = codes.get(op)
                if load is None:
                    c = op[0]
                    shown = f"'{op.decode('ascii')}'" if 0x20 <= c <= 0x7e and c not in (0x27, 0x5c) else f"'\\\\x{c:02x}'"
                    raise UnpicklingError(f"invalid load key, {shown}.")
                load(self)
        finally:
            self._stack = self._marks = None

    def _push(self, value):
        self._stack.append(value)

    def _pop(self):
        if not self._stack:
            raise UnpicklingError("unexpected MARK found" if self._marks else "unpickling stack underflow")
        return self._stack.pop()

    def _items(self):
        if not self._marks:
            raise UnpicklingError("could not find MARK")
        items = self._stack
        self._stack = self._marks.pop()
        return items

    def find_class(self, module_name, global_name, /):
        sys.audit("pickle.find_class", module_name, global_name)
        if self._proto < 3 and self._fix_imports:
            if (module_name, global_name) in _NEW_NAMES:
                module_name, global_name = _NEW_NAMES[module_name, global_name]
            else:
                module_name = _NEW_MODULES.get(module_name, module_name)
        __import__(module_name)
        module = sys.modules[module_name]
        obj = module
        for part in global_name.split(".") if self._proto >= 4 else (global_name,):
            if part == "<locals>":
                raise AttributeError(f"Can't get local attribute {global_name!r} on {module!r}")
            try:
                obj = getattr(obj, part)
            except AttributeError:
                raise AttributeError(f"Can't get attribute {global_name!r} on {module!r}") from None
        return obj

    def _proto_(self):
        n = self._read(1)[0]
        if n > _HIGHEST:
            raise ValueError(f"unsupported pickle protocol: {n}")
        self._proto = n

    def _frame(self):
        self._number(8)

    def _int(self):
        line = self._line()
        self._push(False if line == b"00" else True if line == b"01" else int(line, 0))

    def _long(self):
        line = self._line()
        self._push(int(line[:-1] if line[-1:] == b"L" else line, 0))

    def _float(self):
        line = self._line()
        try:
            self._push(float(line))
        except ValueError:
            raise ValueError("could not convert string to float") from None

    def _text(self, data):
        if self._encoding == "bytes":
            return data
        return data.decode(self._encoding, self._errors)

    def _quoted(self):
        data = self._line().strip()
        if len(data) < 2 or data[0] != data[-1] or data[0] not in b"'\\"":
            raise UnpicklingError("the STRING opcode argument must be quoted")
        import _codecs
        self._push(self._text(_codecs.escape_decode(data[1:-1])[0]))

    def _tuple(self, n):
        if len(self._stack) < n:
            raise UnpicklingError("unexpected MARK found" if self._marks else "unpickling stack underflow")
        self._stack[len(self._stack) - n:] = [tuple(self._stack[len(self._stack) - n:])]

    def _dict(self):
        items = self._items()
        if len(items) % 2:
            raise UnpicklingError("odd number of items for DICT")
        self._push({items[i]: items[i + 1] for i in range(0, len(items), 2)})

    def _list(self):
        self._push(self._items())

    def _marked(self, kind):
        self._push(kind(self._items()))

    def _mark(self):
        self._marks.append(self._stack)
        self._stack = []

    def _pop_one(self):
        if self._stack or not self._marks:
            self._pop()
        else:
            self._items()

    def _dup(self):
        self._push(self._stack[-1] if self._stack else self._pop())

    def _lookup(self, i):
        try:
            self._push(self.memo[i])
        except KeyError:
            raise UnpicklingError(f"Memo value not found at index {i}") from None

    def _store(self, i):
        if not self._stack:
            self._pop()
        if i < 0:
            raise ValueError("negative PUT argument")
        self.memo[i] = self._stack[-1]

    def _append(self):
        item = self._pop()
        self._extend([item])

    def _extend(self, items):
        if not self._stack:
            self._pop()
        target = self._stack[-1]
        if type(target) is list:
            target.extend(items)
            return
        extend = getattr(target, "extend", None)
        if extend is not None:
            extend(items)
            return
        append = target.append
        for item in items:
            append(item)

    def _setitems(self, items):
        if not self._stack:
            self._pop()
        target = self._stack[-1]
        if len(items) % 2:
            raise UnpicklingError("odd number of items for SETITEMS")
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def _setitem(self):
        value = self._pop()
        self._setitems([self._pop(), value])

    def _additems(self):
        items = self._items()
        target = self._stack[-1]
        if isinstance(target, set):
            target.update(items)
        else:
            add = target.add
            for item in items:
                add(item)

    def _global(self):
        module = self._line().decode("utf-8")
        self._push(self.find_class(module, self._line().decode("utf-8")))

    def _stack_global(self):
        name = self._pop()
        module = self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self._push(self.find_class(module, name))

    def _ext(self, n):
        code = self._number(n, n == 4)
        if code <= 0:
            raise UnpicklingError("EXT specifies code <= 0")
        if code in copyreg._extension_cache:
            return self._push(copyreg._extension_cache[code])
        pair = copyreg._inverted_registry.get(code)
        if pair is None:
            raise ValueError(f"unregistered extension code {code}")
        obj = self.find_class(*pair)
        copyreg._extension_cache[code] = obj
        self._push(obj)

    def _reduce(self):
        args = self._pop()
        func = self._pop()
        self._push(func(*args))

    def _newobj(self):
        args = self._pop()
        cls = self._pop()
        self._made(cls, args, {}, "NEWOBJ")

    def _newobj_ex(self):
        kwargs = self._pop()
        args = self._pop()
        cls = self._pop()
        self._made(cls, args, kwargs, "NEWOBJ_EX")

    def _made(self, cls, args, kwargs, what):
        if not isinstance(cls, type):
            raise UnpicklingError(f"{what} class argument must be a type, not {type(cls).__name__}")
        if not isinstance(args, tuple):
            raise UnpicklingError(f"{what} args argument must be a tuple, not {type(args).__name__}")
        self._push(cls.__new__(cls, *args, **kwargs))

    def _inst(self):
        module = self._line().decode("ascii")
        cls = self.find_class(module, self._line().decode("ascii"))
        self._instance(cls, self._items())

    def _obj(self):
        items = self._items()
        self._instance(items[0], items[1:])

    def _instance(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
            self._push(cls(*args))
        else:
            self._push(cls.__new__(cls))

    def _build(self):
        state = self._pop()
        if not self._stack:
            self._pop()
        inst = self._stack[-1]
        setstate = getattr(inst, "__setstate__", None)
        if setstate is not None:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state is not None:
            if not isinstance(state, dict):
                raise UnpicklingError("state is not a dictionary")
            values = inst.__dict__
            for key, value in state.items():
                values[sys.intern(key) if type(key) is str else key] = value
        if slots is not None:
            if not isinstance(slots, dict):
                raise UnpicklingError("slot state is not a dictionary")
            for key, value in slots.items():
                setattr(inst, key, value)

    def _persid(self):
        try:
            pid = self._line().decode("ascii")
        except UnicodeDecodeError:
            raise UnpicklingError("persistent IDs in protocol 0 must be ASCII strings") from None
        self._push(self.persistent_load(pid))

    def _next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
        try:
            self._push(next(self._buffers))
        except StopIteration:
            raise UnpicklingError("not enough out-of-band buffers") from None

_codes = {
    b"\\x80": Unpickler._proto_, b"\\x95": Unpickler._frame,
    b"N": lambda u: u._push(None), b"\\x88": lambda u: u._push(True), b"\\x89": lambda u: u._push(False),
    b"I": Unpickler._int, b"L": Unpickler._long, b"F": Unpickler._float, b"S": Unpickler._quoted,
    b"K": lambda u: u._push(u._number(1)), b"M": lambda u: u._push(u._number(2)),
    b"J": lambda u: u._push(u._number(4, True)),
    b"\\x8a": lambda u: u._push(u._number(u._number(1), True)),
    b"\\x8b": lambda u: u._push(u._number(u._number(4, True), True)),
    b"G": lambda u: u._push(unpack(">d", u._read(8))[0]),
    b"T": lambda u: u._push(u._text(u._read(u._number(4, True)))),
    b"U": lambda u: u._push(u._text(u._read(u._number(1)))),
    b"C": lambda u: u._push(u._read(u._number(1))), b"B": lambda u: u._push(u._read(u._number(4))),
    b"\\x8e": lambda u: u._push(u._read(u._number(8))), b"\\x96": lambda u: u._push(bytearray(u._read(u._number(8)))),
    b"V": lambda u: u._push(u._line().decode("raw-unicode-escape")),
    b"X": lambda u: u._push(u._read(u._number(4)).decode("utf-8", "surrogatepass")),
    b"\\x8c": lambda u: u._push(u._read(u._number(1)).decode("utf-8", "surrogatepass")),
    b"\\x8d": lambda u: u._push(u._read(u._number(8)).decode("utf-8", "surrogatepass")),
    b")": lambda u: u._push(()), b"\\x85": lambda u: u._tuple(1), b"\\x86": lambda u: u._tuple(2),
    b"\\x87": lambda u: u._tuple(3), b"t": lambda u: u._marked(tuple),
    b"]": lambda u: u._push([]), b"l": Unpickler._list, b"}": lambda u: u._push({}), b"d": Unpickler._dict,
    b"\\x8f": lambda u: u._push(set()), b"\\x91": lambda u: u._marked(frozenset), b"\\x90": Unpickler._additems,
    b"a": Unpickler._append, b"e": lambda u: u._extend(u._items()),
    b"s": Unpickler._setitem, b"u": lambda u: u._setitems(u._items()),
    b"(": Unpickler._mark, b"0": Unpickler._pop_one, b"1": lambda u: u._items() and None, b"2": Unpickler._dup,
    b"g": lambda u: u._lookup(int(u._line())), b"h": lambda u: u._lookup(u._number(1)),
    b"j": lambda u: u._lookup(u._number(4)), b"p": lambda u: u._store(int(u._line())),
    b"q": lambda u: u._store(u._number(1)), b"r": lambda u: u._store(u._number(4)),
    b"\\x94": lambda u: u._store(len(u.memo)),
    b"c": Unpickler._global, b"\\x93": Unpickler._stack_global, b"\\x82": lambda u: u._ext(1),
    b"\\x83": lambda u: u._ext(2), b"\\x84": lambda u: u._ext(4),
    b"R": Unpickler._reduce, b"\\x81": Unpickler._newobj, b"\\x92": Unpickler._newobj_ex, b"b": Unpickler._build,
    b"i": Unpickler._inst, b"o": Unpickler._obj,
    b"P": Unpickler._persid, b"Q": lambda u: u._push(u.persistent_load(u._pop())), b"\\x97": Unpickler._next_buffer,
}

def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports, buffer_callback).dump(obj)

def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    return Pickler(None, protocol, fix_imports, buffer_callback)._dumps(obj)

def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()

def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    try:
        view = memoryview(data)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}") from None
    return Unpickler(io.BytesIO(view), fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()
`;
