/**
 * Frames in the log: what a frame looked like when it was last looked at, and how it differs now. Slots are compared by
 * the objects in them; nothing is named or made for those that are as they were.
 */
import type { CodeUnit } from "../bytecode/code-unit.ts";
import type { PyObject } from "../objects/object.ts";
import { type FrameHead, NO_SLOT, OP_SLOTS } from "../snapshot/change-log.ts";
import { FRAME_OWNED_BY_FRAME_OBJECT, type Frame, INSTANCE } from "../vm/frame.ts";
import { kindOfLocal } from "../vm/roots.ts";
import type { ChangeWriter } from "./change-writer.ts";
import { type EventLog, kindOf } from "./event-log.ts";
import type { KnownObjects } from "./known.ts";

const BIND = kindOf("bind");
const UNBIND = kindOf("unbind");
const CALLED = kindOf("call");
const CO_OPTIMIZED = 1;
const CO_GENERATOR = 0x20;

/** What the log says of the frames of one code. */
interface CodeNotes {
  /** Numbers of the slots, as far as they have been asked for. */
  readonly slots: number[];
  /** Locals, cells and free variables. */
  readonly locals: number;
  /** Number of the head, by the ordinal of the globals. */
  readonly calls: Map<number, number>;
}

/** What a frame holds besides its locals and its stack, in the order of visitFrame (vm/roots.ts). */
const fields = ["f_locals", INSTANCE, "f_funcobj", "f_executable", "frame_obj"] as const;

const NOBODY = null as unknown as Frame;
const NO_CODE: CodeNotes = { slots: [], locals: 0, calls: new Map() };

/** A frame as the log has it. */
class FrameShadow {
  frame = NOBODY;
  code = NO_CODE;
  call = 0;
  globals = 0;
  instruction = 0;
  line = 0;
  /** Entries of `localsplus` in use, and what is in them: the object and its ordinal. */
  size = 0;
  readonly objects: (PyObject | null)[] = [];
  readonly ids: number[] = [];
  /** The frame's own fields, absent ones null, with their ordinals. */
  f_locals: PyObject | null = null;
  shim: PyObject | null = null;
  f_funcobj: PyObject | null = null;
  f_executable: PyObject | null = null;
  frame_obj: PyObject | null = null;
  readonly fieldIds = fields.map(() => 0);
  /** Its line was that of the instruction about to run. */
  isRunning = false;
}

const frameObjectOf = (f: Frame): PyObject | null =>
  f.owner === FRAME_OWNED_BY_FRAME_OBJECT ? null : f.frame_obj;

export class FrameLog {
  readonly #shadows = new Map<number, FrameShadow>();
  /** Those of frames that were left, to be used again. */
  readonly #spare: FrameShadow[] = [];
  readonly #writer: ChangeWriter;
  readonly #events: EventLog;
  readonly #known: KnownObjects;
  readonly #idOf: (o: PyObject) => number;
  readonly #notes = new Map<CodeUnit, CodeNotes>();
  readonly #fieldSlots: readonly number[];
  #last: FrameShadow | null = null;

  constructor(writer: ChangeWriter, events: EventLog, known: KnownObjects, idOf: (o: PyObject) => number) {
    this.#writer = writer;
    this.#events = events;
    this.#known = known;
    this.#idOf = idOf;
    this.#fieldSlots = fields.map((label) => writer.slot("field", label));
  }

  has(f: Frame): boolean {
    return this.#shadows.has(f.id);
  }

  /** Was it looked at as the one that ran, so that its line was that of the instruction about to run? Or never yet? */
  isStale(f: Frame): boolean {
    return this.#shadows.get(f.id)?.isRunning !== false;
  }

  /** Looks at a frame. `isRunning`: it has run the last instruction; `tells`: as events too. True when it is a new one. */
  capture(f: Frame, isRunning: boolean, tells: boolean): boolean {
    let shadow = this.#last;
    if (shadow === null || shadow.frame !== f) {
      shadow = this.#shadows.get(f.id) ?? null;
      if (shadow === null) {
        this.#add(f, isRunning, tells);
        return true;
      }
      this.#last = shadow;
    }
    this.#compare(shadow, f, tells);
    const globals = this.#known.find(f.f_globals)?.id ?? 0;
    if (globals !== shadow.globals) {
      const call = this.#callOf(shadow.code, f, globals);
      this.#writer.setCall(f.id, shadow.call, call);
      shadow.globals = globals;
      shadow.call = call;
    }
    this.#place(shadow, f, isRunning);
    return false;
  }

  #place(shadow: FrameShadow, f: Frame, isRunning: boolean): void {
    shadow.isRunning = isRunning;
    const { pc } = f;
    const found = f.f_executable.body.unit.linenos[isRunning ? pc : Math.max(0, f.lasti)] ?? -1;
    const line = found > 0 ? found : shadow.line;
    if (pc === shadow.instruction && line === shadow.line) return;
    this.#writer.setFrame(f.id, pc - shadow.instruction, line - shadow.line);
    shadow.instruction = pc;
    shadow.line = line;
  }

  #add(f: Frame, isRunning: boolean, tells: boolean): void {
    const { unit } = f.f_executable.body;
    const writer = this.#writer;
    const shadow = this.#spare.pop() ?? new FrameShadow();
    shadow.frame = f;
    shadow.code = this.#notesOf(unit);
    this.#read(shadow, f, 0);
    this.#readFields(shadow, f);
    shadow.globals = this.#known.find(f.f_globals)?.id ?? 0;
    shadow.call = this.#callOf(shadow.code, f, shadow.globals);
    this.#shadows.set(f.id, shadow);
    this.#last = shadow;
    writer.frame(f.id, shadow.call);
    writer.setCall(f.id, 0, shadow.call);
    this.#writeAll(shadow, 0, 1);
    shadow.instruction = 0;
    shadow.line = unit.co_firstlineno;
    writer.setFrame(f.id, 0, shadow.line);
    this.#place(shadow, f, isRunning);
    if (tells) this.#events.push(CALLED, 0, -1, this.#events.bind(-f.id, NO_SLOT));
  }

  #notesOf(unit: CodeUnit): CodeNotes {
    let notes = this.#notes.get(unit);
    if (notes === undefined) {
      notes = { slots: [], locals: unit.co_localsplusnames.length, calls: new Map() };
      this.#notes.set(unit, notes);
    }
    return notes;
  }

  #callOf({ calls }: CodeNotes, f: Frame, globals: number): number {
    let call = calls.get(globals);
    if (call === undefined) {
      call = this.#writer.call(headOf(f.f_executable.body.unit, globals));
      calls.set(globals, call);
    }
    return call;
  }

  /** The frame is left. */
  remove(id: number): void {
    const shadow = this.#shadows.get(id);
    if (shadow === undefined) return;
    this.#writeAll(shadow, 1, 0);
    this.#writer.setFrame(id, -shadow.instruction, -shadow.line);
    this.#writer.setCall(id, shadow.call, 0);
    this.#shadows.delete(id);
    if (this.#last === shadow) this.#last = null;
    shadow.frame = NOBODY;
    shadow.objects.fill(null);
    shadow.f_locals = shadow.shim = shadow.f_funcobj = shadow.f_executable = shadow.frame_obj = null;
    this.#spare.push(shadow);
  }

  /** The operations that make all frames. */
  writeAll(): void {
    for (const [id, shadow] of this.#shadows) {
      this.#writer.setCall(id, 0, shadow.call);
      this.#writeAll(shadow, 0, 1);
      this.#writer.setFrame(id, shadow.instruction, shadow.line);
    }
  }

  /** All references of a frame: they go (1, 0) or come (0, 1). */
  #writeAll(shadow: FrameShadow, goes: 0 | 1, comes: 0 | 1): void {
    const { fieldIds } = shadow;
    let n = countOf(shadow, 0, shadow.size);
    for (let i = 0; i < fields.length; i++) if (fieldIds[i] !== 0) n++;
    this.#writer.splice(OP_SLOTS, shadow.frame.id, 0, goes * n, comes * n);
    this.#writeSlots(shadow, 0, shadow.size);
    for (let i = 0; i < fields.length; i++)
      if (fieldIds[i] !== 0) this.#writer.pair(this.#fieldSlots[i] as number, fieldIds[i] as number);
  }

  #writeSlots({ objects, ids, code }: FrameShadow, from: number, to: number): void {
    for (let i = from; i < to; i++)
      if (objects[i] !== null) this.#writer.pair(code.slots[i] as number, ids[i] as number);
  }

  /** Reads the entries from `from` on into the shadow. */
  #read(shadow: FrameShadow, f: Frame, from: number): void {
    const { objects, ids, code } = shadow;
    const { localsplus, sp } = f;
    if (code.slots.length < sp) this.#nameSlots(code, f, sp);
    for (let i = from; i < sp; i++) {
      const o = localsplus[i] ?? null;
      objects[i] = o;
      ids[i] = o === null ? 0 : this.#idOf(o);
    }
    shadow.size = sp;
  }

  #nameSlots({ slots }: CodeNotes, f: Frame, upTo: number): void {
    const { co_localsplusnames: names, co_localspluskinds: kinds } = f.f_executable.body.unit;
    for (let i = slots.length; i < upTo; i++)
      slots.push(
        i < names.length
          ? this.#writer.slot(kindOfLocal(kinds[i] as number), names[i] as string)
          : this.#writer.slot("stack", String(i - names.length)),
      );
  }

  #readFields(shadow: FrameShadow, f: Frame): void {
    const { fieldIds } = shadow;
    shadow.f_locals = f.f_locals;
    shadow.shim = f.shim;
    shadow.f_funcobj = f.f_funcobj;
    shadow.f_executable = f.f_executable;
    shadow.frame_obj = frameObjectOf(f);
    fieldIds[0] = f.f_locals === null ? 0 : this.#idOf(f.f_locals);
    fieldIds[1] = f.shim === null ? 0 : this.#idOf(f.shim);
    fieldIds[2] = this.#idOf(f.f_funcobj);
    fieldIds[3] = this.#idOf(f.f_executable);
    fieldIds[4] = shadow.frame_obj === null ? 0 : this.#idOf(shadow.frame_obj);
  }

  #compare(shadow: FrameShadow, f: Frame, tells: boolean): void {
    const { objects, size } = shadow;
    const { localsplus, sp } = f;
    const shared = size < sp ? size : sp;
    let first = 0;
    while (first < shared && objects[first] === localsplus[first]) first++;
    if (
      shadow.f_locals !== f.f_locals ||
      shadow.shim !== f.shim ||
      shadow.f_funcobj !== f.f_funcobj ||
      shadow.f_executable !== f.f_executable ||
      shadow.frame_obj !== frameObjectOf(f)
    ) {
      this.#compareWithFields(shadow, f, first, tells);
      return;
    }
    if (first === shared && size === sp) return;
    // From the top down: empty slots are no references, and a reference is the same where slot and object are.
    let end = size;
    let endNow = sp;
    for (;;) {
      while (end > first && objects[end - 1] === null) end--;
      while (endNow > first && (localsplus[endNow - 1] ?? null) === null) endNow--;
      if (end !== endNow || end === first || objects[end - 1] !== localsplus[end - 1]) break;
      end--;
      endNow--;
    }
    this.#splice(shadow, f, first, end, endNow, tells);
  }

  /** The entries from `first` to `end` were written down; those from `first` to `endNow` are in their place now. */
  #splice(shadow: FrameShadow, f: Frame, first: number, end: number, endNow: number, tells: boolean): void {
    const writer = this.#writer;
    const { objects, ids, code } = shadow;
    const { localsplus, sp } = f;
    if (code.slots.length < sp) this.#nameSlots(code, f, sp);
    const { slots } = code;
    const n = countOf(shadow, first, end);
    let m = 0;
    for (let i = first; i < endNow; i++) if ((localsplus[i] ?? null) !== null) m++;
    // Locals and cells are bound and unbound; what is on the stack only passes.
    const going =
      tells && n > 0 && first < code.locals ? slice(shadow, first, Math.min(end, code.locals)) : null;
    if (n !== 0 || m !== 0) {
      writer.splice(OP_SLOTS, f.id, countOf(shadow, 0, first), n, m);
      this.#writeSlots(shadow, first, end);
    }
    for (let i = first; i < endNow; i++) {
      const o = localsplus[i] ?? null;
      objects[i] = o;
      if (o === null) continue;
      const id = this.#idOf(o);
      ids[i] = id;
      writer.pair(slots[i] as number, id);
    }
    for (let i = endNow; i < sp; i++) if ((localsplus[i] ?? null) === null) objects[i] = null;
    shadow.size = sp;
    if (going !== null) this.#tellAll(UNBIND, f.id, going, 0, going.length);
    if (!tells || first >= code.locals) return;
    const last = Math.min(endNow, code.locals);
    for (let i = first; i < last; i++)
      if (objects[i] !== null) this.#tell(BIND, f.id, slots[i] as number, ids[i] as number);
  }

  #tellAll(kind: number, frame: number, pairs: readonly number[], from: number, to: number): void {
    for (let i = from; i < to; i += 2) this.#tell(kind, frame, pairs[i] as number, pairs[i + 1] as number);
  }
  #tell(kind: number, frame: number, slot: number, id: number): void {
    const name = this.#writer.slots[slot];
    if (name === undefined || (name.kind !== "local" && name.kind !== "cell")) return;
    this.#events.push(kind, id, -1, this.#events.bind(-frame, slot));
  }

  /** One of the frame's own fields is another: from the first difference to the last, fields included. */
  #compareWithFields(shadow: FrameShadow, f: Frame, first: number, tells: boolean): void {
    const old = this.#sliceAll(shadow);
    this.#read(shadow, f, first);
    this.#readFields(shadow, f);
    const now = this.#sliceAll(shadow);
    let start = 0;
    const same = (i: number, j: number): boolean => old[i] === now[j] && old[i + 1] === now[j + 1];
    while (start < old.length && start < now.length && same(start, start)) start += 2;
    let end = old.length;
    let endNow = now.length;
    while (end > start && endNow > start && same(end - 2, endNow - 2)) {
      end -= 2;
      endNow -= 2;
    }
    if (end === start && endNow === start) return;
    this.#writer.splice(OP_SLOTS, f.id, start / 2, (end - start) / 2, (endNow - start) / 2);
    for (let i = start; i < end; i += 2) this.#writer.pair(old[i] as number, old[i + 1] as number);
    for (let i = start; i < endNow; i += 2) this.#writer.pair(now[i] as number, now[i + 1] as number);
    if (!tells) return;
    this.#tellAll(UNBIND, f.id, old, start, end);
    this.#tellAll(BIND, f.id, now, start, endNow);
  }

  #sliceAll(shadow: FrameShadow): number[] {
    const pairs = slice(shadow, 0, shadow.size);
    for (let i = 0; i < fields.length; i++) {
      const id = shadow.fieldIds[i] as number;
      if (id !== 0) pairs.push(this.#fieldSlots[i] as number, id);
    }
    return pairs;
  }
}

function headOf(unit: CodeUnit, globals: number): FrameHead {
  return {
    name: unit.co_qualname,
    kind:
      unit.co_name === "<module>"
        ? "module"
        : (unit.co_flags & CO_GENERATOR) !== 0
          ? "generator"
          : (unit.co_flags & CO_OPTIMIZED) !== 0
            ? "function"
            : "class",
    filename: unit.co_filename,
    globals: globals === 0 ? null : globals,
  };
}

function countOf({ objects }: FrameShadow, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) if (objects[i] !== null) n++;
  return n;
}

/** Slots and ordinals of the references in some entries. */
function slice({ objects, ids, code }: FrameShadow, from: number, to: number): number[] {
  const pairs: number[] = [];
  for (let i = from; i < to; i++)
    if (objects[i] !== null) pairs.push(code.slots[i] as number, ids[i] as number);
  return pairs;
}
