/**
 * Machines that count references in another way than CPython 3.13 with its GIL: labelled models, for showing what the GIL
 * is there for. Such a machine watches every count as an observer does, and passes on what it sees to the recorder.
 */
import type { HeapObserver, PyObject } from "../objects/object.ts";
import type { BiasedCount } from "../snapshot/model.ts";
import type { ThreadState } from "./threadstate.ts";

export abstract class CountModel implements HeapObserver {
  /** Who else watches: the recorder, or nobody. */
  inner: HeapObserver | null;

  constructor(inner: HeapObserver | null) {
    this.inner = inner;
  }

  /** A thread is about to execute an instruction. */
  boundary(_ts: ThreadState): void {}
  /** How many places for a switch there are before its next instruction; at the second it has read a count. */
  places(_ts: ThreadState): number {
    return 1;
  }
  /** It comes to the second place. */
  read(_ts: ThreadState): void {}
  /** The running thread checks the eval breaker. */
  atCheck(): void {}
  threadEnded(_ts: ThreadState): void {}
  /** The last line has run, all threads have been waited for, and nothing of the process has been taken down. */
  atScriptEnd(): void {}
  /** The two counts of an object, for machines that have two. */
  countsOf(_o: PyObject): BiasedCount | undefined {
    return undefined;
  }
  /** What the future of the run depends on besides the heap, as a text; `name` gives objects names. */
  stateText(_name: (o: PyObject) => string): string {
    return "";
  }

  incref(o: PyObject): void {
    this.inner?.incref(o);
  }
  decref(o: PyObject): void {
    this.inner?.decref(o);
  }
  allocate(o: PyObject): void {
    this.inner?.allocate(o);
  }
  die(o: PyObject, depth: number): void {
    this.inner?.die(o, depth);
  }
  free(o: PyObject, toFreelist?: boolean): void {
    this.inner?.free(o, toFreelist);
  }
  touch: HeapObserver["touch"] = (holder) => this.inner?.touch(holder);
  moved: NonNullable<HeapObserver["moved"]> = (o, from) => this.inner?.moved?.(o, from);
  note(kind: string, o: PyObject | null, label?: string, extra?: number): void {
    this.inner?.note(kind, o, label, extra);
  }
  thread: NonNullable<HeapObserver["thread"]> = (step, o, label) => this.inner?.thread?.(step, o, label);
  choice: NonNullable<HeapObserver["choice"]> = (choice) => this.inner?.choice?.(choice);
}
