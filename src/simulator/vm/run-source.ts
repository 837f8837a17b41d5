/** Compiling and running source text (Python/pythonrun.c). */
import { type CompileMode, type CompileOptions, type CompileOutcome, compile } from "../compiler/compile.ts";
import { ConstantPool, makeCode, type PyCodeObject } from "../objects/codeobject.ts";
import type { PyDictObject } from "../objects/dictobject.ts";
import { _PyFunction_FromConstructor } from "../objects/funcobject.ts";
import { PyModule_GetDict, type PyModuleObject } from "../objects/moduleobject.ts";
import {
  DECREF,
  hold,
  holdMark,
  INCREF,
  NewRef,
  type PyObject,
  type Result,
  unhold,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { setSyntaxError } from "./syntax-error.ts";
import { evalWithLocals, pushFrame } from "./call-function.ts";
import { type Frame, RETURN_EXIT } from "./frame.ts";
import { emitWarningAt } from "../objects/warn.ts";

export interface Compiled {
  readonly code: PyCodeObject;
  /** References that the arena of the compilation holds, in order; the caller drops them. */
  readonly arena: PyObject[];
}

/**
 * Compiles to a code object (new reference); null with SyntaxError set. With `keepArena` the constants of the syntax
 * tree stay referenced until the caller drops them, as while a script runs.
 */
export function compileToCode(
  source: string,
  filename: string,
  mode: CompileMode,
  keepArena: boolean,
  flags = 0,
): Compiled | null {
  const outcome = compiled(source, filename, mode, {
    flags,
    fileBacked: rt.sources.get(filename) !== undefined,
    isScript: keepArena,
  });
  if (!outcome.ok) {
    setSyntaxError(outcome.error);
    return null;
  }
  for (const w of outcome.result.warnings)
    if (!emitWarningAt(w.category, w.message, w.filename, w.lineno)) return null;
  const pool = new ConstantPool();
  const arena = outcome.result.arena.map((c) => pool.take(c));
  const code = makeCode(outcome.result.unit, pool);
  pool.dispose();
  if (!keepArena) {
    for (const o of arena) DECREF(o);
    arena.length = 0;
  }
  return { code, arena };
}

/** What was compiled before, by source: the library's own, and programs that run again and again. Plain data. */
const known = new Map<string, Map<string, CompileOutcome>>();
let keepsPrograms = false;
/** While a program is run with one schedule after the other, its compiled code is kept. */
export function keepPrograms(keep: boolean): void {
  keepsPrograms = keep;
  if (!keep) for (const name of known.keys()) if (!name.startsWith("<frozen ")) known.delete(name);
}
function compiled(
  source: string,
  filename: string,
  mode: CompileMode,
  options: CompileOptions,
): CompileOutcome {
  if (!keepsPrograms && !filename.startsWith("<frozen ")) return compile(source, filename, mode, options);
  let bySource = known.get(filename);
  if (bySource === undefined) {
    bySource = new Map();
    known.set(filename, bySource);
  }
  const key = `${mode} ${options.flags ?? 0} ${options.isScript ?? false} ${source}`;
  let outcome = bySource.get(key);
  if (outcome === undefined) {
    outcome = compile(source, filename, mode, options);
    bySource.set(key, outcome);
  }
  return outcome;
}

/** `PyEval_EvalCode`. */
export function PyEval_EvalCode(code: PyCodeObject, globals: PyDictObject, locals: PyObject): Result {
  const func = _PyFunction_FromConstructor(code, globals);
  const mark = holdMark();
  hold(func, "function of the code being run");
  const r = evalWithLocals(func, locals);
  unhold(mark);
  if (r !== null) hold(r, "result");
  DECREF(func);
  unhold(mark);
  return r;
}

/** Runs the source of an imported module in its namespace. False with an exception set. */
export function runModuleSource(m: PyModuleObject, source: string, filename: string): boolean {
  const d = PyModule_GetDict(m);
  if (rt.sources.get(filename) === undefined) rt.sources.set(filename, source);
  const compiled = compileToCode(source, filename, "exec", false);
  if (compiled === null) return false;
  const mark = holdMark();
  hold(compiled.code, "code of a module");
  const r = PyEval_EvalCode(compiled.code, d, d);
  unhold(mark);
  DECREF(compiled.code);
  if (r === null) return false;
  DECREF(r);
  return true;
}

/** A script about to run: its frame, and what is to be dropped when it is over. */
export interface ScriptRun {
  readonly frame: Frame;
  readonly code: PyCodeObject;
  readonly func: PyObject;
}

/**
 * Compiles a script and makes its frame. While it runs its constants are held once more, by the arena. null with
 * SyntaxError set.
 */
export function beginScript(source: string, filename: string, globals: PyDictObject): ScriptRun | null {
  rt.sources.set(filename, source);
  emptyFreelists();
  rt.startingUp = false;
  const compiled = compileToCode(source, filename, "exec", true);
  if (compiled === null) return null;
  rt.astArena.push(...compiled.arena);
  hold(compiled.code, "code of the script");
  const func = hold(_PyFunction_FromConstructor(compiled.code, globals), "function of the script");
  INCREF(func);
  const frame = pushFrame(func, NewRef(globals), [], null);
  if (frame === null) return null;
  frame.returnTo = RETURN_EXIT;
  return { frame, code: compiled.code, func };
}

/** After the last instruction: the arena and the code go. */
export function endScript(run: ScriptRun): void {
  unhold(0);
  DECREF(run.func);
  DECREF(run.code);
  const arena = rt.astArena.splice(0);
  for (const o of arena) DECREF(o);
}

/** A slice with its collector head: 16 bytes and 40. */
const SIZEOF_SLICE_BLOCK = 56;

/**
 * The documented start state: free lists are empty, none of their blocks lies among the start-up objects. Only the one
 * slice that the interpreter keeps is there: collections leave it alone, and every real start has used one.
 */
function emptyFreelists(): void {
  const { tuples, ...others } = rt.freelists;
  for (const list of [...Object.values(others), ...tuples]) list.clear(() => {});
  rt.freelists.slices.push(rt.obmalloc.mallocUnits(SIZEOF_SLICE_BLOCK) + 1);
}
