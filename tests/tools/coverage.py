"""Counts what the fixtures execute together: instructions of 3.13, and methods of the modelled types.

    python3.13 tests/tools/coverage.py [--check]

Every fixture runs once under sys.monitoring, in native CPython 3.13.0.  The result is
tests/conformance/coverage.json: for each instruction, and for each method that dir() of a type
shows, the first fixture that executes or calls it; null where none does.  A method counts for the
class that defines it, and only when the program calls it by name: an operator does not count.
coverage.test.ts fails when a null is not in its list of refused ones.  --check writes nothing and
fails when the file is not what it would be.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent / "conformance"
RESULT = ROOT / "coverage.json"


def modelled_types():
    """Name to type, for every type that a program can meet."""
    import builtins
    import types

    def function():
        def inner():
            return cell

        cell = 1
        yield inner

    generator = function()
    inner = next(generator)
    try:
        raise KeyError
    except KeyError as error:
        traceback = error.__traceback__
    samples = [
        object(), 1, 1.5, 1j, True, "", b"", bytearray(), memoryview(b""), (), [], {}, set(), frozenset(),
        {}.keys(), {}.values(), {}.items(), range(0), slice(0), None, ..., NotImplemented,
        inner, inner.__closure__[0], inner.__code__, generator, traceback, traceback.tb_frame,
        len, [].append, (1).__add__, list.append, int.__add__, dict.__dict__["fromkeys"],
        type.__dict__["__dict__"], slice.__dict__["start"], generator.__next__, ROOT.exists,
        iter([]), iter(()), iter(""), iter("é"), iter(b""), iter(bytearray()), iter({}), iter({}.values()), iter({}.items()),
        iter(set()), iter(range(0)), iter(range(1 << 70)), iter(memoryview(b"")), reversed([]), reversed({}),
        reversed({}.values()), reversed({}.items()), iter(len, 1),
        types, types.SimpleNamespace(), types.MappingProxyType({}), property(), staticmethod(len), classmethod(len),
        super(int, 1), enumerate([]), zip(), map(len, []), filter(len, []), reversed(()),
        list[int], int | str,
    ]  # fmt: skip
    import _weakref

    found = [type(sample) for sample in samples]
    found += [type, _weakref.ReferenceType, _weakref.ProxyType, _weakref.CallableProxyType]
    found += [one for one in vars(builtins).values() if isinstance(one, type) and issubclass(one, BaseException)]
    found = [one for one in found if not one.__name__.startswith("_")]
    return {one.__qualname__: one for one in found}


def methods(one):
    """{method name: the class that defines it}, for what dir() of the type shows."""
    found = {}
    for name in dir(one):
        for base in one.__mro__:
            if name in vars(base):
                value = vars(base)[name]
                private = name.startswith("_") and not name.startswith("__")
                if private:
                    break
                if callable(value) or type(value).__name__ in ("classmethod_descriptor", "staticmethod", "classmethod"):
                    if not isinstance(value, type):
                        found[name] = base
                break
    return found


def defining(cls, name):
    return next((base for base in cls.__mro__ if name in vars(base)), None)


def observe(path):
    """(opcodes executed, {"type.method"} called) by one program, run as __main__ in this process."""
    executed, called = set(), set()
    monitoring = sys.monitoring
    tool = monitoring.COVERAGE_ID
    standard = os.path.dirname(os.__file__)
    opnames = __import__("dis").opname
    of_program = {}
    silent = {"COPY_FREE_VARS", "END_FOR", "MAKE_CELL", "RESUME", "RETURN_GENERATOR"}

    def instruction(code, offset):
        known = of_program.get(code)
        if known is None:
            name = code.co_filename
            mine = not name.startswith((standard, "<frozen")) and name != __file__
            known = of_program[code] = code.co_code if mine else b""
            # No event comes for what runs before and in RESUME, nor for END_FOR, which a loop's end jumps over.
            executed.update(known[at] for at in range(0, len(known), 2) if opnames[known[at]] in silent)
        if known:
            executed.add(known[offset])
        return monitoring.DISABLE

    def call(code, offset, function, _):
        kind = type(function).__name__
        if isinstance(function, type):
            for name in ("__new__", "__init__"):
                base = defining(function, name)
                if base is not None:
                    called.add(f"{base.__qualname__}.{name}")
            base = defining(type(function), "__call__")
            called.add(f"{base.__qualname__}.__call__")
        elif kind in ("method_descriptor", "wrapper_descriptor", "classmethod_descriptor"):
            called.add(f"{function.__objclass__.__qualname__}.{function.__name__}")
        elif kind == "builtin_function_or_method" and function.__self__ is None:
            called.add(function.__qualname__)
        elif kind in ("builtin_function_or_method", "method-wrapper", "method"):
            owner = function.__self__
            cls = owner if isinstance(owner, type) and kind != "method-wrapper" else type(owner)
            name = getattr(function, "__name__", None)
            base = defining(cls, name) if name else None
            if base is None or (isinstance(owner, type) and name not in vars(base)):
                base = defining(type(owner), name) if name else None
            if base is not None:
                called.add(f"{base.__qualname__}.{name}")

    events = monitoring.events
    monitoring.use_tool_id(tool, "coverage")
    monitoring.register_callback(tool, events.INSTRUCTION, instruction)
    monitoring.register_callback(tool, events.CALL, call)
    source = path.read_text("utf-8")
    os.chdir(path.parent)
    sys.path.insert(0, str(path.parent))
    namespace = vars(sys.modules["__main__"]) | {"__name__": "__main__"}
    try:
        code = compile(source, path.name, "exec", dont_inherit=True)
        monitoring.set_events(tool, events.INSTRUCTION | events.CALL)
        exec(code, {"__name__": "__main__", "__builtins__": namespace["__builtins__"]})
    except BaseException:
        pass
    finally:
        monitoring.set_events(tool, 0)
    return sorted(opnames[op] for op in executed), sorted(called)


def run_apart(path):
    with tempfile.NamedTemporaryFile() as answer:
        subprocess.run(
            [sys.executable, __file__, "--run", str(path), answer.name],
            env={"PATH": os.environ["PATH"], "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=300,
        )
        text = pathlib.Path(answer.name).read_text("utf-8")
        return json.loads(text) if text else ([], [])


def instructions():
    """The instructions that the compiler emits."""
    import dis

    # Never in the code that a compiler makes: caches, the interpreter's own frames, an unused number.
    internal = {"CACHE", "RESERVED", "INTERPRETER_EXIT", "EXIT_INIT_CHECK", "ENTER_EXECUTOR"}
    return sorted(
        name
        for name, op in dis.opmap.items()
        if op < 256 and not name.startswith("INSTRUMENTED_") and name not in internal
    )


def main():
    if sys.argv[1:2] == ["--run"]:
        answer = pathlib.Path(sys.argv[3])
        answer.write_text(json.dumps(observe(pathlib.Path(sys.argv[2]))), "utf-8")
        return
    if sys.version_info[:3] != (3, 13, 0) or sys.implementation.name != "cpython":
        sys.exit("coverage.py: this must be native CPython 3.13.0")
    first_op, first_call = {}, {}
    for path in sorted(ROOT.rglob("*.py")):
        if path.name.startswith("_"):
            continue
        name = path.relative_to(ROOT).with_suffix("").as_posix()
        executed, called = run_apart(path)
        for op in executed:
            first_op.setdefault(op, name)
        for one in called:
            first_call.setdefault(one, name)
    result = {
        "instructions": {op: first_op.get(op) for op in instructions()},
        "methods": {
            cls.__qualname__: {
                name: first_call.get(f"{cls.__qualname__}.{name}")
                for name, base in sorted(methods(cls).items())
                if base is cls
            }
            for _, cls in sorted(modelled_types().items())
        },
    }
    result["methods"] = {cls: found for cls, found in result["methods"].items() if found}
    text = json.dumps(result, indent=1) + "\n"
    missing = [op for op, where in result["instructions"].items() if where is None]
    print("instructions not executed:", " ".join(missing) or "none")
    for cls, found in result["methods"].items():
        nulls = [name for name, where in found.items() if where is None]
        if nulls:
            print(f"{cls}:", " ".join(nulls))
    if "--check" in sys.argv:
        sys.exit(0 if RESULT.exists() and RESULT.read_text("utf-8") == text else "coverage.json is not up to date")
    RESULT.write_text(text, "utf-8")


main()
