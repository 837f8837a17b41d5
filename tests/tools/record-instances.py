"""Records what native CPython 3.13.0 takes for 100,000 instances, for tests/unit/memory/instances.test.ts.

    python3.13 tests/tools/record-instances.py

Runs `python3.13 -u` on tests/unit/memory/instances.py and writes instances.json beside it: for each class the change of
"blocks in use" per size class, by sys._debugmallocstats(), while the instances live and after they died.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

assert sys.version_info[:3] == (3, 13, 0), sys.version
PROGRAM = Path(__file__).resolve().parent.parent / "unit" / "memory" / "instances.py"
ROW = re.compile(r"^ +\d+ +(\d+) +\d+ +(\d+) +\d+$", re.MULTILINE)


def blocks_in_use(text):
    return {int(size): int(used) for size, used in ROW.findall(text)}


def changes(before, after):
    sizes = sorted(before.keys() | after.keys())
    difference = {size: after.get(size, 0) - before.get(size, 0) for size in sizes}
    return {str(size): n for size, n in difference.items() if n != 0}


done = subprocess.run(
    [sys.executable, "-u", PROGRAM.name],
    cwd=PROGRAM.parent,
    env=os.environ | {"PYTHONHASHSEED": "0"},
    capture_output=True,
    text=True,
    check=True,
)
tables = [blocks_in_use(text) for text in done.stderr.split("Small block threshold")[1:]]
recorded = {}
for at, name in enumerate(done.stdout.split()):
    before, alive, after = tables[3 * at : 3 * at + 3]
    recorded[name] = {"made": changes(before, alive), "left": changes(before, after)}
with PROGRAM.with_suffix(".json").open("w") as out:
    json.dump(recorded, out, indent=2)
    out.write("\n")
