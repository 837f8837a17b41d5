"""Runs programs one after another inside one Python, each as if it were a script of its own.

Used wherever a program is compared with real CPython (process.ts).  What a fresh process would have is given back before every
program: `__main__`, sys.path, the modules it may import, the collector's and sys's settings.  A
program's end is modelled on the interpreter's: uncaught exception, atexit, the module's
namespace, a collection.  Only then is its output taken, or its last `__del__` would be printed by
the next program.

The program is executed from its file by the C function that runs scripts (PyRun_FileExFlags, as
Python/pythonrun.c's pyrun_file does): only then do the compiler's arena hold its constants while
it runs and the texts written by C code find its lines.
"""

import ast
import atexit
import builtins
import ctypes
import gc
import importlib
import importlib.machinery
import io
import linecache
import os
import sys
import types
import warnings
import weakref


_fopen = ctypes.pythonapi.fopen
_fopen.restype, _fopen.argtypes = ctypes.c_void_p, (ctypes.c_char_p, ctypes.c_char_p)
_run_file = ctypes.pythonapi.PyRun_FileExFlags
_run_file.restype = ctypes.py_object
_PY_FILE_INPUT = 257
# What sys remembers of an uncaught exception until finalize_modules (pylifecycle.c) lets it go.
_LAST = ("last_type", "last_value", "last_traceback", "last_exc")


_OLD = 4000
# Modules whose import says something.
_SPEAKING = ("this", "antigravity", "__hello__", "__phello__")


class _Sink(io.BytesIO):
    """What is behind a standard stream: it has the stream's name."""

    def __init__(self, name):
        self.name = name


def _settings():
    return {
        "threshold": gc.get_threshold(),
        "recursion": sys.getrecursionlimit(),
        "hooks": {name: getattr(sys, name) for name in ("excepthook", "unraisablehook", "displayhook")},
        "streams": (sys.stdin, sys.stdout, sys.stderr),
        "path": list(sys.path),
        "modules": dict(sys.modules),
        "builtins": dict(vars(builtins)),
        "interval": sys.getswitchinterval(),
        "digits": sys.get_int_max_str_digits(),
        "frozen": gc.get_freeze_count() > 0,
        "warnings": {name: getattr(warnings, name) for name in ("showwarning", "formatwarning")},
    }


def _restore(base):
    gc.enable()
    gc.set_threshold(*base["threshold"])
    gc.set_debug(0)
    gc.callbacks.clear()
    gc.garbage.clear()
    if not base["frozen"]:
        gc.unfreeze()
    sys.settrace(None)
    sys.setprofile(None)
    sys.setrecursionlimit(base["recursion"])
    sys.setswitchinterval(base["interval"])
    sys.set_int_max_str_digits(base["digits"])
    for name, hook in base["hooks"].items():
        setattr(sys, name, hook)
    weakref.finalize._registry.clear()
    weakref.finalize._shutdown = weakref.finalize._dirty = weakref.finalize._registered_with_atexit = False
    sys.path[:] = base["path"]
    for name in list(sys.modules):
        if name not in base["modules"]:
            del sys.modules[name]
    for name in list(vars(builtins)):
        if name not in base["builtins"]:
            delattr(builtins, name)
    vars(builtins).update(base["builtins"])
    for name, function in base["warnings"].items():
        setattr(warnings, name, function)
    warnings.resetwarnings()
    warnings.filterwarnings("ignore", category=DeprecationWarning)
    warnings.filterwarnings("ignore", category=PendingDeprecationWarning)
    warnings.filterwarnings("ignore", category=ImportWarning)
    warnings.filterwarnings("ignore", category=ResourceWarning)
    warnings.filterwarnings("default", category=DeprecationWarning, module="__main__")


def _exit_status(error):
    code = error.code
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    print(code, file=sys.stderr)
    return 1


def _report(error):
    """What the interpreter does with an uncaught exception (PyErr_PrintEx)."""
    for attribute, value in zip(_LAST, (type(error), error, error.__traceback__, error)):
        setattr(sys, attribute, value)
    try:
        sys.excepthook(type(error), error, error.__traceback__)
    except BaseException as second:
        second.__traceback__ = second.__traceback__.tb_next
        second.__context__ = None
        print("Error in sys.excepthook:", file=sys.stderr)
        sys.__excepthook__(type(second), second, second.__traceback__)
        print("\nOriginal exception was:", file=sys.stderr)
        sys.__excepthook__(type(error), error, error.__traceback__)


def _execute(arguments):
    try:
        _run_file(*arguments)
    except SystemExit as error:
        return _exit_status(error)
    except BaseException as error:
        error.__traceback__ = error.__traceback__.tb_next
        _report(error)
        return 1
    return 0


def freeze():
    """Hides all that exists from the collector: what many short programs need to run quickly."""
    gc.collect()
    gc.freeze()


def imports_of(source):
    """The modules that a program's import statements name."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    names = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return names


def _import_before(names):
    """Imports those that are of the library: what an import makes is then no part of the run."""
    for name in names:
        top = name.partition(".")[0]
        if top not in sys.stdlib_module_names or top in _SPEAKING:
            continue
        try:
            importlib.import_module(name)
        except Exception:
            pass


def run(source, name, folder, lines=(), begin=None, imports=None):
    """(standard output, standard error, exit status, modules that it imported) of the program; its file is put into the folder.

    `lines` are what input() reads.  `begin` is called with the addresses of the two buffers that take what the
    program writes, just before the program starts.  `imports` are modules that the process has imported before;
    where they are given, all that is there before the program is frozen.
    """
    os.chdir(folder)
    with open(name, "w", encoding="utf-8") as file:
        file.write(source)
    linecache.clearcache()
    base = _settings()
    _import_before(imports or ())
    warnings.filters.insert(0, ("default", None, DeprecationWarning, "__main__", 0))
    out, err = _Sink("<stdout>"), _Sink("<stderr>")
    sys.stdin = io.StringIO("".join(line + "\n" for line in lines))
    sys.stdout = io.TextIOWrapper(out, "utf-8", newline="\n", write_through=True)
    sys.stderr = io.TextIOWrapper(err, "utf-8", "backslashreplace", newline="\n", write_through=True)
    sys.path.insert(0, folder)
    sys.argv = [name]
    gc.collect()
    # A full collection by itself waits until the oldest generation has grown by a quarter: in a process, whose start stands
    # there, that is long.  Frozen objects do not count for it.
    start = [[] for _ in range(_OLD)] if imports is None else gc.freeze()
    main = types.ModuleType("__main__")
    main.__annotations__ = {}
    main.__builtins__ = builtins
    main.__file__ = name
    main.__cached__ = None
    main.__loader__ = importlib.machinery.SourceFileLoader("__main__", name)
    sys.modules["__main__"] = main
    # Plain numbers and bytes: no object of ctypes stands in the collector's lists while the program runs.
    file_name = name.encode()
    dictionary = id(vars(main))
    arguments = _fopen(file_name, b"rb"), file_name, _PY_FILE_INPUT, dictionary, dictionary, 1, 0
    # As in a process, `__main__` is in generation 1 when its program begins, and only sys.modules
    # and the running frame hold it: both show in the order in which the collector finds things.
    del main
    gc.collect(0)
    if begin is not None:
        begin(id(out), id(err))
    try:
        status = _execute(arguments)
        atexit._run_exitfuncs()
        if gc.isenabled():
            gc.collect()
        for attribute in _LAST:
            if hasattr(sys, attribute):
                setattr(sys, attribute, None)
        sys.modules["__main__"] = None
        gc.collect()
    finally:
        imported = [name for name in sys.modules if name not in base["modules"]]
        streams = sys.stdout, sys.stderr
        sys.stdin, sys.stdout, sys.stderr = base["streams"]
        os.remove(name)
        _restore(base)
        sys.modules["__main__"] = base["modules"]["__main__"]
        gc.collect()
    for stream in streams:
        stream.flush()
    return out.getvalue().decode("utf-8"), err.getvalue().decode("utf-8"), status, imported
