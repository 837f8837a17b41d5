/**
 * What the gallery shows of each view: programs whose heaps are empty, small, large and odd. The gallery is for
 * those who change a view; nothing links to it.
 */
import type { Granularity } from "@refcounted/simulator/snapshot";
import type { ViewName } from "../options.ts";
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
  "xs = [[i] for i in range(60)]\nfor i in range(0, 60, 2):\n    xs[i] = None\n",
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
  { granularity: "instruction", step: 22 },
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
  collector: [nothing, island, collections, many, hundred],
  allocator: [nothing, bytes, hundred, holes],
  instructions: [nothing, inCall, longCode, oddCode],
  inside: [nothing, values, nested, instances, tables, withDict, runtimeObject],
  threads: [nothing, handover, sleepers, impatient, nearer, deadlock],
};
