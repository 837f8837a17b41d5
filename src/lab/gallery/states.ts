/**
 * What the gallery shows of each view: programs whose heaps are empty, small, large and odd. The gallery is for
 * those who change a view; nothing links to it.
 */
import type { Granularity } from "@refcounted/simulator/snapshot";
import type { MachineName, ViewName } from "../options.ts";
import { everything, folded, type Shown } from "../views/names-and-objects/fold.ts";

export interface GalleryState {
  readonly name: string;
  readonly source: string;
  readonly step: number | "end";
  readonly granularity: Granularity;
  readonly shown: Shown;
  /** The object whose ledger or block is shown: what this name holds. */
  readonly select?: string;
  /** Another one that is shown beside it. */
  readonly beside?: string;
  /** Of the threads' lanes. */
  readonly zoom?: number;
  /** Instead of `step`: the first at which the counts of an object are in this state. */
  readonly until?: "queued";
  /** CPython 3.13 where not given. */
  readonly machine?: MachineName;
  /** Of the processes: how far in modelled time, from 0 to 1; of a collection: how far through its steps. */
  readonly part?: number;
}

const make = (
  name: string,
  source: string,
  more: Partial<Omit<GalleryState, "name" | "source">> = {},
): GalleryState => ({ name, source, step: "end", granularity: "line", shown: folded, ...more });

const nothing = make("empty", "pass\n");
const twoNames = make("small: one list, two names", "v1 = [1, 2]\nv2 = v1\nv2.append(3)\n", {
  step: 2,
  select: "v1",
});
const nested = make(
  "small: a list of lists, a dict, a tuple",
  'row = [0, 0]\ngrid = [row, row, row]\ngrid[1] = [9]\nd = {"xs": row, "n": 1000}\nt = (row, d)\n',
  { select: "row" },
);
const cascade = make(
  "small: a cascade of deaths",
  "inner = [1]\nmiddle = [inner]\nouter = [middle, {1: middle}]\ndel inner, middle\nouter = None\n",
  { step: 5 },
);
const island = make(
  "small: an island",
  "class Node:\n    pass\n\na = Node()\nb = Node()\na.next = b\nb.next = a\ndel a, b\nimport gc\n",
  { step: 8 },
);
const closures = make(
  "small: functions, closures, a running frame",
  "def outer(seed):\n    seen = [seed]\n    def inner(x):\n        seen.append(x)\n        return seen\n    return inner\n\nf = outer(1000)\nf(2000)\n",
  { step: 8 },
);
const hundred = make(
  "large: a hundred lists in a list",
  "big = [[i] for i in range(100)]\nshared = big[3]\nbig[50] = shared\n",
  { select: "shared" },
);
const threeHundred = make(
  "large: three hundred nodes",
  "rows = [[[i, j] for j in range(9)] for i in range(30)]\nfirst = rows[0]\n",
  {
    select: "first",
  },
);
const everythingShown = make(
  "large: everything shown",
  'def f(x):\n    return [x, "text", 1.5]\n\nr = f(1000)\n',
  {
    shown: everything,
    select: "r",
  },
);
const longWords = make(
  "odd: long names, long texts, markup, other scripts",
  'a_name_that_is_much_longer_than_a_tag = "<b>&amp;</b> a text that goes on for quite a while, and then some"\n' +
    'ü = {"schlüssel <&>": ["日本語", "🐍🐍🐍"]}\nself_held = []\nself_held.append(self_held)\n',
  { select: "self_held" },
);
const deep = make(
  "odd: deeper than there are columns",
  "chain = None\nfor i in range(14):\n    chain = [i, chain]\n",
  { select: "chain" },
);
const weak = make(
  "odd: weak references, one cleared",
  "import weakref\n\nclass A:\n    pass\n\na = A()\nb = A()\nra = weakref.ref(a)\nrb = weakref.ref(b)\ndel a\n",
);
const events = make("odd: in the middle of a line, by memory event", "x = [1, 2]\ny = [x, x, [3]]\n", {
  granularity: "event",
  step: 12,
});
const collections = make(
  "small: a collection",
  "import gc\n\nclass Node:\n    pass\n\na = Node()\na.me = a\nkeep = [Node(), Node()]\ndel a\ngc.collect()\n",
);
const collected = { ...collections, name: "small: the same, near its end", part: 0.97 };
const resurrected = make(
  "odd: finalized, one resurrected, a weak reference cleared",
  `import gc
import weakref

class Node:
    def __init__(self, name):
        self.name = name
        self.me = self
    def __del__(self):
        if self.name == "kept":
            saved.append(self)

saved = []
a = Node("kept")
b = Node("lost")
seen = weakref.ref(b, saved.append)
del a, b
gc.collect()
`,
  { part: 1 },
);
const many = make(
  "large: more than a hundred cycles",
  "import gc\n\nfor i in range(120):\n    x = []\n    x.append(x)\ngc.collect()\n",
);
const loop = make(
  "large: a loop of two hundred rounds",
  "kept = []\nfor i in range(200):\n    x = [i]\n    if i % 20 == 0:\n        kept.append(x)\n",
);
const bytes = make(
  "small: objects of several sizes",
  'a = []\nb = (1, 2, 3)\nc = {1, 2}\nd = {}\ne = 10 ** 30\nf = "text"\ng = bytes(600)\n',
  { select: "b" },
);
const holes = make(
  "odd: free blocks between used ones",
  // More than the free list of lists takes: the others' blocks are free.
  "xs = [[i] for i in range(250)]\nfor i in range(0, 250, 2):\n    xs[i] = None\n",
  {
    select: "xs",
  },
);

const handover = make(
  "small: two threads, one after the other",
  `import threading

def work(name):
    seen.append(name)

seen = []
threads = [threading.Thread(target=work, args=(name,)) for name in "AB"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`,
);
const sleepers = make(
  "small: sleeps, a lock, a queue",
  `import queue
import threading
import time

lock = threading.Lock()
jobs = queue.Queue()

def worker():
    while True:
        job = jobs.get()
        if job is None:
            break
        with lock:
            time.sleep(job)

threads = [threading.Thread(target=worker, name=name) for name in ("first", "second")]
for thread in threads:
    thread.start()
for seconds in (0.02, 0.01, 0.03):
    jobs.put(seconds)
for thread in threads:
    jobs.put(None)
for thread in threads:
    thread.join()
`,
  { step: 20 },
);
const impatient = make(
  "large: eight threads, a short switch interval",
  `import sys
import threading

sys.setswitchinterval(0.000005)
n = 0

def work():
    global n
    for _ in range(150):
        n += 1

threads = [threading.Thread(target=work) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`,
);
const nearer = { ...impatient, name: "odd: the same from near, in the middle", step: 900, zoom: 8 };
const deadlock = make(
  "odd: a deadlock, and a long name",
  `import threading

a = threading.Lock()
b = threading.Lock()
ready = threading.Barrier(2)

def take(first, second):
    with first:
        ready.wait()
        with second:
            pass

one = threading.Thread(target=take, args=(a, b), name="a thread with quite a long <name>")
two = threading.Thread(target=take, args=(b, a))
one.start()
two.start()
one.join()
`,
);

const withoutGil = { ...handover, name: "odd: without a GIL, in step", machine: "free-threaded" } as const;

const instances = make(
  "small: an instance with inline values beside a slotted one",
  `class Plain:
    pass

class Slotted:
    __slots__ = ("x", "y")

plain = Plain()
plain.x, plain.y = 1000, 2000
slotted = Slotted()
slotted.x, slotted.y = 1000, 2000
`,
  { select: "plain", beside: "slotted" },
);
const withDict = make(
  "odd: an instance whose __dict__ was asked for, and that dict",
  `class Plain:
    pass

plain = Plain()
plain.x = 1000
attributes = plain.__dict__
`,
  { select: "plain", beside: "attributes" },
);
const values = make("small: a number and a text", 'number = -(10 ** 40)\ntext = "häuser &amp; <b>"\n', {
  select: "number",
  beside: "text",
});
const tables = make(
  "large: a dict of thirty, a set of forty",
  "squares = {n: n * n for n in range(30)}\nmembers = set(range(40))\ndel squares[3]\n",
  { select: "squares", beside: "members" },
);
const runtimeObject = make("odd: an object of the runtime", "nothing = None\n", { select: "nothing" });
const inCall = make(
  "small: in the middle of a call, operands on the stack",
  "def add(a, b):\n    return a + b\n\nlist_ = [add(1000, 2000), add(3000, 4000)]\n",
  { granularity: "instruction", step: 15 },
);
const longCode = make(
  "large: two hundred lines",
  Array.from({ length: 200 }, (_, index) => `name_${index} = [${index}, "${"x".repeat(index % 30)}"]`).join(
    "\n",
  ),
  { step: 120 },
);
const oddCode = make(
  "odd: jumps, handlers, long constants",
  'try:\n    for letter in "a rather long text that is a constant <b> of this program, and goes on":\n        if letter == "z":\n            break\n    else:\n        raise KeyError("none")\nexcept KeyError as error:\n    seen = repr(error)\n',
  { granularity: "instruction", step: 40 },
);

const handedOver = make(
  "small: a thing that another thread takes",
  `import threading

class Thing:
    pass

thing = Thing()
kept = []

def take():
    kept.append(thing)
    kept.append(thing)

other = threading.Thread(target=take, name="other")
other.start()
other.join()
del thing
`,
  { machine: "free-threaded", step: "end", select: "kept" },
);
const taken = { ...handedOver, name: "small: the same, before its name goes", step: 15 };
const mergedLater = make(
  "odd: dropped by another thread, waits for its owner to merge; a weak reference; a long name",
  `import threading
import weakref

class Thing:
    pass

box = [Thing(), Thing()]
seen = weakref.ref(box[1])
isOver = False

def drop():
    global isOver
    box.clear()
    isOver = [seen]

t = threading.Thread(target=drop, name="a thread with quite a long <name>")
t.start()
while not isOver:
    pass
t.join()
`,
  { machine: "free-threaded", granularity: "instruction", until: "queued" },
);
const crowd = make(
  "large: four threads that share forty lists",
  `import threading

rows = [[n] for n in range(40)]
held = []

def take(start):
    held.append([rows[(start + n) % 40] for n in range(25)])

team = [threading.Thread(target=take, args=(9 * n,)) for n in range(4)]
for each in team:
    each.start()
for each in team:
    each.join()
`,
  { machine: "free-threaded" },
);
const oneCount = make("odd: a machine with one count", "x = [1]\n");
const emptyCounts = { ...nothing, machine: "free-threaded" } as const;

const forked = `import multiprocessing

items = ["before"]
total = 1000

def work(name):
    global total
    items.append(name)
    total += 1

team = [multiprocessing.Process(target=work, args=(name,)) for name in "ab"]
for each in team:
    each.start()
for each in team:
    each.join()
`;
const twoProcesses = make("small: two processes, each with its own list, half-way", forked, { part: 0.55 });
const processesAtEnd = { ...twoProcesses, name: "small: the same at the end", part: 1 };
const pool = make(
  "large: six processes that sleep and answer",
  `import multiprocessing
import time

out = multiprocessing.SimpleQueue()
rows = [[n, str(n) * 3] for n in range(12)]

def work(n):
    time.sleep(n / 100)
    rows[n].append("changed")
    out.put(rows[n])

team = [multiprocessing.Process(target=work, args=(n,)) for n in range(6)]
for each in team:
    each.start()
answers = [out.get() for each in team]
for each in team:
    each.join()
`,
  { part: 0.6 },
);
const killed = make(
  "odd: one is ended by a signal, one has a long name and an exit code",
  `import multiprocessing
import sys
import time

def for_ever():
    while True:
        time.sleep(1)

def fails():
    sys.exit(3)

one = multiprocessing.Process(target=for_ever)
two = multiprocessing.Process(target=fails, name="a process with quite a long <name>")
one.start()
two.start()
two.join()
one.terminate()
one.join()
`,
  { part: 0.9 },
);

/** The views that have a gallery, with their states. */
export const gallery: Readonly<Partial<Record<ViewName, readonly GalleryState[]>>> = {
  names: [
    nothing,
    twoNames,
    nested,
    cascade,
    island,
    closures,
    hundred,
    threeHundred,
    everythingShown,
    longWords,
    deep,
    weak,
    events,
  ],
  ledger: [nothing, twoNames, nested, hundred, everythingShown, longWords],
  words: [nothing, twoNames, nested, island, closures, hundred, longWords, weak],
  timeline: [nothing, twoNames, cascade, loop, many],
  collector: [nothing, island, collections, collected, resurrected, many, hundred],
  allocator: [nothing, bytes, hundred, holes],
  instructions: [nothing, inCall, longCode, oddCode],
  inside: [nothing, values, nested, instances, tables, withDict, runtimeObject],
  threads: [nothing, handover, sleepers, impatient, nearer, withoutGil, deadlock],
  counts: [emptyCounts, handedOver, taken, crowd, mergedLater, oneCount],
  processes: [nothing, twoProcesses, processesAtEnd, pool, killed],
};
