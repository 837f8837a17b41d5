/** Who waits for what, in words, when nobody can go on. */
import { dictStringItems, type PyDictObject } from "../objects/dictobject.ts";
import { hex } from "../objects/abstract.ts";
import type { PyHeapObject, PyObject } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { _PyDict_GetItemStringBorrowed } from "../objects/dictobject.ts";
import { frameLine } from "./frame.ts";
import type { ThreadState } from "./threadstate.ts";

/** "MainThread (line 7)": where the program's own code stands. */
function place(ts: ThreadState): string {
  for (let f = ts.current_frame; f !== null; f = f.previous) {
    if (f.f_executable.body.unit.co_filename.startsWith("<frozen ")) continue;
    const line = frameLine(f);
    return line === null ? ts.name : `${ts.name} (line ${line})`;
  }
  return ts.name;
}

/** The name of a global of the program, or of a local of one of its threads, that holds the object. */
function nameOf(o: PyObject): string {
  const main = _PyDict_GetItemStringBorrowed(rt.modules as PyDictObject, "__main__") as PyHeapObject | null;
  if (main?.ob_dict != null)
    for (const [name, value] of dictStringItems(main.ob_dict)) if (value === o) return `'${name}'`;
  return `at 0x${hex(o)}`;
}

function waitText(ts: ThreadState): string {
  const wait = ts.wait;
  if (wait === null) return `${place(ts)} waits`;
  if (wait.kind === "sleep") return `${place(ts)} sleeps`;
  const object = wait.object as PyObject;
  const body = (object as PyHeapObject).body as { holder?: ThreadState | null; thread?: ThreadState | null };
  switch (wait.kind) {
    case "lock":
    case "rlock": {
      const holder = body.holder ?? null;
      const held =
        holder === null
          ? ""
          : holder === ts
            ? ", which it holds itself"
            : rt.threads.includes(holder)
              ? `, which ${holder.name} holds`
              : `, which ${holder.name} took and did not release`;
      return `${place(ts)} waits for the lock ${nameOf(object)}${held}`;
    }
    case "object":
      return `${place(ts)} waits until ${nameOf(object)} is unlocked`;
    case "join":
      return `${place(ts)} waits for the end of ${body.thread?.name ?? "other threads"}`;
    default:
      return `${place(ts)} waits for an item in the queue ${nameOf(object)}`;
  }
}

const all = (): string => rt.threads.map(waitText).join("; ");

export function deadlockText(): string {
  return `deadlock: every thread waits, and none can wake another: ${all()}`;
}

/** Threads that could go on in Python cannot in the model, whose C calls end in the reverse order of their beginnings. */
export function stuckText(): string {
  return `a thread is to return from Python code that C code has called (a sort key, __add__, __del__ …), while another one, called later in the same way, still waits in its own: the model ends such calls only in the reverse order of their beginnings (${all()})`;
}
