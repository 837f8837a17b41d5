"""Records sys._debugmallocstats() of CPython 3.13 for tests/unit/memory/obmalloc-stats.test.ts.

    python3.13 tests/tools/record-debugmallocstats.py 2> tests/unit/memory/debugmallocstats.txt

Every process gives other numbers; the test rebuilds the recorded state in the model and compares the text.
"""

import gc
import sys

assert sys.version_info[:2] == (3, 13), sys.version
gc.collect()
keep = [bytes(100) for _ in range(6000)] + [[i, None] for i in range(9000)]
del keep[::3]
floats = [float(i) for i in range(50)]
del floats
sys._debugmallocstats()
