/**
 * What learners believe about Python's memory: each with what is true, with the wrong model that the belief amounts
 * to (where it can be put as a rule of the machine), and with where the belief shows. A prediction's wrong choices
 * are what the machine gives under these rules, so a wrong answer names the belief behind it.
 *
 * `rule` is the switch that `RunOptions.rules` takes. Two beliefs may be one rule.
 */

export interface Belief {
  readonly id: string;
  /** As a learner would say it, a whole sentence. */
  readonly belief: string;
  /** What CPython does, a whole sentence. */
  readonly truth: string;
  /** The machine's rule, or null where the belief is no rule of a machine. */
  readonly rule: Rule | null;
  /** What the machine does differently under the rule. */
  readonly model: string | null;
  /** Where the belief shows: research, or a question asked so often that it is answered officially. */
  readonly evidence: readonly string[];
}

/** The wrong models that the machine can follow. */
export const rules = [
  "store-copies",
  "names-hold-names",
  "names-own-values",
  "simple-values-copied",
  "immutables-copied",
  "calls-copy",
  "is-compares-values",
  "ids-never-reused",
  "no-merged-constants",
  "del-destroys",
  "locals-never-cleared",
  "blocks-clear-names",
  "deferred-frees",
  "no-counting",
  "no-collector",
  "collect-at-every-decref",
  "legacy-finalizers",
  "sizes-deep",
  "names-only-counted",
  "statements-atomic",
  "switch-at-every-instruction",
  "defaults-per-call",
  "closures-copy",
  "loop-variable-cleared",
] as const;

export type Rule = (typeof rules)[number];

const faq = "Python Programming FAQ";
const design = "Python Design and History FAQ";
const library = "Python Library and Extension FAQ";
const ma =
  "Ma, Ferguson, Roper, Wood: Investigating the viability of mental models held by novice programmers (2007)";
const johnson =
  "Johnson, McQuistin, O'Donnell: Analysis of student misconceptions using Python as an introductory programming language (2020)";
const chiodini = "Chiodini and others: A curated inventory of programming language misconceptions (2021)";

const inventory: readonly Belief[] = [
  {
    id: "assign-copies",
    belief: "`b = a` copies the object.",
    truth: "It binds one more name to the same object.",
    rule: "store-copies",
    model: "Every store to a name from a name makes a shallow copy of the object.",
    evidence: [
      `${faq}: "Why did changing list 'y' also change list 'x'?"`,
      "python/cpython issue 76893, reported as a bug",
      ma,
      johnson,
    ],
  },
  {
    id: "names-to-names",
    belief: "After `b = a`, b follows a wherever a goes.",
    truth: "A name refers to an object, never to another name.",
    rule: "names-hold-names",
    model: "A name that was assigned from a name holds that name, and is looked up through it.",
    evidence: [ma, johnson],
  },
  {
    id: "box",
    belief: "A variable is a box with a value in it.",
    truth: "A name is a label on an object; several labels can be on one object.",
    rule: "names-own-values",
    model: "Each name owns a value of its own: a store makes a deep copy.",
    evidence: [
      "Sorva: Visual program simulation in introductory programming education (2012), appendix A",
      chiodini,
    ],
  },
  {
    id: "ints-inline",
    belief: "Numbers live in the variable; only containers are objects.",
    truth: "Everything is an object, the number 7 too.",
    rule: "simple-values-copied",
    model: "Storing a number makes a new number; containers are shared.",
    evidence: ["Carried over from languages with value types (Java, C#)"],
  },
  {
    id: "immutable-copied",
    belief: "Immutable objects are copied when they are assigned or passed.",
    truth: "No object is ever copied by assignment or by a call.",
    rule: "immutables-copied",
    model: "Storing or passing a str, a tuple or a number makes a new object.",
    evidence: ["The rule of thumb 'immutables by value, mutables by reference'"],
  },
  {
    id: "call-copies",
    belief: "Arguments are copied; or: assigning to a parameter changes the caller's name.",
    truth: "The parameter is a name of its own, bound to the caller's object.",
    rule: "calls-copy",
    model: "A call makes a shallow copy of each argument.",
    evidence: [
      `${faq}: "How do I write a function with output parameters (call by reference)?"`,
      "Miller, Settle, Lalor: Learning object-oriented programming in Python: towards an inventory of difficulties (2015)",
    ],
  },
  {
    id: "is-equals",
    belief: "`is` compares values.",
    truth: "`is` asks whether both are one object.",
    rule: "is-compares-values",
    model: "`is` does what `==` does.",
    evidence: [`${faq}: "When can I rely on identity tests with the is operator?"`],
  },
  {
    id: "id-forever",
    belief: "An id belongs to one object for ever.",
    truth: "It belongs to an object while the object lives; addresses are used again.",
    rule: "ids-never-reused",
    model: "Ids come from a counter.",
    evidence: [`${faq}: "Why does the result of id() appear to be not unique?"`],
  },
  {
    id: "small-int-everything",
    belief: "`is` works for small numbers only, because those are special.",
    truth:
      "Numbers from -5 to 256 are ready-made, and equal constants of one compilation are one object too.",
    rule: "no-merged-constants",
    model: "Each constant in the program is an object of its own.",
    evidence: [`${faq}: "When can I rely on identity tests with the is operator?"`],
  },
  {
    id: "del-destroys",
    belief: "`del x` destroys the object.",
    truth: "It unbinds a name; the object dies when nothing refers to it any more.",
    rule: "del-destroys",
    model: "`del name` frees the object, whoever else refers to it.",
    evidence: [`${faq}: "My class defines __del__ but it is not called when I delete the object."`],
  },
  {
    id: "none-frees",
    belief: "Names must be set to None or deleted for memory to be freed.",
    truth: "Leaving the function lets go of its locals.",
    rule: "locals-never-cleared",
    model: "A function's own locals, unlike its parameters, keep their references after the return.",
    evidence: ["Cleaning-up lines such as `x = None` before a return"],
  },
  {
    id: "block-scope",
    belief: "Names die at the end of an if, for, with or try block.",
    truth: "They live until the function ends; only `except … as e` unbinds its name.",
    rule: "blocks-clear-names",
    model: "Names first bound in a block are unbound at the block's end.",
    evidence: ["Carried over from C, Java and C#"],
  },
  {
    id: "frees-later",
    belief: "An object is freed some time after its last reference went.",
    truth: "At once, inside the instruction that took the last reference.",
    rule: "deferred-frees",
    model: "An object whose count is 0 waits until the program has run ten more lines, or ends.",
    evidence: ["Carried over from tracing collectors (Java, C#)"],
  },
  {
    id: "gc-does-all",
    belief: "The garbage collector frees everything that is unused.",
    truth: "Counting frees nearly all; the collector frees cycles.",
    rule: "no-counting",
    model:
      "Nothing dies by its count; a collection frees what is unreachable, and a process that ends nothing more.",
    evidence: [`${design}: "How does Python manage memory?"`],
  },
  {
    id: "gc-off-leaks",
    belief: "`gc.disable()` stops the freeing of memory.",
    truth: "Only cycles wait; counting goes on.",
    rule: "no-counting",
    model: "Nothing dies by its count; a collection frees what is unreachable.",
    evidence: ["The name of the module: gc"],
  },
  {
    id: "cycles-never",
    belief: "Cycles are never freed.",
    truth: "The collector frees them.",
    rule: "no-collector",
    model: "Collections find nothing.",
    evidence: ["Texts on reference counting that do not mention the collector"],
  },
  {
    id: "cycles-at-once",
    belief: "A cycle is freed when the last name outside it goes.",
    truth: "It is freed at a later collection.",
    rule: "collect-at-every-decref",
    model: "After each instruction in which something lost a reference and lives on, a full collection runs.",
    evidence: ["'Python frees what is not used any more'"],
  },
  {
    id: "mark-from-roots",
    belief: "The collector starts at the roots and marks what it reaches.",
    truth: "It subtracts the references inside a generation from the counts and looks at what is left.",
    rule: null,
    model: null,
    evidence: ["Textbooks on mark and sweep"],
  },
  {
    id: "del-always-runs",
    belief: "`__del__` always runs, at once, exactly once.",
    truth: "Not always, at different moments in a cycle, and at most once.",
    rule: null,
    model: null,
    evidence: [
      `${faq}: "My class defines __del__ but it is not called when I delete the object."`,
      `${design}: "Why isn't all memory freed when CPython exits?"`,
    ],
  },
  {
    id: "del-breaks-gc",
    belief: "A `__del__` in a cycle makes it uncollectable.",
    truth: "That was true before Python 3.4 (PEP 442).",
    rule: "legacy-finalizers",
    model: "The collector leaves cycles with a `__del__` alone.",
    evidence: ["PEP 442, rationale"],
  },
  {
    id: "lists-all-containers",
    belief: "The collector lists every container.",
    truth: "It lists those that could be part of a cycle.",
    rule: null,
    model: null,
    evidence: ["Talks that say: all container objects with a count greater than zero"],
  },
  {
    id: "gens-are-age",
    belief: "Generations are times: an older one holds what is used more often.",
    truth: "A generation is a number of survived collections.",
    rule: null,
    model: null,
    evidence: ["The words 'old' and 'young'"],
  },
  {
    id: "freed-to-os",
    belief: "Freed memory goes back to the system.",
    truth: "It goes to free lists and pools; an arena goes back only when it is wholly empty.",
    rule: null,
    model: null,
    evidence: [`${design}: "How does Python manage memory?"`],
  },
  {
    id: "never-shrinks",
    belief: "The process never shrinks.",
    truth: "Empty arenas and large blocks go back.",
    rule: null,
    model: null,
    evidence: ["Memory graphs of long-running services"],
  },
  {
    id: "compacts",
    belief: "Python moves objects to fill holes.",
    truth: "Never: an object's id is its address.",
    rule: null,
    model: null,
    evidence: ["Carried over from moving collectors (Java, C#)"],
  },
  {
    id: "exact-blocks",
    belief: "An object takes exactly the bytes that `sys.getsizeof` says.",
    truth: "It lies in a block, whose size is a multiple of 16.",
    rule: null,
    model: null,
    evidence: ["Estimates that add up sizes, and come out below what the process takes"],
  },
  {
    id: "getsizeof-deep",
    belief: "`sys.getsizeof` counts what an object refers to.",
    truth: "It counts the object alone.",
    rule: "sizes-deep",
    model: "`sys.getsizeof` adds the sizes of all that an object leads to, each once.",
    evidence: ["The documentation of sys.getsizeof, which has to say that only the object itself is counted"],
  },
  {
    id: "list-holds-values",
    belief: "A list holds its items' bytes.",
    truth: "It holds references of 8 bytes each, with spare room.",
    rule: null,
    model: null,
    evidence: ["Drawings of lists as rows of boxes with values"],
  },
  {
    id: "getrefcount-off",
    belief: "The printed count is the number of my names.",
    truth: "It counts the argument, items, constants, stack entries and the runtime's references too.",
    rule: "names-only-counted",
    model: "`sys.getrefcount` counts the names that refer to the object.",
    evidence: ["The documentation of sys.getrefcount, which explains the one more"],
  },
  {
    id: "weakref-alive",
    belief: "A weak reference keeps its object alive a little.",
    truth: "It does not count at all.",
    rule: null,
    model: null,
    evidence: ["The documentation of weakref, which begins with this"],
  },
  {
    id: "slots-always",
    belief: "`__slots__` always saves memory, and makes code faster.",
    truth: "That depends on inheritance, on how many instances there are, and on their values' layout.",
    rule: null,
    model: null,
    evidence: ["Advice to add `__slots__` everywhere"],
  },
  {
    id: "slots-dict",
    belief: "`__slots__` only forbids new attributes.",
    truth: "It changes the layout of the instances.",
    rule: null,
    model: null,
    evidence: ["The AttributeError is what is seen first"],
  },
  {
    id: "gil-safe",
    belief: "The GIL makes my code thread-safe.",
    truth: "It protects the interpreter's own state only.",
    rule: "statements-atomic",
    model: "Another thread goes on between two statements only, or where a thread waits for it.",
    evidence: [`${library}: "What kinds of global value mutation are thread-safe?"`],
  },
  {
    id: "gil-no-threads",
    belief: "Threads are useless in Python.",
    truth: "They overlap waiting, and C code can release the GIL.",
    rule: null,
    model: null,
    evidence: [`${library}: "Can't we get rid of the Global Interpreter Lock?"`],
  },
  {
    id: "processes-share",
    belief: "A process works on the very object that it was given.",
    truth: "It gets one of its own; processes share no objects.",
    rule: null,
    model: null,
    evidence: ["multiprocessing documentation, Programming guidelines"],
  },
  {
    id: "plus-equals-race",
    belief: "`n += 1` loses updates in every Python; run it and see.",
    truth: "Not since 3.10 with the GIL, by where the interpreter switches; the language promises nothing.",
    rule: "switch-at-every-instruction",
    model: "Another thread may go on before every instruction.",
    evidence: ["Threading tutorials older than 3.10"],
  },
  {
    id: "refcount-fast",
    belief: "Counting costs nothing, or is always faster than tracing.",
    truth: "It is prompt, not free.",
    rule: null,
    model: null,
    evidence: ["PEP 683, which counts the cost"],
  },
  {
    id: "exception-free",
    belief: "A caught exception is gone when the `try` is over.",
    truth: "Only its name is; a saved exception keeps its frames and all their locals.",
    rule: null,
    model: null,
    evidence: ["The Python Language Reference, the try statement"],
  },
  {
    id: "default-arg",
    belief: "A default value is made at each call.",
    truth: "It is made once, when the function is, and the function holds it.",
    rule: "defaults-per-call",
    model: "A default value is copied at each call.",
    evidence: [
      `${faq}: "Why are default values shared between objects?"`,
      "python/cpython issue 53008, reported as a bug",
    ],
  },
  {
    id: "closure-copies",
    belief: "A closure copies the value.",
    truth: "It holds the cell, and sees what is stored there later.",
    rule: "closures-copy",
    model: "Making a function copies the cells that it closes over.",
    evidence: [
      `${faq}: "Why do lambdas defined in a loop with different values all return the same result?"`,
    ],
  },
  {
    id: "loop-var",
    belief: "The loop variable is gone after the loop.",
    truth: "It stays and holds the last item.",
    rule: "loop-variable-cleared",
    model: "The loop's name is unbound when the loop ends.",
    evidence: ["Carried over from C++, Java and C#"],
  },
];

/**
 * The beliefs that are no rule of a machine, each with the reason. The list is closed: a test fails on a belief that has
 * neither a rule nor a place here.
 */
export const withoutRule: Readonly<Record<string, string>> = {
  "mark-from-roots": "It is about the way to the garbage. A full collection finds the same either way.",
  "del-always-runs": "It is three claims at once, and which of them is false depends on the program.",
  "gens-are-age":
    "It gives a meaning to generations; it does not say how an object comes from one into the next.",
  "freed-to-os": "It speaks of the system's side, which no line of a program sees.",
  "never-shrinks": "It speaks of the system's side, which no line of a program sees.",
  compacts: "It does not say when an object would move, nor what became of its id.",
  "list-holds-values": "It does not say what two lists with one item would then hold.",
  "weakref-alive": "“A little” is no time.",
  "slots-always": "It promises a saving and names no layout.",
  "slots-dict": "It denies a change of the layout; a machine without the change is one without `__slots__`.",
  "gil-no-threads": "It judges. What a machine would do differently it does not say.",
  "processes-share": "It does not say who would count the references of an object that two processes hold.",
  "lists-all-containers": "So it is from 3.14 on: another version, and no other machine.",
  "exact-blocks": "It wants another allocator, and does not say how that one finds a free place.",
  "refcount-fast": "It is about time that counting takes, and the machine's clock counts instructions.",
  "exception-free": "It does not say what a name that has kept the exception would then lead to.",
};

/** The inventory, by id, in its own order. */
export const beliefs: ReadonlyMap<string, Belief> = new Map(inventory.map((belief) => [belief.id, belief]));
