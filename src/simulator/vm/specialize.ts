/**
 * What specialisation changes that can be seen (Python/specialize.c): which calls of C functions check the eval
 * breaker, and whether a loop enters its generator's frame itself. An instruction is specialised when it runs for the
 * second time; CALL_LEN, CALL_ISINSTANCE, CALL_LIST_APPEND and CALL_TYPE_1 do not check, every other call does.
 */
import { OP } from "../bytecode/opcodes.ts";
import { PyCFunction_Check } from "../objects/methodobject.ts";
import type { PyDescrObject } from "../objects/descrobject.ts";
import { type PyObject, PyType_Type, type PyTypeObject } from "../objects/object.ts";
import type { Frame } from "./frame.ts";

const COLD = 0;
const GENERIC = 1;
const UNCHECKED = 2;

/** Does this execution of CALL check the eval breaker when it is done? */
export function callCounts(f: Frame, callable: PyObject, oparg: number, hasSelf: boolean): boolean {
  const code = f.f_executable.body;
  if (code.warm === null) code.warm = new Uint8Array(code.ops.length);
  const pc = f.lasti;
  const state = code.warm[pc] as number;
  if (state === COLD) {
    // The first execution runs the unspecialised instruction.
    code.warm[pc] = GENERIC;
    return true;
  }
  const unchecked = isUnchecked(f, callable, oparg, hasSelf);
  if (state === GENERIC && unchecked) code.warm[pc] = UNCHECKED;
  return !unchecked;
}

/**
 * Has this FOR_ITER run before? Only FOR_ITER_GEN enters a generator's frame from the loop itself; the first execution,
 * not yet specialised, calls its tp_iternext, and so C code is between the two frames.
 */
export function isWarm(f: Frame): boolean {
  const code = f.f_executable.body;
  if (code.warm === null) code.warm = new Uint8Array(code.ops.length);
  if (code.warm[f.lasti] !== COLD) return true;
  code.warm[f.lasti] = GENERIC;
  return false;
}

function isUnchecked(f: Frame, callable: PyObject, oparg: number, hasSelf: boolean): boolean {
  if (callable === PyType_Type) return oparg === 1 && !hasSelf;
  if (PyCFunction_Check(callable)) {
    const name = callable.body.m_ml.ml_name;
    const builtin = callable.body.m_self !== null && callable.body.m_self.ob_type.tp_name === "module";
    if (!builtin || hasSelf) return false;
    return (name === "len" && oparg === 1) || (name === "isinstance" && oparg === 2);
  }
  if (callable.ob_type.tp_name === "method_descriptor" && hasSelf && oparg === 1) {
    const d = (callable as PyDescrObject).body;
    if (d.method?.ml_name !== "append" || (d.d_type as PyTypeObject).tp_name !== "list") return false;
    const self = f.localsplus[f.sp - 2] as PyObject;
    return self.ob_type === d.d_type && f.f_executable.body.ops[f.pc] === OP.POP_TOP;
  }
  return false;
}
