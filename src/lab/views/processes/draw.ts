/**
 * Processes as lanes over modelled time, and what the program's names are bound to in each: the same addresses, since
 * a fork copies memory as it lies, and in them other objects, since each process changes its own copy.
 */
import { idText, type ObjectSnapshot, plain, type Snapshot } from "@refcounted/simulator/snapshot";
import { stopsOf } from "../../stepper.ts";
import { h, type Node } from "../../tree/tree.ts";
import { drawNamesAndObjects } from "../names-and-objects/draw.ts";
import { type Shown, shortRepr } from "../names-and-objects/fold.ts";
import { cut } from "../names-and-objects/metrics.ts";
import { layoutFor } from "../names-and-objects/view.ts";
import { timeText } from "../threads/model.ts";
import { exitWords, momentOf, namesOf, type Processes, type ProcessLane, stateOf } from "./model.ts";

export interface ProcessesOptions {
  readonly width: number;
  /** Modelled nanoseconds since the start of the run. */
  readonly time: number;
}

const lanes = { left: 140, right: 18, top: 34, lane: 46, bar: 18 } as const;

const round = (value: number): number => Math.round(value * 10) / 10;

function scaleOf({ begin, end }: Processes, width: number): (time: number) => number {
  const inner = width - lanes.left - lanes.right;
  // A little of what was before the second process, so that the first is seen to have been there.
  const from = begin - (end - begin) * 0.06;
  const whole = Math.max(1, end - from);
  return (time) => lanes.left + Math.max(0, Math.min(1, (time - from) / whole)) * inner;
}

/** The time under a place of the picture. */
export function timeAt({ begin, end }: Processes, x: number, width: number): number {
  const part = Math.max(0, Math.min(1, (x - lanes.left) / (width - lanes.left - lanes.right)));
  const from = begin - (end - begin) * 0.06;
  return Math.round(from + part * (end - from));
}

/** "waits", "has ended, exit code 0". */
export function stateWords(lane: ProcessLane, time: number): string {
  switch (stateOf(lane, time)) {
    case "not yet":
      return "is not there yet";
    case "runs":
      return "runs";
    case "waits":
      return "waits";
    case "ended":
      return exitWords(lane.exitcode);
  }
}

export function drawProcesses(processes: Processes, { width, time }: ProcessesOptions): Node {
  const xOf = scaleOf(processes, width);
  const height = lanes.top + processes.lanes.length * lanes.lane + 8;
  const now = round(xOf(time));
  const words = processes.lanes.map((lane) => `${lane.name} ${stateWords(lane, time)}`).join(", ");
  return h(
    "svg",
    {
      class: "processes",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-label": `Processes after ${timeText(Math.max(0, time - processes.begin))}: ${words}.`,
    },
    h(
      "text",
      { class: "processes-time", x: round(xOf(processes.begin)), y: 14, "text-anchor": "middle" },
      "0",
    ),
    h(
      "text",
      { class: "processes-time", x: width - lanes.right, y: 14, "text-anchor": "end" },
      timeText(processes.end - processes.begin),
    ),
    ...processes.lanes.map((lane, row) => drawLane(lane, row, xOf, processes, time, width)),
    h(
      "g",
      { key: "cursor", class: "processes-cursor", transform: `translate(${now} 0)` },
      h("path", { d: `M0 ${lanes.top - 8}V${height - 4}` }),
      h("path", { class: "processes-grip", d: `M-5 ${lanes.top - 18}h10v7l-5 5l-5 -5z` }),
    ),
  );
}

function drawLane(
  lane: ProcessLane,
  row: number,
  xOf: (time: number) => number,
  processes: Processes,
  time: number,
  width: number,
): Node {
  const top = lanes.top + row * lanes.lane;
  const middle = top + lanes.lane / 2;
  const end = lane.endedAt ?? processes.end;
  const half = lanes.bar / 2;
  const parent = processes.lanes.findIndex(({ pid }) => pid === lane.parent);
  const began = round(xOf(lane.startedAt));
  const runs: { begin: number; end: number }[] = [];
  let at = lane.startedAt;
  for (const wait of [...lane.waits, { begin: end, end }]) {
    if (wait.begin > at) runs.push({ begin: at, end: Math.min(wait.begin, end) });
    at = wait.end;
  }
  return h(
    "g",
    { key: `p${lane.pid}`, class: "processes-lane", "data-pid": lane.pid },
    h("rect", { class: "processes-row", x: 0, y: top, width, height: lanes.lane }),
    h("text", { class: "processes-name", x: 10, y: middle - 3 }, cut(lane.name, 17)),
    h(
      "text",
      { class: "processes-state", x: 10, y: middle + 12 },
      cut(stateWords(lane, time).replace(/^(?:has|was) /, ""), 22),
    ),
    parent >= 0 &&
      h("path", {
        class: "processes-fork",
        d: `M${began} ${lanes.top + parent * lanes.lane + lanes.lane / 2 + half}V${middle}`,
      }),
    ...lane.waits.map(({ begin, end: until }) =>
      h(
        "path",
        { class: "processes-wait", d: `M${round(xOf(begin))} ${middle}H${round(xOf(until))}` },
        h("title", {}, `waits, ${timeText(until - begin)}`),
      ),
    ),
    ...runs.map(({ begin, end: until }) =>
      h(
        "rect",
        {
          class: "processes-run",
          x: round(xOf(begin)),
          y: middle - half,
          width: Math.max(1, round(xOf(until) - xOf(begin))),
          height: lanes.bar,
        },
        h("title", {}, `runs, with its own GIL, ${timeText(until - begin)}`),
      ),
    ),
    lane.endedAt !== null &&
      lane.parent !== null &&
      h("path", {
        class: "processes-end",
        d: `M${round(xOf(lane.endedAt))} ${middle - half - 3}V${middle + half + 3}`,
      }),
  );
}

/** The heap of each process at a time, side by side. */
export function drawHeaps(processes: Processes, time: number, shown: Shown): Node {
  return h(
    "div",
    { class: "processes-heaps" },
    ...processes.lanes.map((lane) => drawHeap(lane, time, shown)),
  );
}

function drawHeap(lane: ProcessLane, time: number, shown: Shown): Node {
  const moment = momentOf(lane, time);
  const title = h(
    "p",
    { class: "processes-title" },
    h("b", {}, lane.name),
    ` ${lane.parent === null ? "" : `(${lane.pid}, from ${lane.parent})`} ${stateWords(lane, time)}`,
  );
  const layout = layoutFor(lane.recording, "line", stopsOf(lane.recording, "line"), shown);
  return h(
    "section",
    {
      key: `p${lane.pid}`,
      class: "processes-heap",
      role: "group",
      "aria-label": `The heap of ${lane.name}`,
      "data-pid": lane.pid,
    },
    title,
    h(
      "div",
      {
        class: "lab-scroll",
        tabindex: 0,
        role: "group",
        "aria-label": `Picture of the heap of ${lane.name}`,
      },
      moment === null
        ? h("p", { class: "lab-nothing" }, "It has not been forked yet.")
        : drawNamesAndObjects(moment.snapshot, layout, { label: `The heap of ${lane.name}` }),
    ),
    moment !== null && h("p", { class: "processes-figures" }, figures(moment.snapshot)),
  );
}

function figures({ objects }: Snapshot): string {
  const own = objects.filter(({ origin }) => origin !== "runtime");
  const bytes = own.reduce((sum, { size }) => sum + size, 0);
  return `${own.length.toLocaleString("en")} objects, ${bytes.toLocaleString("en")} bytes, in a memory of its own`;
}

/** What each name of the program is bound to, in each process. */
export function drawProcessNames(processes: Processes, time: number): Node {
  const moments = processes.lanes.map((lane) => momentOf(lane, time));
  const bound = moments.map((moment) => (moment === null ? null : namesOf(moment.snapshot)));
  const names = [...new Set(bound.flatMap((each) => [...(each?.keys() ?? [])]))].filter((name) =>
    bound.some((each) => isTold(each?.get(name))),
  );
  return h(
    "table",
    { class: "processes-table" },
    h("caption", {}, "The same names in each process"),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col" }, "name"),
        ...processes.lanes.map((lane) => h("th", { scope: "col" }, `${lane.name} (${lane.pid})`)),
      ),
    ),
    h(
      "tbody",
      {},
      h(
        "tr",
        { key: "state" },
        h("th", { scope: "row" }, "state"),
        ...processes.lanes.map((lane) => h("td", {}, stateWords(lane, time))),
      ),
      ...names.map((name) =>
        h(
          "tr",
          { key: `n ${name}` },
          h("th", { scope: "row" }, h("code", {}, name)),
          ...bound.map((each, index) => {
            const object = each?.get(name);
            const snapshot = moments[index]?.snapshot;
            return object === undefined || snapshot === undefined
              ? h("td", { class: "processes-none" }, each == null ? "–" : "not bound")
              : h("td", { "data-object": object.id }, ...cellOf(object, snapshot));
          }),
        ),
      ),
    ),
  );
}

/** Modules, functions and classes are the same everywhere: left out. */
function isTold(object: ObjectSnapshot | undefined): boolean {
  return (
    object !== undefined &&
    !["module", "function", "type", "builtin_function_or_method"].includes(object.type)
  );
}

function cellOf(object: ObjectSnapshot, snapshot: Snapshot): (Node | string)[] {
  const value = shortRepr(object, snapshot, 1);
  const name = `${object.type} ${idText(object.id)}`;
  return [
    h("code", {}, plain(value === name ? name : value)),
    h("br"),
    h(
      "span",
      { class: "processes-address" },
      `${object.count === "immortal" ? "immortal" : object.count === 1 ? "1 reference" : `${object.count} references`}, at 0x${object.address.toString(16)}`,
    ),
  ];
}
