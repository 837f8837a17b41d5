"""Records what native CPython 3.13.0 does with a fixture; nothing else writes goldens.

A fixture is one program, NAME.py.  Beside it stand

    NAME.out   standard output
    NAME.err   "exit status N", then standard error; only if one of the two says something
    NAME.dis   the instructions of every code object, as dis.get_instructions gives them

Usage, with a native CPython 3.13.0 as `python3.13`:

    python3.13 tests/tools/record.py [--check] [PATH ...]

A PATH is a fixture or a folder of fixtures; without any, every folder that holds fixtures is
recorded.  --check writes nothing and fails when a golden differs from what it would write.

Each program runs as `PYTHONHASHSEED=0 PYTHONUTF8=1 python3.13 -u NAME.py` in its own folder.  -u,
since a text printed to a pipe stays referenced by the stream until 8 KiB are together (textio.c,
pending_bytes), which nobody at a terminal sees.  Two things are not the program's: where the
folder lies and where the heap lies.  The folder is cut from file names, and the digits of
` at 0x7f…` in a repr, and of `<list 0x7f…>` in the collector's messages, are masked.  Files whose name starts with
an underscore are imported by fixtures and are no fixtures themselves; nothing is recorded of a
program that says `# native: varies`.
"""

import argparse
import dis
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import types
import warnings

TESTS = pathlib.Path(__file__).resolve().parent.parent
# Folders of fixtures.  `instructions` says whether the folder's programs have a NAME.dis too.
FOLDERS = {"conformance": True, "divergences": False}
TIMEOUT_SECONDS = 60


def refuse_other_interpreters():
    """Goldens are CPython 3.13.0's, 64-bit, default build; every other interpreter is turned away."""
    found = f"{platform.python_implementation()} {platform.python_version()}, {sys.maxsize.bit_length() + 1}-bit"
    wrong = []
    if platform.python_implementation() != "CPython" or sys.version_info[:3] != (3, 13, 0):
        wrong.append("it is not CPython 3.13.0")
    if sys.maxsize != 2**63 - 1:
        wrong.append("it is not 64-bit")
    if sysconfig.get_config_var("Py_GIL_DISABLED"):
        wrong.append("it is a free-threaded build")
    if hasattr(sys, "gettotalrefcount"):
        wrong.append("it is a debug build")
    if not sys.platform.startswith("linux"):
        wrong.append("it does not run on Linux")
    if wrong:
        sys.exit(
            f"record.py: goldens are recorded by a default 64-bit build of CPython 3.13.0 on Linux only.\n"
            f"This is {found} ({sys.executable}): {'; '.join(wrong)}."
        )
    if os.environ.get("PYTHONHASHSEED") != "0" or os.environ.get("PYTHONUTF8") != "1":
        # Constant frozensets are written in hash order, so this process needs the fixtures' seed.
        os.execve(sys.executable, [sys.executable, *sys.argv], child_environment())


def child_environment():
    """No PYTHON* setting of the caller's, no colour, no locale but UTF-8."""
    keep = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    return keep | {"PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def mask(text, folder):
    text = text.replace(f"{folder}{os.sep}", "")
    return re.sub(r"(\bat|<[\w.]+) 0x[0-9a-fA-F]+", r"\1 0x…", text)


def code_objects(code):
    """The code object and those nested in it, each before its own, in co_consts order."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from code_objects(constant)


def instructions(source, name, folder):
    """The text of NAME.dis: `LINE OP ARGREPR` an instruction, `code QUALNAME` where that name changes."""
    try:
        with warnings.catch_warnings(action="ignore"):
            top = compile(source, name, "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return None
    lines, last = [], None
    for code in code_objects(top):
        if code.co_qualname != last:
            last = code.co_qualname
            lines.append(f"code {last}")
        for one in dis.get_instructions(code):
            line = "-" if one.line_number is None else one.line_number
            lines.append(f"{line} {one.opname} {one.argrepr}".rstrip())
    return mask("\n".join(lines) + "\n", folder)


def observe(path, with_instructions):
    """What the interpreter does with one fixture: {suffix: text, or None for no such file}."""
    folder = path.parent
    caches = folder / "__pycache__"
    shutil.rmtree(caches, ignore_errors=True)
    try:
        done = subprocess.run(
            [sys.executable, "-u", path.name],
            cwd=folder,
            env=child_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TIMEOUT_SECONDS,
        )
    finally:
        shutil.rmtree(caches, ignore_errors=True)
    out = mask(done.stdout.decode("utf-8"), folder)
    err = mask(done.stderr.decode("utf-8"), folder)
    if done.returncode < 0:
        sys.exit(f"record.py: {path}: the interpreter died of signal {-done.returncode}")
    files = {".out": out, ".err": None}
    if err or done.returncode:
        files[".err"] = f"exit status {done.returncode}\n{err}"
    if sys.prefix in out + err:
        sys.exit(f"record.py: {path}: its output shows where the interpreter is installed ({sys.prefix})")
    if with_instructions:
        files[".dis"] = instructions_alone(path)
    return files


def instructions_alone(path):
    """What `instructions` says in a process that has compiled nothing else.

    Where a text of a constant set is interned already, from some other program, CPython fills the set once more, and
    texts that collide change places.
    """
    done = subprocess.run(
        [sys.executable, __file__, "--instructions", path], env=child_environment(), stdout=subprocess.PIPE, check=True
    )
    return done.stdout.decode("utf-8") or None


def fixtures(paths):
    """(fixture, with its instructions) for every program below the paths, in order of name."""
    found = {}
    for path in paths:
        path = path.resolve()
        for one in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            relative = one.relative_to(TESTS)
            if any(part.startswith("_") for part in relative.parts):
                continue
            if relative.parts[0] not in FOLDERS:
                sys.exit(f"record.py: {one} is not in a folder of fixtures ({', '.join(FOLDERS)})")
            if re.search(r"^# native: varies$", one.read_text("utf-8"), re.MULTILINE):
                continue
            found[one] = FOLDERS[relative.parts[0]]
    return sorted(found.items())


def strays(paths):
    """Goldens below the folders whose program is gone."""
    for path in paths:
        if path.is_dir():
            for suffix in (".out", ".err", ".dis"):
                for golden in sorted(path.resolve().rglob(f"*{suffix}")):
                    if not golden.name.endswith(".model.out") and not golden.with_suffix(".py").exists():
                        yield golden


def main():
    refuse_other_interpreters()
    parser = argparse.ArgumentParser(description="Record goldens from native CPython 3.13.0.")
    parser.add_argument("--check", action="store_true", help="compare with the goldens, write nothing")
    parser.add_argument("path", nargs="*", type=pathlib.Path, help="fixtures, or folders of fixtures")
    parser.add_argument("--instructions", action="store_true", help="print the NAME.dis of one program")
    options = parser.parse_args()
    if options.instructions:
        path = options.path[0].resolve()
        text = instructions(path.read_bytes(), path.name, path.parent)
        sys.stdout.buffer.write((text or "").encode("utf-8"))
        return
    paths = options.path or [TESTS / folder for folder in FOLDERS]
    differing, count = [], 0
    for path, with_instructions in fixtures(paths):
        count += 1
        for suffix, text in observe(path, with_instructions).items():
            golden = path.with_suffix(suffix)
            old = golden.read_bytes().decode("utf-8") if golden.exists() else None
            if old == text:
                continue
            differing.append(golden)
            if options.check:
                continue
            if text is None:
                golden.unlink()
            else:
                golden.write_bytes(text.encode("utf-8"))
    for golden in strays(paths):
        differing.append(golden)
        if not options.check:
            golden.unlink()
    for golden in differing:
        print("differs:" if options.check else "written:", golden.relative_to(TESTS))
    print(f"{count} fixtures, {len(differing)} goldens {'differ' if options.check else 'written'}")
    sys.exit(1 if options.check and differing else 0)


if __name__ == "__main__":
    main()
