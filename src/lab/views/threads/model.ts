/**
 * The threads of a run over modelled time: who holds the GIL, who wants it, who waits for something else. Read from the
 * steps that the trace tells of threads; a stretch of time belongs to exactly one thread's holding, except on the machine
 * without a GIL.
 *
 * Modelled time runs from nanoseconds (an instruction) to seconds (a sleep), so it is drawn on a compressed scale: each
 * stretch between two steps has a width that grows with the logarithm of its time.
 */
import {
  type EventKind,
  eventsOfKinds,
  type OwnChoice,
  ownChoices,
  type Recording,
  type ThreadStep,
} from "@refcounted/simulator/snapshot";

/** `holds`: the GIL. `wants`: it waits for the GIL. `blocked`: it waits for something else. */
export type LaneState = "holds" | "wants" | "blocked";

export interface LaneSpan {
  readonly state: LaneState;
  /** Events before its beginning and its end. */
  readonly from: number;
  readonly to: number;
  /** Modelled nanoseconds. */
  readonly begin: number;
  readonly end: number;
  /** What a blocked thread waits for. */
  readonly waitsFor: ThreadStep["waitsFor"];
}

export interface Lane {
  readonly thread: number;
  readonly name: string;
  readonly spans: readonly LaneSpan[];
  /** Modelled nanoseconds at which it asked for the GIL. */
  readonly requests: readonly number[];
  readonly isFinished: boolean;
}

export interface ThreadEvent {
  readonly event: number;
  readonly step: ThreadStep;
  /** "Thread-1 takes the GIL". */
  readonly words: string;
}

export interface Threads {
  readonly lanes: readonly Lane[];
  readonly steps: readonly ThreadEvent[];
  readonly choices: readonly (OwnChoice & { readonly time: number })[];
  /** Moments of the time axis in rising order, each with its place in a picture whose whole width is 1. */
  readonly knots: readonly { readonly time: number; readonly at: number }[];
  /** Events and their times, rising both. */
  readonly moments: readonly { readonly event: number; readonly time: number }[];
  /** Modelled nanoseconds at which the first thread was made: the picture's zero. */
  readonly zero: number;
  readonly lastEvent: number;
  /** False on the machine without one: what a lane holds is its turn, which the model gives. */
  readonly hasGil: boolean;
}

/** More own choices than can be told apart in a picture are not drawn. */
export const mostChoices = 2_000;

const kinds: readonly EventKind[] = ["thread", "switch"];

function stepsOf(recording: Recording): ThreadEvent[] {
  return eventsOfKinds(recording, kinds).flatMap((event) => {
    const { thread, label } = recording.event(event);
    return thread === undefined ? [] : [{ event, step: thread, words: label ?? thread.phase }];
  });
}

const known = new WeakMap<Recording, Threads | null>();

/** Null where the program never had a second thread. */
export function threadsOf(recording: Recording): Threads | null {
  let threads = known.get(recording);
  if (threads === undefined) {
    threads = read(recording);
    known.set(recording, threads);
  }
  return threads;
}

function read(recording: Recording): Threads | null {
  const steps = stepsOf(recording);
  const [first] = steps;
  if (first === undefined) return null;
  const lastEvent = recording.eventCount;
  const latest = Math.max(...steps.map(({ step }) => step.time));
  // What comes after the last step is the main thread's alone; it gets as much time as it has events, roughly.
  const end = latest + Math.max(1, lastEvent - (steps.at(-1)?.event ?? 0)) * 25;
  const lanes = new Map<number, Building>();
  const laneOf = (thread: number, name: string): Building => {
    let lane = lanes.get(thread);
    if (lane === undefined) {
      lane = { thread, name, spans: [], requests: [], open: null, isFinished: false };
      lanes.set(thread, lane);
    }
    return lane;
  };
  // Without a GIL all that do not wait run at the same time; that they take turns is the model's doing.
  const hasGil = !recording.snapshotAt(lastEvent).objects.some(({ biased }) => biased !== undefined);
  const wants: LaneState = hasGil ? "wants" : "holds";
  const main = laneOf(1, "MainThread");
  begin(main, "holds", -1, first.step.time);
  for (const { event, step } of steps) {
    const lane = laneOf(step.thread, step.name);
    switch (step.phase) {
      case "create":
      case "wait":
      case "wake":
        begin(lane, wants, event, step.time);
        break;
      case "request":
        if (hasGil) lane.requests.push(step.time);
        break;
      case "take":
        begin(lane, "holds", event, step.time);
        break;
      case "block":
        begin(lane, "blocked", event, step.time, step.waitsFor);
        break;
      case "finish":
        close(lane, event, step.time);
        lane.isFinished = true;
        break;
      case "drop":
      case "start":
        break;
    }
  }
  for (const lane of lanes.values()) close(lane, lastEvent, end);
  const moments = [{ event: 0, time: first.step.time }, ...timesOf(steps), { event: lastEvent, time: end }];
  const choices = ownChoices(recording)
    .slice(0, mostChoices)
    .map((choice) => ({ ...choice, time: timeAt(moments, choice.event) }));
  return {
    lanes: [...lanes.values()].sort((a, b) => a.thread - b.thread).map(({ open: _, ...lane }) => lane),
    steps,
    choices,
    knots: knotsOf([...steps.map(({ step }) => step.time), end]),
    moments,
    zero: first.step.time,
    lastEvent,
    hasGil,
  };
}

interface Building {
  readonly thread: number;
  readonly name: string;
  readonly spans: LaneSpan[];
  readonly requests: number[];
  open: Omit<LaneSpan, "to" | "end"> | null;
  isFinished: boolean;
}

function close(lane: Building, event: number, time: number): void {
  if (lane.open === null) return;
  lane.spans.push({ ...lane.open, to: event, end: Math.max(time, lane.open.begin) });
  lane.open = null;
}

function begin(
  lane: Building,
  state: LaneState,
  event: number,
  time: number,
  waitsFor?: ThreadStep["waitsFor"],
): void {
  if (lane.open?.state === state) return;
  close(lane, event, time);
  // A wake or a request may lie before its neighbours in time: no span begins before the one before it has ended.
  const earliest = lane.spans.at(-1)?.end ?? time;
  lane.open = { state, from: event, begin: Math.max(time, earliest), waitsFor };
}

/** Events with times that never fall: a request is told late. */
function timesOf(steps: readonly ThreadEvent[]): { event: number; time: number }[] {
  let time = 0;
  return steps.map(({ event, step }) => {
    time = Math.max(time, step.time);
    return { event, time };
  });
}

/** Modelled time of an event, between the two steps around it. */
function timeAt(events: readonly { event: number; time: number }[], event: number): number {
  let low = 0;
  let high = events.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((events[middle]?.event ?? 0) <= event) low = middle;
    else high = middle - 1;
  }
  const before = events[low];
  const after = events[low + 1];
  if (before === undefined) return 0;
  if (after === undefined || after.event === before.event) return before.time;
  const part = (event - before.event) / (after.event - before.event);
  return before.time + part * (after.time - before.time);
}

/** Modelled time after so many events. */
export function timeOfEvent(threads: Threads, event: number): number {
  return timeAt(threads.moments, event);
}

/** How much of the picture a stretch of time takes: at least that of a few instructions. */
const weight = (nanoseconds: number): number =>
  nanoseconds <= 0 ? 0 : 6 + 9 * Math.log2(1 + nanoseconds / 1000);

function knotsOf(times: readonly number[]): { time: number; at: number }[] {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  let sum = 0;
  const places = sorted.map((time, index) => {
    sum += index === 0 ? 0 : weight(time - (sorted[index - 1] ?? time));
    return { time, at: sum };
  });
  const whole = Math.max(sum, 1);
  return places.map(({ time, at }) => ({ time, at: at / whole }));
}

/** Where a modelled time lies in a picture whose whole width is 1. */
export function placeOfTime({ knots }: Threads, time: number): number {
  let low = 0;
  let high = knots.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((knots[middle]?.time ?? 0) <= time) low = middle;
    else high = middle - 1;
  }
  const before = knots[low];
  const after = knots[low + 1];
  if (before === undefined) return 0;
  if (after === undefined || time <= before.time) return before.at;
  return before.at + ((time - before.time) / (after.time - before.time)) * (after.at - before.at);
}

/** The state of each lane after so many events; null: not yet made, or finished. */
export function stateAt(lane: Lane, event: number): LaneSpan | null {
  return (
    lane.spans.findLast((span) => span.from < event && (event <= span.to || span.to === span.from)) ?? null
  );
}

/** "1.5 µs", "500 ms". */
export function timeText(nanoseconds: number): string {
  const [unit, size] =
    nanoseconds >= 1e9
      ? (["s", 1e9] as const)
      : nanoseconds >= 1e6
        ? (["ms", 1e6] as const)
        : (["µs", 1e3] as const);
  const value = nanoseconds / size;
  return `${value >= 100 || value === 0 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)} ${unit}`;
}

export const waitTexts: Readonly<Record<NonNullable<ThreadStep["waitsFor"]>, string>> = {
  lock: "a lock",
  rlock: "a lock",
  sleep: "time",
  join: "a thread's end",
  queue: "a queue",
  object: "the lock of a list or dict",
};

/** "holds the GIL", "waits for a lock". */
export function stateText(lane: Lane, span: LaneSpan | null, event: number, hasGil = true): string {
  if (span === null) {
    const begun = lane.spans[0];
    return begun === undefined || event <= begun.from ? "not made yet" : "finished";
  }
  if (span.state === "holds") return hasGil ? "holds the GIL" : "runs";
  if (span.state === "wants") return hasGil ? "wants the GIL" : "has its turn next";
  return span.waitsFor === undefined ? "waits" : `waits for ${waitTexts[span.waitsFor]}`;
}
