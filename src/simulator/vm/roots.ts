/**
 * What holds references besides objects: the frames of the running thread, frames being left, the thread's exception
 * state, the locals of running C functions, and the enumerated slots of the runtime. The ledger's second and third
 * column; heapcheck and snapshots read them here.
 */
import { CO_FAST_CELL, CO_FAST_FREE } from "../bytecode/code-unit.ts";
import { type RootVisitor, setRoots } from "../memory/heapcheck.ts";
import type { PyObject } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { FRAME_OWNED_BY_FRAME_OBJECT, type Frame, INSTANCE, RETURN_PUSH, RETURN_SELF } from "./frame.ts";
import type { DyingFrame, ThreadState } from "./threadstate.ts";

/** What a fast local holds, by its kind in `co_localspluskinds`. */
export const kindOfLocal = (kind: number): "freevar" | "cell" | "local" =>
  (kind & CO_FAST_FREE) !== 0 ? "freevar" : (kind & CO_FAST_CELL) !== 0 ? "cell" : "local";

function visitLocals(frame: Frame, top: number, slot: string, visit: RootVisitor): void {
  const { co_localsplusnames: names, co_localspluskinds: kinds } = frame.f_executable.body.unit;
  for (let i = 0; i < top; i++) {
    const o = frame.localsplus[i] ?? null;
    if (o === null) continue;
    if (i >= names.length) visit(slot, "stack", String(i - names.length), o);
    else visit(slot, kindOfLocal(kinds[i] as number), names[i] as string, o);
  }
}

/** What one frame owns, in the order of its slots. */
export function visitFrame(frame: Frame, slot: string, visit: RootVisitor): void {
  visitLocals(frame, frame.sp, slot, visit);
  if (frame.f_locals !== null) visit(slot, "field", "f_locals", frame.f_locals);
  if (frame.shim !== null) visit(slot, "field", INSTANCE, frame.shim);
  visit(slot, "field", "f_funcobj", frame.f_funcobj);
  visit(slot, "field", "f_executable", frame.f_executable);
  if (frame.frame_obj !== null && frame.owner !== FRAME_OWNED_BY_FRAME_OBJECT)
    visit(slot, "field", "frame_obj", frame.frame_obj);
}

/** What a frame that is being emptied has not dropped yet. Its function and code are locals of the C function. */
export function visitDying(dying: DyingFrame, slot: string, visit: RootVisitor): void {
  const { frame, top, unlinked } = dying;
  visitLocals(frame, top, slot, visit);
  if (unlinked && frame.f_locals !== null) visit(slot, "field", "f_locals", frame.f_locals);
}

export function frameSlot(frame: Frame): string {
  return `frame of ${frame.f_executable.body.unit.co_qualname}`;
}

/** Is this frame one of those that a thread is executing? */
export function isExecuting(frame: Frame): boolean {
  for (const ts of rt.threads)
    for (let f = ts.current_frame; f !== null; f = f.previous) if (f === frame) return true;
  return false;
}

/**
 * Is `stacktop` known (not -1), so that `_PyFrame_Traverse` sees locals and stack? The stack pointer of a frame that
 * executes is in a register of the evaluation loop; it is written back only when the loop itself enters another frame,
 * not for a call of C code, nor for what that calls.
 */
export function hasStacktop(frame: Frame): boolean {
  for (const ts of rt.threads) {
    let above: Frame | null = null;
    for (let f = ts.current_frame; f !== null; above = f, f = f.previous)
      if (f === frame)
        return above !== null && (above.returnTo === RETURN_PUSH || above.returnTo === RETURN_SELF);
  }
  return true;
}

/** " of Thread-1 (f)" behind the slots of other threads than the main one. */
const ofThread = (ts: ThreadState): string => (ts === rt.threads[0] ? "" : ` of ${ts.name}`);

/** The references in a thread's own slots. */
export function forEachThreadSlot(ts: ThreadState, visit: (slot: string, o: PyObject) => void): void {
  const one = (slot: string, o: PyObject | null): void => {
    if (o !== null) visit(slot, o);
  };
  one("current_exception", ts.current_exception);
  one("exc_info", ts.exc_state.exc_value);
  one("returnValue", ts.returnValue);
  one("trace function", ts.trace);
  one("profile function", ts.profile);
  if (ts.boot === null) return;
  one("thread's function", ts.boot.func);
  one("thread's arguments", ts.boot.args);
  one("thread's keywords", ts.boot.kwargs);
}

/** Every reference held by frames, threads and the runtime. */
export function forEachRoot(visit: RootVisitor): void {
  for (const ts of rt.threads)
    for (let f = ts.current_frame; f !== null; f = f.previous)
      visitFrame(f, `${frameSlot(f)}${ofThread(ts)}`, visit);
  for (const ts of rt.threads)
    for (const d of ts.dyingFrames) visitDying(d, `${frameSlot(d.frame)}, which is being left`, visit);
  for (const ts of rt.threads)
    forEachThreadSlot(ts, (slot, o) => visit(`${slot}${ofThread(ts)}`, "runtime", slot, o));
  const one = (slot: string, o: PyObject | null): void => {
    if (o !== null) visit(slot, "runtime", slot, o);
  };
  one("gc.garbage", rt.gc.garbage);
  one("gc.callbacks", rt.gc.callbacks);
  for (const [name, { object }] of rt.holders) one(name, object);
  for (const o of rt.astArena) one("compiler-arena", o);
  for (const view of rt.openBuffers)
    if (view.obj !== null) visit("local of a C function", "runtime", "buffer", view.obj);
  for (const ts of rt.threads)
    ts.cLocals.forEach((o, i) => {
      visit("local of a C function", "runtime", ts.cLocalLabels[i] ?? "", o);
    });
}
setRoots(forEachRoot);
