/** _tracemalloc (Modules/_tracemalloc.c, Python/tracemalloc.c): where each block of memory was allocated. */
import { argInt } from "../objects/argconvert.ts";
import { blockUnitOf } from "../objects/alloc.ts";
import { ValueError } from "../objects/errors.ts";
import { PyList_FromArraySteal } from "../objects/listobject.ts";
import { PyBool_FromLong, PyLong_FromLong } from "../objects/longcore.ts";
import { fastcall, noargs, onearg, type PyObject, type Result } from "../objects/object.ts";
import { type MallocTracer, processState, rt } from "../objects/runtime.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArraySteal } from "../objects/tupleobject.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";
import { type Frame, frameLine } from "../vm/frame.ts";
import type { ModuleDef } from "../vm/import.ts";

const MAX_NFRAME = 65535;

interface Place {
  readonly filename: string;
  readonly lineno: number;
}
interface Trace {
  readonly size: number;
  readonly frames: readonly Place[];
  /** All frames that there were. */
  readonly total: number;
}

class Tracer implements MallocTracer {
  readonly traces = new Map<number, Trace>();
  readonly limit: number;
  traced = 0;
  peak = 0;
  /** Set while the module itself allocates. */
  isPaused = false;

  constructor(limit: number) {
    this.limit = limit;
  }

  allocated(unit: number, nbytes: number): void {
    if (this.isPaused) return;
    this.freed(unit);
    this.traces.set(unit, { size: nbytes, ...this.#places() });
    this.traced += nbytes;
    if (this.traced > this.peak) this.peak = this.traced;
  }

  freed(unit: number): void {
    const trace = this.traces.get(unit);
    if (trace === undefined) return;
    this.traces.delete(unit);
    this.traced -= trace.size;
  }

  reused(unit: number): void {
    const trace = this.traces.get(unit);
    if (trace !== undefined && !this.isPaused) this.traces.set(unit, { size: trace.size, ...this.#places() });
  }

  /** `traceback_get_frames`: innermost first. */
  #places(): { frames: Place[]; total: number } {
    const frames: Place[] = [];
    let total = 0;
    for (let f: Frame | null = rt.tstate.current_frame; f !== null; f = f.previous) {
      total++;
      if (frames.length < this.limit)
        frames.push({ filename: f.f_executable.body.unit.co_filename, lineno: frameLine(f) ?? 0 });
    }
    if (frames.length === 0) frames.push({ filename: "<unknown>", lineno: 0 });
    return { frames, total };
  }
}

const tracer = (): Tracer | null => rt.tracer as Tracer | null;

/** The limit that was last asked for. */
const limit = processState(() => ({ frames: 1 }));

const text = (s: string): PyObject => PyUnicode_FromString(s);

function framesObject(t: Trace): PyObject {
  return PyTuple_FromArraySteal(
    t.frames.map((f) => PyTuple_FromArraySteal([text(f.filename), PyLong_FromLong(f.lineno)])),
  );
}

/** What the module makes for itself is not traced. */
function paused(f: () => Result): Result {
  const t = tracer();
  if (t === null) return f();
  t.isPaused = true;
  const r = f();
  t.isPaused = false;
  return r;
}

const module: ModuleDef = {
  name: "_tracemalloc",
  functions: [
    noargs("is_tracing", () => PyBool_FromLong(rt.tracer !== null)),
    noargs("clear_traces", () => {
      const t = tracer();
      if (t !== null) {
        t.traces.clear();
        t.traced = 0;
        t.peak = 0;
      }
      return Py_None;
    }),
    fastcall("start", (_m, args) => {
      const nframe = args.length === 0 ? 1 : argInt(args[0] as PyObject);
      if (nframe === null) return null;
      if (nframe < 1 || nframe > MAX_NFRAME)
        return ValueError(`the number of frames must be in range [1; ${MAX_NFRAME}]`);
      if (rt.tracer !== null) return Py_None;
      limit().frames = nframe;
      rt.tracer = new Tracer(nframe);
      return Py_None;
    }),
    noargs("stop", () => {
      rt.tracer = null;
      return Py_None;
    }),
    noargs("get_traceback_limit", () => PyLong_FromLong(limit().frames)),
    noargs("get_tracemalloc_memory", () => PyLong_FromLong((tracer()?.traces.size ?? 0) * 48)),
    noargs("get_traced_memory", () => {
      const t = tracer();
      const now = t?.traced ?? 0;
      const peak = t?.peak ?? 0;
      return PyTuple_FromArraySteal([PyLong_FromLong(now), PyLong_FromLong(peak)]);
    }),
    noargs("reset_peak", () => {
      const t = tracer();
      if (t !== null) t.peak = t.traced;
      return Py_None;
    }),
    noargs("_get_traces", () => {
      const traces = [...(tracer()?.traces.values() ?? [])];
      return paused(() =>
        PyList_FromArraySteal(
          traces.map((t) =>
            PyTuple_FromArraySteal([
              PyLong_FromLong(0),
              PyLong_FromLong(t.size),
              framesObject(t),
              PyLong_FromLong(t.total),
            ]),
          ),
        ),
      );
    }),
    onearg("_get_object_traceback", (_m, o) => {
      const t = tracer()?.traces.get(blockUnitOf(o));
      return t === undefined ? Py_None : paused(() => framesObject(t));
    }),
  ],
};
export default module;
