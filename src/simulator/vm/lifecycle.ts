/**
 * Start and end of a modelled process (Python/pylifecycle.c).
 *
 * The documented start state: everything that exists before the program's first line (types, builtins, sys, static
 * strings and ints) lies in a region of its own, above all arenas, and is never freed there. Of pymalloc's 32 size
 * classes each has one pool, whose first block the runtime keeps for ever (a real process holds many blocks of every
 * class when the program begins, so that no pool of a class is ever given back as its last); free lists are empty, but
 * for the one of slices, which no collection empties. Of the collector's lists, generation 1 holds what the start has
 * tracked, after three collections of generation 0, as in a real process; the other lists and counts are empty.
 */
import "../objects/all-types.ts";
import "./ops/stack.ts";
import "./ops/operators.ts";
import "./ops/control.ts";
import "./ops/calls.ts";
import "./ops/exceptions.ts";
import "./roots.ts";
import "./machine.ts";
import { ageStartup, settleForGood } from "../memory/gcmodule.ts";
import { _PyGC_Init } from "../objects/collector-hooks.ts";
import { ALIGNMENT, SMALL_REQUEST_THRESHOLD } from "../memory/obmalloc.ts";
import { builtinsModule } from "../modules/builtins.ts";
import { addSiteBuiltins } from "../modules/sitebuiltins.ts";
import { builtinTypes } from "../modules/builtin-types.ts";
import { makeSys } from "../modules/sys.ts";
import { PyObject_Alloc } from "../objects/alloc.ts";
import { initStaticBytes } from "../objects/bytesobject.ts";
import { resetDealloc } from "../objects/dealloc.ts";
import {
  _PyDict_GetItemStringBorrowed,
  PyDict_ContainsString,
  PyDict_DelItemString,
  PyDict_New,
  PyDict_SetItem,
  type PyDictObject,
  setItemIdentifier,
} from "../objects/dictobject.ts";
import { createExceptionGroupClass, PyExc_ExceptionGroup } from "../objects/exceptiongroup.ts";
import { PyExc_OSError } from "../objects/exceptions-extra.ts";
import { initStaticInts, Py_False, Py_True } from "../objects/longcore.ts";
import { placeLazyDocs } from "../objects/docs.ts";
import {
  addFunctions,
  addModuleDoc,
  PyModule_GetDict,
  PyModule_New,
  type PyModuleObject,
} from "../objects/moduleobject.ts";
import {
  DECREF,
  fastkeywords,
  hold,
  holdMark,
  MachineFault,
  NewRef,
  type PyObject,
  type PyTypeObject,
  setObserver,
  staticTypes,
  unhold,
} from "../objects/object.ts";
import {
  PyClassMethodDescr_Type,
  PyGetSetDescr_Type,
  PyMemberDescr_Type,
  PyMethodDescr_Type,
  PyWrapperDescr_Type,
} from "../objects/descrobject.ts";
import { PyCFunction_NewEx } from "../objects/methodobject.ts";
import { initEmptyTuple } from "../objects/tupleobject.ts";
import { listStaticSubclasses, PyType_Ready, resetStaticType } from "../objects/typeready.ts";
import { type Host, type Limits, Runtime, rt, setRuntime } from "../objects/runtime.ts";
import { Py_Ellipsis, Py_None, Py_NotImplemented, staticObjects } from "../objects/singletons.ts";
import {
  identifier,
  initStaticStrings,
  PyUnicode_FromString,
  PyUnicode_InternInPlace,
} from "../objects/unicodeobject.ts";
import { resetFrameIds } from "./frame.ts";
import { callInModule } from "./import.ts";
import { initMainLoader, initModuleAttrs } from "./modulespec.ts";
import { addArenaList, dropArenaList } from "./process-start.ts";
import { type ExitStatus, reportUncaught } from "./report-uncaught.ts";
import { beginLoop, continueLoop, instructionsExecuted, PAUSED } from "./ceval.ts";
import { leaveRules } from "./rules.ts";
import { beginScript, endScript, type ScriptRun } from "./run-source.ts";
import { finalizeProcess, keepCopy, waitForThreadShutdown } from "./shutdown.ts";
import { setThread, ThreadState } from "./threadstate.ts";

/** The types that are always there come first; behind them those of modules whose code has been fetched since. */
const coreTypes = staticTypes.length;

/** Where the types of modules begin, in units of 16 bytes from the beginning of the start-up region. */
const MODULE_TYPES = 0x1000000;

function makeReady(types: readonly PyTypeObject[]): void {
  for (const type of types)
    if (PyType_Ready(type) < 0) throw new MachineFault(`cannot make type ${type.tp_name} ready`, type);
}

const descriptors = new Set([
  PyMethodDescr_Type,
  PyClassMethodDescr_Type,
  PyMemberDescr_Type,
  PyGetSetDescr_Type,
  PyWrapperDescr_Type,
]);

/** What the static types own and nobody can take from them. */
function partsOfTypes(): Set<PyObject> {
  const parts = new Set<PyObject>();
  for (const { tp_dict, tp_bases, tp_mro } of staticTypes) {
    for (const part of [tp_dict, tp_bases, tp_mro]) if (part !== null) parts.add(part);
    for (const value of tp_dict?.body.ma_keys.values ?? [])
      if (value != null && descriptors.has(value.ob_type)) parts.add(value);
  }
  return parts;
}

/** `Py_Initialize`: a new current runtime with builtins and sys. */
export function startRuntime(host: Host, limits: Limits, argv: readonly string[]): void {
  leaveRules();
  setRuntime(new Runtime(host, limits));
  setObserver(null);
  resetDealloc();
  resetFrameIds();
  setThread(new ThreadState(1, "MainThread", rt.recursionLimit));
  rt.threads.push(rt.tstate);
  rt.gc.enabled = false;
  for (const [i, type] of staticTypes.entries()) {
    resetStaticType(type);
    type.addr = 0;
    if (i < coreTypes) PyObject_Alloc(type, 416);
  }
  // Objects of types that are not ready yet come and go while the first types are made ready.
  for (const type of staticTypes) {
    for (let t: PyTypeObject | null = type; t !== null; t = t.tp_base) {
      type.tp_dealloc ??= t.tp_dealloc;
      type.tp_free ??= t.tp_free;
      type.tp_drop ??= t.tp_drop;
    }
  }
  for (const o of staticObjects) PyObject_Alloc(o, 16);
  initStaticStrings();
  initStaticInts();
  initEmptyTuple();
  initStaticBytes();
  makeReady(staticTypes.slice(0, coreTypes));
  listStaticSubclasses(staticTypes.slice(0, coreTypes));
  _PyGC_Init();
  const sys = makeSys(argv);
  const builtins = PyModule_New("builtins");
  const dict = PyModule_GetDict(builtins);
  rt.builtinsDict = dict;
  addFunctions(builtins, builtinsModule.functions);
  for (const m of [sys, builtins]) addModuleDoc(m as PyModuleObject);
  // open is a function of _io, which is imported when it is first called.
  const open = PyCFunction_NewEx(
    fastkeywords("open", (_self, args, kwnames) => callInModule("_io", "open", args, kwnames)),
    null,
    identifier("_io"),
  );
  setItemIdentifier(dict, "open", open);
  DECREF(open);
  rt.originalImport = _PyDict_GetItemStringBorrowed(dict, "__import__");
  const constants: [string, PyObject][] = [
    ["None", Py_None],
    ["Ellipsis", Py_Ellipsis],
    ["NotImplemented", Py_NotImplemented],
    ["False", Py_False],
    ["True", Py_True],
    ["__debug__", Py_True],
  ];
  for (const [name, o] of constants) setItemIdentifier(dict, name, o);
  for (const type of builtinTypes()) setItemIdentifier(dict, type.tp_name, type);
  if (!createExceptionGroupClass()) throw new MachineFault("cannot make ExceptionGroup");
  setItemIdentifier(dict, "ExceptionGroup", PyExc_ExceptionGroup());
  for (const name of ["EnvironmentError", "IOError"]) setItemIdentifier(dict, name, PyExc_OSError);
  const modules = rt.modules as PyDictObject;
  PyDict_SetItem(modules, identifier("sys"), sys);
  PyDict_SetItem(modules, identifier("builtins"), builtins);
  initModuleAttrs(sys, "sys", { kind: "built-in" });
  initModuleAttrs(builtins, "builtins", { kind: "built-in" });
  rt.holders.set("sys", { object: sys, sentence: "The runtime keeps the sys module." });
  rt.holders.set("builtins", { object: builtins, sentence: "The runtime keeps the builtins module." });
  rt.holders.set("sys.modules", {
    object: modules,
    sentence: "The runtime keeps the table of loaded modules.",
  });
  rt.builtinsCopy = keepCopy("builtins", dict);
  // The types of modules lie far behind all else: no other address tells whether a module's code is at hand.
  placeLazyDocs();
  const { startupTop } = rt;
  rt.startupTop = MODULE_TYPES;
  for (const type of staticTypes.slice(coreTypes)) PyObject_Alloc(type, 416);
  makeReady(staticTypes.slice(coreTypes));
  placeLazyDocs();
  rt.startupTop = startupTop;
  settleForGood(partsOfTypes());
  // What was tracked while starting is old by the time the program begins.
  ageStartup();
  rt.gc.enabled = true;
  for (let size = ALIGNMENT; size <= SMALL_REQUEST_THRESHOLD; size += ALIGNMENT) rt.obmalloc.malloc(size);
  addSiteBuiltins(dict);
  placeLazyDocs();
}

/** A script that runs as `__main__` in slices, and then the end of the process, as `python FILE` does. */
export class MainRun {
  readonly dict: PyDictObject;
  /** null before the end. */
  exit: ExitStatus | null = null;
  /** The program failed to compile. */
  readonly isSyntaxError: boolean;
  readonly #main: PyObject;
  readonly #script: ScriptRun | null;
  #started = false;
  /** Called when the last instruction of the script is done and nothing of the process has been taken down yet. */
  onScriptEnd: (() => void) | null = null;

  constructor(source: string, filename: string) {
    const main = PyModule_New("__main__");
    const dict = PyModule_GetDict(main);
    PyDict_SetItem(rt.modules as PyDictObject, identifier("__main__"), main);
    const annotations = PyDict_New();
    setItemIdentifier(dict, "__annotations__", annotations);
    DECREF(annotations);
    setItemIdentifier(
      dict,
      "__builtins__",
      _PyDict_GetItemStringBorrowed(rt.modules as PyDictObject, "builtins") as PyObject,
    );
    const file = PyUnicode_InternInPlace(PyUnicode_FromString(filename));
    setItemIdentifier(dict, "__file__", file);
    DECREF(file);
    setItemIdentifier(dict, "__cached__", Py_None);
    initMainLoader(dict, filename);
    ageStartup();
    addArenaList();
    rt.holders.set("running script", {
      object: main,
      sentence: "While a script runs, the interpreter keeps its module.",
    });
    // pymain_run_file and the loader of __main__ (SourceFileLoader.path).
    for (const holder of ["script's name", "script's loader"])
      rt.holders.set(holder, {
        object: NewRef(file),
        sentence: "While a script runs, the interpreter keeps the script's name.",
      });
    this.#main = main;
    this.dict = dict;
    this.#script = beginScript(source, filename, dict);
    this.isSyntaxError = this.#script === null;
    if (this.#script === null) this.#end(null);
  }

  /** Runs at most so many instructions. */
  resume(maxInstructions: number): "running" | "ended" {
    if (this.exit !== null || this.#script === null) return "ended";
    rt.sliceEnd = instructionsExecuted() + maxInstructions;
    rt.fuel = 0;
    rt.fuelGiven = 0;
    const r = this.#started ? continueLoop() : beginLoop(this.#script.frame);
    this.#started = true;
    if (r === PAUSED) return "running";
    rt.sliceEnd = Number.MAX_SAFE_INTEGER;
    this.#end(r);
    return "ended";
  }

  #end(result: PyObject | null): void {
    if (result !== null && rt.threads.length > 1) {
      // What the other threads still do belongs to the program.
      const mark = holdMark();
      hold(result, "result of the script");
      waitForThreadShutdown();
      rt.countModel?.atScriptEnd();
      unhold(mark);
    } else rt.countModel?.atScriptEnd();
    if (result === null) this.onScriptEnd?.();
    else {
      const mark = holdMark();
      hold(result, "result of the script");
      this.onScriptEnd?.();
      unhold(mark);
    }
    if (this.#script !== null) endScript(this.#script);
    dropArenaList();
    let exit: ExitStatus = { status: 0, uncaught: null };
    if (result === null) exit = reportUncaught();
    else DECREF(result);
    for (const name of ["__file__", "__cached__"])
      if (PyDict_ContainsString(this.dict, name)) PyDict_DelItemString(this.dict, name);
    rt.holders.delete("running script");
    DECREF(this.#main);
    for (const holder of ["script's name", "script's loader"]) {
      const name = rt.holders.get(holder)?.object as PyObject;
      rt.holders.delete(holder);
      DECREF(name);
    }
    finalizeProcess();
    this.exit = exit;
  }
}

/** Runs a script to its end. */
export function runMain(source: string, filename: string): ExitStatus {
  const run = new MainRun(source, filename);
  while (run.exit === null) run.resume(Number.MAX_SAFE_INTEGER / 2);
  return run.exit;
}
