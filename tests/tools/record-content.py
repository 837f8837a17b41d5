"""Records what native CPython does with the programs of the course; nothing else writes their goldens.

Beside a program content/.../NAME.py, in the folder `recorded`, stand

    NAME.out          what CPython 3.13.0 prints
    NAME.err          "exit status N", then standard error; only if one of the two says something
    NAME.counts       one JSON object a line: {"line", "code", "counts"}, the reference count of every name that is
                      bound in the running frame, just before that line runs (the first time only)
    NAME.<V>.out      what another version prints, e.g. NAME.3.9.out: the evidence of a version note

Usage, with a native CPython 3.13.0 as `python3.13`:

    python3.13 tests/tools/record-content.py [--check] [--python V=PATH ...] [PATH ...]

A PATH is a program or a folder; without any, content/ is recorded.  --check writes nothing and fails when a
recording differs from what it would write.  --python 3.9=/path/to/python3.9 re-records every NAME.3.9.out; with
--add it also makes those of the named programs.  Recordings of versions that no --python names are left as they are.

NAME.counts comes from a second run under a trace function.  Where that run prints something else than the
first, the program can see that it is watched, and it has no NAME.counts.  Programs with threads have none.
"""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
import record  # noqa: E402

CONTENT = record.TESTS.parent / "content"
TIMEOUT_SECONDS = 60
# A program that is watched for longer than this has a loop whose lines are all known by then.
MOST_LINES = 4000

WATCHER = '''
import os, sys

PROGRAM, OUT, MOST = os.environ["WATCH_PROGRAM"], os.environ["WATCH_OUT"], int(os.environ["WATCH_MOST"])
SKIP = (type(sys), type(lambda: 0), type(len), type)
seen, lines = set(), []


def count(namespace, name):
    # The name's value is on the stack while it is asked for: one reference more than it has.
    value = sys.getrefcount(namespace[name])
    return '"immortal"' if value >= 1 << 31 else str(value - 1)


def counts(namespace):
    names = [name for name in namespace if not name.startswith("__") and not isinstance(namespace[name], SKIP)]
    return ", ".join('"%s": %s' % (name, count(namespace, name)) for name in sorted(names))


def note(frame, line):
    key = (frame.f_code.co_qualname, line)
    if key not in seen:
        seen.add(key)
        found = counts(frame.f_globals if frame.f_code.co_name == "<module>" else frame.f_locals)
        line = "null" if line is None else line
        lines.append('{"line": %s, "code": "%s", "counts": {%s}}' % (line, key[0], found))


def watch(frame, event, argument):
    if frame.f_code.co_filename != PROGRAM:
        return None
    if event == "line":
        note(frame, frame.f_lineno)
    elif event == "return" and frame.f_code.co_name == "<module>":
        note(frame, None)
        sys.settrace(None)
        with open(OUT, "w", encoding="utf-8") as file:
            file.write("".join(entry + chr(10) for entry in lines))
    if len(lines) > MOST:
        sys.settrace(None)
    return watch


sys.settrace(watch)
'''


def run(python, program, extra=None):
    result = subprocess.run(
        [python, program.name],
        cwd=program.parent,
        env=record.child_environment() | (extra or {}),
        capture_output=True,
        timeout=TIMEOUT_SECONDS,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    out, err = (record.mask(text.decode("utf-8"), str(program.parent)) for text in (result.stdout, result.stderr))
    said = f"exit status {result.returncode}\n{err}" if result.returncode or err else ""
    return out, said


def watched_counts(program, expected):
    if re.search(r"^\s*(import|from)\s+(threading|multiprocessing|concurrent)", program.read_text("utf-8"), re.M):
        return ""
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "sitecustomize.py").write_text(WATCHER, encoding="utf-8")
        found = pathlib.Path(folder, "counts")
        out, _ = run(
            sys.executable,
            program,
            {
                "PYTHONPATH": folder,
                "PYTHONDONTWRITEBYTECODE": "1",
                # The buffer of a pipe holds printed texts until it is flushed; the model prints as to a terminal.
                "PYTHONUNBUFFERED": "1",
                "WATCH_PROGRAM": str(program),
                "WATCH_OUT": str(found),
                "WATCH_MOST": str(MOST_LINES),
            },
        )
        return found.read_text("utf-8") if out == expected and found.exists() else ""


def recordings(program, pythons, add):
    """Path to text of everything that belongs beside a program; "" for a file that must not be there."""
    out, err = run(sys.executable, program)
    folder = program.parent / "recorded"
    wanted = {
        folder / f"{program.stem}.out": out,
        folder / f"{program.stem}.err": err,
        folder / f"{program.stem}.counts": watched_counts(program, out),
    }
    for version, python in pythons.items():
        path = folder / f"{program.stem}.{version}.out"
        if add or path.exists():
            wanted[path] = run(python, program)[0]
    return wanted


def programs(paths):
    for path in paths:
        found = sorted(path.rglob("*.py")) if path.is_dir() else [path]
        yield from (each.resolve() for each in found if not each.name.startswith("_") and "exercises" not in each.parts)


def main():
    record.refuse_other_interpreters()
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--add", action="store_true")
    parser.add_argument("--python", action="append", default=[], metavar="V=PATH")
    parser.add_argument("paths", nargs="*", type=pathlib.Path, default=[CONTENT])
    options = parser.parse_args()
    pythons = dict(entry.split("=", 1) for entry in options.python)
    different = []
    for program in programs(options.paths):
        for path, text in recordings(program, pythons, options.add).items():
            before = path.read_text("utf-8") if path.exists() else None
            # A program that prints nothing still has its (empty) .out; other recordings exist only if they say something.
            after = text if text or path.name == f"{program.stem}.out" else None
            if before == after:
                continue
            different.append(path)
            if options.check:
                continue
            if after is None:
                path.unlink()
            else:
                path.parent.mkdir(exist_ok=True)
                path.write_text(after, encoding="utf-8")
    for stray in strays(options.paths):
        different.append(stray)
        if not options.check:
            stray.unlink()
    for path in different:
        print(("differs: " if options.check else "recorded: ") + os.path.relpath(path))
    return 1 if options.check and different else 0


def strays(paths):
    """Recordings whose program is gone."""
    for path in paths:
        for recorded in sorted(path.rglob("recorded/*")) if path.is_dir() else []:
            if not recorded.parent.with_name(recorded.name.split(".")[0] + ".py").exists():
                yield recorded


if __name__ == "__main__":
    sys.exit(main())
