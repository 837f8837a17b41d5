/**
 * What a wrong model may change of the machine: instructions, the collector's steps, who watches the heap, what happens
 * between instructions and at the end. All of it is undone when the next runtime starts.
 */
import { OP, type OpcodeName } from "../../bytecode/opcodes.ts";
import { type CollectorSteps, collectorSteps, replaceSteps } from "../../memory/gcmodule.ts";
import { PyCFunction_Check, type PyCFunctionObject } from "../../objects/methodobject.ts";
import type { HeapObserver, PyObject } from "../../objects/object.ts";
import { rt } from "../../objects/runtime.ts";
import type { CountModel } from "../count-model.ts";
import { type Body, bodies, NEXT } from "../dispatch.ts";
import type { Frame } from "../frame.ts";
import type { RunningRules } from "../rules.ts";

/** Pairs of instructions that the compiler has put into one, taken apart: so each half obeys its rule. */
const pairs: readonly (readonly [OpcodeName, OpcodeName, OpcodeName])[] = [
  ["LOAD_FAST_LOAD_FAST", "LOAD_FAST", "LOAD_FAST"],
  ["STORE_FAST_LOAD_FAST", "STORE_FAST", "LOAD_FAST"],
  ["STORE_FAST_STORE_FAST", "STORE_FAST", "STORE_FAST"],
];

export class ChangedMachine implements RunningRules {
  readonly source: string;
  readonly filename: string;
  readonly #bodies: readonly Body[] = bodies.slice();
  readonly #watchers: CountModel[] = [];
  readonly #boundaries: ((frame: Frame) => void)[] = [];
  readonly #ends: (() => void)[] = [];
  #undoSteps: (() => void) | null = null;

  constructor(source: string, filename: string) {
    this.source = source;
    this.filename = filename;
    for (const [pair, first, second] of pairs)
      bodies[OP[pair]] = (f, arg, ts) => {
        const r = (bodies[OP[first]] as Body)(f, arg >> 4, ts);
        return r === NEXT ? (bodies[OP[second]] as Body)(f, arg & 15, ts) : r;
      };
  }

  /** Gives an instruction another body, made from the one that it has. */
  replace(op: OpcodeName, make: (own: Body) => Body): void {
    bodies[OP[op]] = make(bodies[OP[op]] as Body);
  }

  /** Gives a collection other steps; each is given CPython's own. */
  replaceSteps(make: (own: CollectorSteps) => Partial<CollectorSteps>): void {
    this.#undoSteps = replaceSteps(make(collectorSteps));
  }

  watchWith(watcher: CountModel): void {
    this.#watchers.push(watcher);
  }
  /** Called between two instructions of any frame, where anything may happen that may happen in a check of the breaker. */
  atBoundary(act: (frame: Frame) => void): void {
    this.#boundaries.push(act);
  }
  atEnd(act: () => void): void {
    this.#ends.push(act);
  }

  /** Is the frame's code the program's own? */
  isOwn(frame: Frame): boolean {
    return frame.f_executable.body.unit.co_filename === this.filename;
  }

  undo(): void {
    for (const [op, body] of this.#bodies.entries()) bodies[op] = body;
    this.#undoSteps?.();
  }

  watch(inner: HeapObserver | null): HeapObserver | null {
    let outer = inner;
    for (const watcher of this.#watchers) {
      watcher.inner = outer;
      outer = watcher;
    }
    return outer;
  }
  before(frame: Frame): void {
    for (const act of this.#boundaries) act(frame);
  }
  atScriptEnd(): void {
    for (const act of this.#ends) act();
  }
}

/** The built-in function that a CALL of `oparg` arguments is about to call, with its arguments; null: something else. */
export function builtinCall(f: Frame, oparg: number): { name: string; args: readonly PyObject[] } | null {
  const base = f.sp - oparg - 2;
  const callable = f.localsplus[base] as PyObject;
  if (!PyCFunction_Check(callable) || f.localsplus[base + 1] !== null) return null;
  const { m_ml } = (callable as PyCFunctionObject).body;
  return { name: m_ml.ml_name, args: f.localsplus.slice(base + 2, f.sp) as PyObject[] };
}

/** Does the object belong to the runtime, not to the program? */
export function isRuntimes(o: PyObject): boolean {
  return rt.startupObjects.has(o);
}
