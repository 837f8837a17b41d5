/**
 * What objects ask of the machine: a function's call slot enters the evaluation loop, a generator resumes its frame, a
 * finalizer's error is reported. CPython's Objects/ calls Python/ directly; here vm/ hands its functions over when
 * it is loaded (vm/machine.ts), so that objects/ needs nothing of vm/.
 */
import type { Frame } from "../vm/frame.ts";
import type { PyFunctionObject } from "./funcobject.ts";
import type { PyObject, Result } from "./object.ts";
import type { PyTupleObject } from "./tupleobject.ts";

export interface Machine {
  /** `_PyFunction_Vectorcall`: arguments are borrowed. */
  callFunction(func: PyFunctionObject, args: PyObject[], kwnames: PyTupleObject | null): Result;
  /** Resumes a generator's frame from C code. */
  runGeneratorFrame(frame: Frame): Result;
  /** Drops what a frame owns, its code excepted. */
  clearFrameExceptCode(frame: Frame): void;
  /** Drops locals and stack. */
  clearLocals(frame: Frame, unlinked: boolean): void;
  /** The first and the last part of clearLocals, for a caller that drops the locals itself. The number of them. */
  beginClearing(frame: Frame): number;
  endClearing(): void;
  /** Is the frame one of those that the thread is executing? */
  isExecuting(frame: Frame): boolean;
  /** Does the collector see the frame's locals and stack? Not while it executes, except below a frame it entered itself. */
  hasStacktop(frame: Frame): boolean;
  /** Reports an error that nobody can catch. */
  writeUnraisable(o: PyObject | null, message?: string | null): void;
  takeCurrentException(): PyObject | null;
  restoreCurrentException(saved: PyObject | null): void;
  /** Runs a scheduled collection, as C code that asks for signals does. False with an exception set. */
  checkEvalBreakerInC(): boolean;
  /** Ends the run: the program asks for what is not modelled. */
  unsupported(text: string): never;
}

let machine: Machine;
// These two stand on JavaScript's stack as often as Python code calls Python code through C: nothing comes between.
export let callFunction: Machine["callFunction"];
export let runGeneratorFrame: Machine["runGeneratorFrame"];
/** Called once, when vm/ is loaded. */
export function setMachine(m: Machine): void {
  machine = m;
  callFunction = m.callFunction;
  runGeneratorFrame = m.runGeneratorFrame;
}

export const clearFrameExceptCode: Machine["clearFrameExceptCode"] = (frame) =>
  machine.clearFrameExceptCode(frame);
export const clearLocals: Machine["clearLocals"] = (frame, unlinked) => machine.clearLocals(frame, unlinked);
export const beginClearing: Machine["beginClearing"] = (frame) => machine.beginClearing(frame);
export const endClearing: Machine["endClearing"] = () => machine.endClearing();
export const isExecuting: Machine["isExecuting"] = (frame) => machine.isExecuting(frame);
export const hasStacktop: Machine["hasStacktop"] = (frame) => machine.hasStacktop(frame);
export const writeUnraisable: Machine["writeUnraisable"] = (o, message) =>
  machine.writeUnraisable(o, message);
export const takeCurrentException: Machine["takeCurrentException"] = () => machine.takeCurrentException();
export const restoreCurrentException: Machine["restoreCurrentException"] = (saved) =>
  machine.restoreCurrentException(saved);
export const checkEvalBreakerInC: Machine["checkEvalBreakerInC"] = () => machine.checkEvalBreakerInC();
export function unsupported(text: string): never {
  return machine.unsupported(text);
}
