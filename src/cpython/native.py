"""Put beside a native CPython as its `sitecustomize`: watches the program by a trace function and writes down, before each
line, what names there are and how the objects behind them are counted.

WATCH_PROGRAM is the program's path as it is given to Python, WATCH_OUT the file that gets one JSON object a line: {"line",
"code", "frames", "objects", "collected"}.  "frames", outermost first: [co_qualname, is a module's, names to ids, which call].
"objects", by id: [type, count], null for one that is immortal.  "collected": collections and objects, of `gc.get_stats()`.
WATCH_MOST: so many lines are written at most.
"""

import gc
import json
import os
import sys

PROGRAM, OUT, MOST = os.environ["WATCH_PROGRAM"], os.environ["WATCH_OUT"], int(os.environ["WATCH_MOST"])
IMMORTAL = 1 << 31
file = open(OUT, "w", encoding="utf-8")
lines = 0
# Ordinals of calls, by their frames' ids: a frame that is called again is another call, but for a generator's.
calls, made = {}, 0


def count(namespace, name):
    # The name's value is on the stack while it is asked for: one reference more than it has.
    value = sys.getrefcount(namespace[name])
    return None if value >= IMMORTAL else value - 1


def look(frame):
    frames, objects = [], {}
    while frame is not None:
        if frame.f_code.co_filename == PROGRAM:
            is_module = frame.f_code.co_name == "<module>"
            namespace = frame.f_globals if is_module else frame.f_locals
            names = {}
            for name in list(namespace):
                if not name.startswith("__"):
                    key = names[name] = str(id(namespace[name]))
                    objects[key] = [type(namespace[name]).__name__, count(namespace, name)]
            frames.insert(0, [frame.f_code.co_qualname, is_module, names, calls.get(id(frame), 0)])
        frame = frame.f_back
    return frames, objects


def note(frame, line):
    global lines
    lines += 1
    frames, objects = look(frame)
    collected = [[each["collections"], each["collected"]] for each in gc.get_stats()]
    entry = {"line": line, "code": frame.f_code.co_qualname, "frames": frames, "objects": objects, "collected": collected}
    file.write(json.dumps(entry) + "\n")
    if line is None or lines >= MOST:
        sys.settrace(None)
        file.flush()


def watch(frame, event, argument):
    global made
    if frame.f_code.co_filename != PROGRAM:
        return None
    if event == "call" and not (frame.f_code.co_flags & 0x20 and id(frame) in calls):
        made += 1
        calls[id(frame)] = made
    if event == "line":
        note(frame, frame.f_lineno)
    elif event == "return" and frame.f_code.co_name == "<module>":
        note(frame, None)
    return watch


# What starting up leaves behind is not the program's to collect.
gc.collect()
sys.settrace(watch)
