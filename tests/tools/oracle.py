"""Runs programs one after another inside one Python, each as if it were a script of its own.

Used by the live oracle (pyodide.ts).  What a fresh process would have is given back before every
program: `__main__`, sys.path, the modules it may import, the collector's and sys's settings.  A
program's end is modelled on the interpreter's: uncaught exception, atexit, the module's
namespace, a collection.  Only then is its output taken, or its last `__del__` would be printed by
the next program.

The program is executed from its text, since then, as in a script, the compiler's arena holds the
constants while it runs; so its file is called "<string>" here, and the caller gives it its name.
"""

import atexit
import builtins
import gc
import io
import linecache
import sys
import types
import warnings


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
    }


def _restore(base):
    gc.enable()
    gc.set_threshold(*base["threshold"])
    gc.set_debug(0)
    gc.callbacks.clear()
    gc.garbage.clear()
    gc.unfreeze()
    sys.settrace(None)
    sys.setprofile(None)
    sys.setrecursionlimit(base["recursion"])
    sys.setswitchinterval(base["interval"])
    sys.set_int_max_str_digits(base["digits"])
    for name, hook in base["hooks"].items():
        setattr(sys, name, hook)
    sys.path[:] = base["path"]
    for name in list(sys.modules):
        if name not in base["modules"]:
            del sys.modules[name]
    for name in list(vars(builtins)):
        if name not in base["builtins"]:
            delattr(builtins, name)
    vars(builtins).update(base["builtins"])
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


def _execute(source, namespace):
    try:
        exec(source, namespace)
    except SystemExit as error:
        return _exit_status(error)
    except BaseException as error:
        error.__traceback__ = error.__traceback__.tb_next
        sys.excepthook(type(error), error, error.__traceback__)
        return 1
    return 0


def run(source, name, folder):
    """(standard output, standard error, exit status) of the program."""
    base = _settings()
    gc.collect()
    warnings.filters.insert(0, ("default", None, DeprecationWarning, "__main__", 0))
    out, err = io.BytesIO(), io.BytesIO()
    sys.stdin = io.StringIO("")
    sys.stdout = io.TextIOWrapper(out, "utf-8", newline="\n", write_through=True)
    sys.stderr = io.TextIOWrapper(err, "utf-8", "backslashreplace", newline="\n", write_through=True)
    sys.path.insert(0, folder)
    sys.argv = [name]
    lines = source.splitlines(True)
    linecache.cache["<string>"] = (len(source), None, lines, "<string>")
    main = types.ModuleType("__main__")
    main.__builtins__ = builtins
    main.__file__ = name
    sys.modules["__main__"] = main
    try:
        status = _execute(source, main.__dict__)
        atexit._run_exitfuncs()
        gc.collect()
        del main
        sys.modules["__main__"] = None
        gc.collect()
    finally:
        streams = sys.stdout, sys.stderr
        sys.stdin, sys.stdout, sys.stderr = base["streams"]
        linecache.cache.pop("<string>", None)
        _restore(base)
        sys.modules["__main__"] = base["modules"]["__main__"]
        gc.collect()
    for stream in streams:
        stream.flush()
    return out.getvalue().decode("utf-8"), err.getvalue().decode("utf-8"), status
