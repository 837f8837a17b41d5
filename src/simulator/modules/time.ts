/**
 * The time module (Modules/timemodule.c) on a modelled clock, so that every run reads the same times: it advances by a
 * fixed number of nanoseconds for each instruction that the program has executed, and by what the program sleeps. A
 * run begins at the first moment of 2025 in UTC, the only time zone.
 */
import { ascTime, format, type Moment, momentOf, secondsOf } from "../algorithms/calendar.ts";
import { floatTruncate } from "../algorithms/floats.ts";
import type { Int } from "../algorithms/ints.ts";
import { _PyNumber_Index, PyLong_Check } from "../objects/abstract-number.ts";
import { argInt, argStr } from "../objects/argconvert.ts";
import { PyObject_Call } from "../objects/call.ts";
import { PyDict_New, setItemIdentifier } from "../objects/dictobject.ts";
import { OverflowError, TypeError, ValueError } from "../objects/errors.ts";
import { isFailure, raiseFailure } from "../objects/failures.ts";
import { PyFloat_Check, PyFloat_FromDouble } from "../objects/floatobject.ts";
import { _PyArg_CheckPositional } from "../objects/getargs.ts";
import { PyBool_FromLong, PyLong_FromBigInt, PyLong_FromLong } from "../objects/longcore.ts";
import { valueOf } from "../objects/longobject.ts";
import { unsupported } from "../objects/machine.ts";
import { addObject } from "../objects/moduleobject.ts";
import { _PyNamespace_Type } from "../objects/namespaceobject.ts";
import {
  DECREF,
  hold,
  holdMark,
  NewRef,
  noargs,
  onearg,
  type PyMethodDef,
  type PyObject,
  type Result,
  unhold,
  varargs,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { Py_None } from "../objects/singletons.ts";
import {
  emptyTuple,
  PyTuple_Check,
  PyTuple_FromArraySteal,
  type PyTupleObject,
} from "../objects/tupleobject.ts";
import { PyUnicode_Check, PyUnicode_FromString, textOf } from "../objects/unicodeobject.ts";
import { instructionsExecuted } from "../vm/ceval.ts";
import { sleepFor } from "../vm/waiting.ts";
import { NANOSECONDS_PER_INSTRUCTION } from "../vm/schedule.ts";
import type { ModuleDef } from "../vm/import.ts";
import { hiddenOf, newStructSequenceOf, type StructSequenceSpec, structSequenceType } from "./structseq.ts";

/** 2025-01-01 00:00:00 UTC. */
const START = 1735689600;
/** What a monotonic clock shows at the start: the machine has been up for a while. */
const UPTIME = 1000;

/** Nanoseconds of work since the start of the run. */
const worked = (): number => instructionsExecuted() * NANOSECONDS_PER_INSTRUCTION;
/** Nanoseconds since the start of the run. */
const elapsed = (): number => rt.clock + worked();

const seconds = (base: number, ns: number): Result => PyFloat_FromDouble(base + ns / 1e9);
const nanoseconds = (base: number, ns: number): Result =>
  PyLong_FromBigInt(BigInt(base) * 1000000000n + BigInt(Math.floor(ns)));

const STRUCT_TIME: StructSequenceSpec = {
  name: "time.struct_time",
  fields: [
    "tm_year",
    "tm_mon",
    "tm_mday",
    "tm_hour",
    "tm_min",
    "tm_sec",
    "tm_wday",
    "tm_yday",
    "tm_isdst",
    "tm_zone",
    "tm_gmtoff",
  ],
  visible: 9,
  constructible: true,
};

function structTime(m: Moment, zone: string): PyObject {
  const numbers = [m.year, m.month, m.day, m.hour, m.minute, m.second, m.weekday, m.yearDay, m.isDst];
  return newStructSequenceOf(STRUCT_TIME, [
    ...numbers.map((n) => PyLong_FromLong(n)),
    PyUnicode_FromString(zone),
    PyLong_FromLong(0),
  ]);
}

/** A number of seconds since the epoch, rounded down; now for None. Null with an exception set. */
function timestamp(args: PyTupleObject, fname: string): number | null {
  const items = args.body.ob_item as PyObject[];
  if (!_PyArg_CheckPositional(fname, items.length, 0, 1)) return null;
  const o = items[0] ?? Py_None;
  if (o === Py_None) return START + Math.floor(elapsed() / 1e9);
  let value: Int;
  if (PyFloat_Check(o)) {
    if (Number.isNaN(o.ob_fval)) return ValueError("Invalid value NaN (not a number)");
    const whole = floatTruncate(Math.floor(o.ob_fval));
    if (isFailure(whole)) return raiseFailure(whole);
    value = whole;
  } else {
    const i = _PyNumber_Index(o);
    if (i === null) return null;
    value = valueOf(i);
    DECREF(i);
  }
  if (typeof value === "bigint") return OverflowError("timestamp out of range for platform time_t");
  if (Math.abs(value) > Number(67768036191676799n))
    return OverflowError("(75, 'Value too large for defined data type')");
  return value;
}

/** `gettmarg`: the first nine fields of a tuple. Null with an exception set. */
function momentFrom(o: PyObject, fname: string): Moment | null {
  if (!PyTuple_Check(o)) return TypeError("Tuple or struct_time argument required");
  const items = o.body.ob_item as PyObject[];
  if (items.length < 9) return TypeError(`${fname}(): illegal time tuple argument`);
  const n: number[] = [];
  for (const item of items.slice(0, 9)) {
    const v = argInt(item);
    if (v === null) return null;
    n.push(v);
  }
  const [year, month, day, hour, minute, second, weekday, yearDay, isDst] = n as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    weekday: (weekday + 1) % 7 === 0 ? 6 : weekday % 7,
    yearDay,
    isDst,
  };
}

/** `checktm`: the ranges that strftime and asctime rely on; a zero month or day counts as the first. */
function checked(m: Moment): Moment | null {
  const month = m.month === 0 ? 1 : m.month;
  const day = m.day === 0 ? 1 : m.day;
  const yearDay = m.yearDay === 0 ? 1 : m.yearDay;
  if (month < 1 || month > 12) return ValueError("month out of range");
  if (day < 1 || day > 31) return ValueError("day of month out of range");
  if (m.hour < 0 || m.hour > 23) return ValueError("hour out of range");
  if (m.minute < 0 || m.minute > 59) return ValueError("minute out of range");
  if (m.second < 0 || m.second > 61) return ValueError("seconds out of range");
  if (m.weekday < 0) return ValueError("day of week out of range");
  if (yearDay < 1 || yearDay > 366) return ValueError("day of year out of range");
  return { ...m, month, day, yearDay };
}

function momentArgument(o: PyObject | undefined, fname: string): Moment | null {
  if (o === undefined) return momentOf(START + Math.floor(elapsed() / 1e9));
  const m = momentFrom(o, fname);
  return m === null ? null : checked(m);
}

function sleep(_module: PyObject, o: PyObject): Result {
  let ns: number;
  if (PyFloat_Check(o)) {
    if (Number.isNaN(o.ob_fval)) return ValueError("Invalid value NaN (not a number)");
    ns = Math.ceil(o.ob_fval * 1e9);
  } else {
    const i = _PyNumber_Index(o);
    if (i === null) return null;
    ns = Number(valueOf(i)) * 1e9;
    DECREF(i);
  }
  if (ns < 0) return ValueError("sleep length must be non-negative");
  if (ns > 2 ** 63) return OverflowError("timestamp too large to convert to C PyTime_t");
  return sleepFor(ns) ? Py_None : null;
}

/** By clock id: its base in seconds, and the nanoseconds since. */
const clocks: ReadonlyMap<number, () => [number, number]> = new Map([
  [0, () => [START, elapsed()]],
  [1, () => [UPTIME, elapsed()]],
  [2, () => [0, worked()]],
  [3, () => [0, worked()]],
  [4, () => [UPTIME, elapsed()]],
  [7, () => [UPTIME, elapsed()]],
  [11, () => [START, elapsed()]],
]);

function clockOf(o: PyObject): [number, number] | null {
  if (!PyLong_Check(o)) return TypeError(`clk_id should be integer, not ${o.ob_type.tp_name}`);
  const clock = clocks.get(Number(valueOf(o)));
  return clock === undefined ? raiseInvalid() : clock();
}
const raiseInvalid = (): null => ValueError("unknown clock");

function clockInfo(_module: PyObject, args: PyTupleObject): Result {
  const items = args.body.ob_item as PyObject[];
  if (!_PyArg_CheckPositional("get_clock_info", items.length, 1, 1)) return null;
  const name = argStr("get_clock_info", "argument 1", items[0] as PyObject);
  if (name === null) return null;
  const ids: Record<string, string> = {
    time: "REALTIME",
    monotonic: "MONOTONIC",
    perf_counter: "MONOTONIC",
    process_time: "PROCESS_CPUTIME_ID",
    thread_time: "THREAD_CPUTIME_ID",
  };
  const id = ids[name.body.value];
  if (id === undefined) return ValueError("unknown clock");
  const fields = PyDict_New();
  const set = (key: string, value: PyObject): void => {
    setItemIdentifier(fields, key, value);
    DECREF(value);
  };
  set("implementation", PyUnicode_FromString(`clock_gettime(CLOCK_${id})`));
  set("monotonic", PyBool_FromLong(name.body.value !== "time"));
  set("adjustable", PyBool_FromLong(name.body.value === "time"));
  set("resolution", PyFloat_FromDouble(1e-9));
  const mark = holdMark();
  hold(fields, "fields");
  const info = PyObject_Call(_PyNamespace_Type, emptyTuple, fields);
  unhold(mark);
  DECREF(fields);
  return info;
}

const functions: PyMethodDef[] = [
  noargs("time", () => seconds(START, elapsed())),
  noargs("time_ns", () => nanoseconds(START, elapsed())),
  onearg("clock_gettime", (_module, o) => {
    const clock = clockOf(o);
    return clock === null ? null : seconds(...clock);
  }),
  onearg("clock_gettime_ns", (_module, o) => {
    const clock = clockOf(o);
    return clock === null ? null : nanoseconds(...clock);
  }),
  varargs("clock_getres", (_module, args) => {
    const items = args.body.ob_item as PyObject[];
    if (!_PyArg_CheckPositional("clock_getres", items.length, 1, 1)) return null;
    return clockOf(items[0] as PyObject) === null ? null : PyFloat_FromDouble(1e-9);
  }),
  onearg("sleep", sleep),
  varargs("gmtime", (_module, args) => {
    const t = timestamp(args, "gmtime");
    return t === null ? null : structTime(momentOf(t), "GMT");
  }),
  varargs("localtime", (_module, args) => {
    const t = timestamp(args, "localtime");
    return t === null ? null : structTime(momentOf(t), "UTC");
  }),
  varargs("asctime", (_module, args) => {
    const items = args.body.ob_item as PyObject[];
    if (!_PyArg_CheckPositional("asctime", items.length, 0, 1)) return null;
    const m = momentArgument(items[0], "asctime");
    return m === null ? null : PyUnicode_FromString(ascTime(m));
  }),
  varargs("ctime", (_module, args) => {
    const t = timestamp(args, "ctime");
    return t === null ? null : PyUnicode_FromString(ascTime(momentOf(t)));
  }),
  onearg("mktime", (_module, o) => {
    const m = momentFrom(o, "mktime");
    return m === null ? null : PyFloat_FromDouble(secondsOf(m));
  }),
  varargs("strftime", (_module, args) => {
    const items = args.body.ob_item as PyObject[];
    if (!_PyArg_CheckPositional("strftime", items.length, 1, 2)) return null;
    const text = argStr("strftime", "argument 1", items[0] as PyObject);
    if (text === null) return null;
    const m = momentArgument(items[1], "strftime");
    return m === null ? null : PyUnicode_FromString(format(text.body.value, m, zoneOf(items[1])));
  }),
  noargs("tzset", () => Py_None),
  noargs("monotonic", () => seconds(UPTIME, elapsed())),
  noargs("monotonic_ns", () => nanoseconds(UPTIME, elapsed())),
  noargs("process_time", () => seconds(0, worked())),
  noargs("process_time_ns", () => nanoseconds(0, worked())),
  noargs("thread_time", () => seconds(0, worked())),
  noargs("thread_time_ns", () => nanoseconds(0, worked())),
  noargs("perf_counter", () => seconds(UPTIME, elapsed())),
  noargs("perf_counter_ns", () => nanoseconds(UPTIME, elapsed())),
  varargs("get_clock_info", clockInfo),
  ...["strptime", "clock_settime", "clock_settime_ns", "pthread_getcpuclockid"].map((name) =>
    varargs(name, () => unsupported(`time.${name} is outside the modelled language`)),
  ),
];

/** The zone's name that a struct_time carries; the local one for another tuple. */
function zoneOf(o: PyObject | undefined): string {
  if (o === undefined || o.ob_type !== structSequenceType(STRUCT_TIME)) return "UTC";
  const zone = hiddenOf(o)[0] ?? null;
  return zone !== null && PyUnicode_Check(zone) ? textOf(zone) : "UTC";
}

const CONSTANTS: Record<string, number> = {
  timezone: 0,
  altzone: 0,
  daylight: 0,
  CLOCK_REALTIME: 0,
  CLOCK_MONOTONIC: 1,
  CLOCK_MONOTONIC_RAW: 4,
  CLOCK_PROCESS_CPUTIME_ID: 2,
  CLOCK_THREAD_CPUTIME_ID: 3,
  CLOCK_BOOTTIME: 7,
  CLOCK_TAI: 11,
  _STRUCT_TM_ITEMS: 11,
};

const module: ModuleDef = {
  name: "time",
  functions,
  init(m) {
    for (const [name, value] of Object.entries(CONSTANTS)) addObject(m, name, PyLong_FromLong(value));
    addObject(
      m,
      "tzname",
      PyTuple_FromArraySteal([PyUnicode_FromString("UTC"), PyUnicode_FromString("UTC")]),
    );
    addObject(m, "struct_time", NewRef(structSequenceType(STRUCT_TIME)));
    return true;
  },
};
export default module;
