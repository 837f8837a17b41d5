/** Beliefs about names: what they hold, when they end, what is counted of them. */
import { parseStatements } from "../../compiler/compile.ts";
import { CO_OPTIMIZED } from "../../bytecode/code-unit.ts";
import { OP } from "../../bytecode/opcodes.ts";
import { walkHolders } from "../../memory/heapcheck.ts";
import { PyCell_Check, PyCell_SetTakeRef } from "../../objects/cellobject.ts";
import { PyDict_Check, PyDict_ContainsString, PyDict_DelItemString } from "../../objects/dictobject.ts";
import { PyErr_Clear } from "../../objects/errors.ts";
import { PyLong_FromLong } from "../../objects/longcore.ts";
import { DECREF, IMMORTAL, NewRef, type PyObject } from "../../objects/object.ts";
import { rt } from "../../objects/runtime.ts";
import { type Body, bodies, NEXT } from "../dispatch.ts";
import { type Frame, touchFrame } from "../frame.ts";
import { blocksIn, type NameBlock } from "./blocks.ts";
import { builtinCall, type ChangedMachine, isRuntimes } from "./machine.ts";

/** The compiler leaves the check out where a local is bound on every way; here something else may have unbound it. */
export function checkLoads(m: ChangedMachine): void {
  m.replace("LOAD_FAST", (own) => (f, arg, ts) => {
    if (f.localsplus[arg] == null) return (bodies[OP.LOAD_FAST_CHECK] as Body)(f, arg, ts);
    return own(f, arg, ts);
  });
}

export function namesHoldNames(m: ChangedMachine): void {
  // One alias a name and frame's namespace: it lasts until the name is assigned anything but a name.
  const aliases = new WeakMap<object, Map<number, number>>();
  const tableOf = (f: Frame): Map<number, number> => {
    const key = f.f_locals ?? f;
    let table = aliases.get(key);
    if (table === undefined) {
      table = new Map();
      aliases.set(key, table);
    }
    return table;
  };
  for (const [store, load] of [
    ["STORE_NAME", "LOAD_NAME"],
    ["STORE_FAST", "LOAD_FAST"],
  ] as const) {
    m.replace(store, (own) => (f, arg, ts) => {
      const code = f.f_executable.body;
      const before = f.lasti - 1;
      if (code.ops[before] === OP[load]) tableOf(f).set(arg, code.args[before] as number);
      else tableOf(f).delete(arg);
      return own(f, arg, ts);
    });
    m.replace(load, (own) => (f, arg, ts) => {
      let name = arg;
      for (let hops = 0; hops < 50; hops++) {
        const next = tableOf(f).get(name);
        if (next === undefined) break;
        name = next;
      }
      return own(f, name, ts);
    });
  }
}

/** Unbinds a local name of a frame, or a name of its namespace, if it is bound. */
export function unbind(f: Frame, name: string): void {
  if (f.f_locals !== null) {
    if (!PyDict_Check(f.f_locals) || !PyDict_ContainsString(f.f_locals, name)) return;
    if (PyDict_DelItemString(f.f_locals, name) < 0) PyErr_Clear();
    return;
  }
  const index = f.f_executable.body.unit.co_localsplusnames.indexOf(name);
  const o = index < 0 ? null : (f.localsplus[index] ?? null);
  if (o === null) return;
  if (PyCell_Check(o)) PyCell_SetTakeRef(o, null);
  else {
    f.localsplus[index] = null;
    touchFrame(f);
    DECREF(o);
  }
}

/** When a frame has left the lines of a block, names of that block are unbound in it. */
function unbindAfter(m: ChangedMachine, namesOf: (block: NameBlock) => readonly string[]): void {
  const blocks = blocksIn(parseStatements(m.source) ?? []);
  const last = new WeakMap<Frame, number>();
  checkLoads(m);
  m.atBoundary((f) => {
    if (!m.isOwn(f)) return;
    const { unit } = f.f_executable.body;
    const line = unit.linenos[f.pc] ?? -1;
    if (line < 1) return;
    const before = last.get(f) ?? line;
    last.set(f, line);
    if (before === line) return;
    const isIn = (at: number, { start, end }: NameBlock): boolean => at >= start && at <= end;
    for (const block of blocks)
      if (
        block.scope === unit.co_name &&
        block.scopeLine === (unit.co_name === "<module>" ? 0 : unit.co_firstlineno) &&
        isIn(before, block) &&
        !isIn(line, block)
      )
        for (const name of namesOf(block)) unbind(f, name);
  });
}

export function blocksClearNames(m: ChangedMachine): void {
  unbindAfter(m, ({ first }) => first);
}

export function loopVariableCleared(m: ChangedMachine): void {
  unbindAfter(m, ({ targets }) => targets);
}

export function localsNeverCleared(m: ChangedMachine): void {
  for (const op of ["RETURN_VALUE", "RETURN_CONST"] as const)
    m.replace(op, (own) => (f, arg, ts) => {
      const { unit } = f.f_executable.body;
      if (m.isOwn(f) && (unit.co_flags & CO_OPTIMIZED) !== 0)
        for (let i = unit.co_argcount + unit.co_kwonlyargcount; i < unit.co_localsplusnames.length; i++) {
          const o = f.localsplus[i] ?? null;
          if (o === null || o.ob_refcnt === IMMORTAL) continue;
          const name = `${unit.co_localsplusnames[i]} of ${unit.co_qualname}, call ${f.id}`;
          rt.holders.set(name, {
            object: NewRef(o),
            sentence: "Under this rule a local name keeps its object after the function's return.",
          });
        }
      return own(f, arg, ts);
    });
}

/** How many names refer to an object: local names of running functions, and global ones. */
function namesOf(o: PyObject): number {
  const namespaces = new Set<PyObject>();
  for (const ts of rt.threads)
    for (let f = ts.current_frame; f !== null; f = f.previous) {
      namespaces.add(f.f_globals);
      if (f.f_locals !== null) namespaces.add(f.f_locals);
    }
  let names = 0;
  walkHolders((holder, kind, _label, target) => {
    if (target !== o) return;
    if (kind === "local" || kind === "freevar") names++;
    else if (typeof holder !== "string" && kind === "value" && namespaces.has(holder)) names++;
    else if (typeof holder !== "string" && PyCell_Check(holder) && !isRuntimes(holder)) names++;
  });
  return names;
}

export function namesOnlyCounted(m: ChangedMachine): void {
  m.replace("CALL", (own) => (f, oparg, ts) => {
    const call = builtinCall(f, oparg);
    const names = call?.name === "getrefcount" && oparg === 1 ? namesOf(call.args[0] as PyObject) : null;
    const r = own(f, oparg, ts);
    if (r !== NEXT || names === null) return r;
    const counted = f.localsplus[f.sp - 1] as PyObject;
    f.localsplus[f.sp - 1] = PyLong_FromLong(names);
    DECREF(counted);
    return r;
  });
}
