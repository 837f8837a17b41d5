/**
 * Lanes of threads over modelled time: a filled bar holds the GIL, a hatched one wants it, a thin line waits for something
 * else; a hand is a request. And the same as a table, for who reads.
 */
import { h, type Node } from "../../tree/tree.ts";
import {
  type Lane,
  type LaneSpan,
  placeOfTime,
  stateAt,
  stateText,
  type Threads,
  timeOfEvent,
  timeText,
  waitTexts,
} from "./model.ts";

export interface ThreadsOptions {
  readonly width: number;
  /** The moment that the bench shows: so many events have happened. */
  readonly event: number;
  /** 1: the whole run; more: so many times nearer, around the moment. */
  readonly zoom?: number;
  /** Told apart from other pictures of the page. */
  readonly id: string;
  readonly interactive?: boolean;
  /** The choice that is looked at, by its `at`. */
  readonly choice?: number | null;
  /** The thread over which a dragged baton is. */
  readonly over?: number | null;
}

export const lanes = { left: 152, right: 16, top: 40, lane: 46, bar: 18 } as const;

/** From places in the whole picture (0 to 1) to pixels, and which part is seen. */
function scaleOf(threads: Threads, { width, event, zoom = 1 }: ThreadsOptions) {
  const inner = width - lanes.left - lanes.right;
  const middle = placeOfTime(threads, timeOfEvent(threads, event));
  const part = 1 / Math.max(1, zoom);
  const from = Math.min(Math.max(0, middle - part / 2), 1 - part);
  const xOf = (time: number): number => lanes.left + ((placeOfTime(threads, time) - from) / part) * inner;
  const left = lanes.left;
  const right = width - lanes.right;
  return { xOf, left, right, clamp: (x: number) => round(Math.min(right, Math.max(left, x))) };
}

type Scale = ReturnType<typeof scaleOf>;

/** The thread whose lane lies at a height of the picture, null beside the lanes. */
export function threadAtHeight(threads: Threads, y: number): number | null {
  return threads.lanes[Math.floor((y - lanes.top) / lanes.lane)]?.thread ?? null;
}

export function heightOf(threads: Threads): number {
  return lanes.top + threads.lanes.length * lanes.lane + 10;
}

export function drawThreads(threads: Threads, options: ThreadsOptions): Node {
  const { width, event, id, interactive = false, over = null } = options;
  const scale = scaleOf(threads, options);
  const height = heightOf(threads);
  const now = round(scale.xOf(timeOfEvent(threads, event)));
  const label = `Threads after ${timeText(timeOfEvent(threads, event) - threads.zero)}: ${threads.lanes
    .map((lane) => `${lane.name} ${stateText(lane, stateAt(lane, event), event, threads.hasGil)}`)
    .join(", ")}.`;
  return h(
    "svg",
    {
      class: "threads",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-label": label,
      "data-interactive": interactive,
    },
    h(
      "defs",
      {},
      h(
        "pattern",
        {
          id: `${id}-hatch`,
          width: 7,
          height: 7,
          patternUnits: "userSpaceOnUse",
          patternTransform: "rotate(45)",
        },
        h("path", { class: "threads-hatch", d: "M0 0V7" }),
      ),
    ),
    ...drawAxis(threads, scale, height),
    ...threads.lanes.map((lane, row) =>
      drawLane(
        lane,
        row,
        scale,
        { ...options, zero: threads.zero, hasGil: threads.hasGil },
        over === lane.thread,
      ),
    ),
    drawChoices(threads, scale, options),
    h(
      "g",
      { key: "cursor", class: "threads-cursor", transform: `translate(${now} 0)` },
      h("path", { d: `M0 ${lanes.top - 14}V${height - 4}` }),
      h("path", { class: "threads-grip", d: "M-5 20h10v7l-5 5l-5 -5z" }),
    ),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Times along the top, as many as there is room for. */
function drawAxis(threads: Threads, scale: Scale, height: number): Node[] {
  const ticks: Node[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { time } of threads.knots) {
    const x = round(scale.xOf(time));
    if (x < scale.left - 0.5 || x > scale.right + 0.5 || x - last < 78) continue;
    last = x;
    ticks.push(
      h("path", { class: "threads-tick", d: `M${x} ${lanes.top - 8}V${height - 4}` }),
      h(
        "text",
        { class: "threads-time", x, y: 12, "text-anchor": x > scale.right - 40 ? "end" : "middle" },
        timeText(time - threads.zero),
      ),
    );
  }
  return ticks;
}

/** Four fingers and a thumb over a palm. */
const raisedHand = "M-3.5 10V4M-1.2 10V1M1.2 10V1M3.5 10V3M-3.5 10H4.5L6.5 6";

function drawLane(
  lane: Lane,
  row: number,
  scale: Scale,
  options: ThreadsOptions & { zero: number; hasGil: boolean },
  isOver: boolean,
): Node {
  const { event, width, id, zero, hasGil } = options;
  const top = lanes.top + row * lanes.lane;
  const middle = top + lanes.lane / 2;
  const state = stateAt(lane, event);
  return h(
    "g",
    { key: `t${lane.thread}`, class: `threads-lane${isOver ? " is-over" : ""}`, "data-thread": lane.thread },
    h("rect", { class: "threads-row", x: 0, y: top, width, height: lanes.lane }),
    h("text", { class: "threads-name", x: 10, y: middle - 3 }, shortName(lane.name)),
    h(
      "text",
      { class: `threads-state is-${state?.state ?? "none"}`, x: 10, y: middle + 12 },
      stateText(lane, state, event, hasGil),
    ),
    ...lane.spans.flatMap((span) => drawSpan(span, middle, scale, id, hasGil)),
    ...lane.requests.flatMap((time) => {
      const x = round(scale.xOf(time));
      if (x < scale.left || x > scale.right) return [];
      return [
        h(
          "path",
          { class: "threads-request", d: raisedHand, transform: `translate(${x} ${top + 2})` },
          h("title", {}, `${lane.name} asks for the GIL at ${timeText(time - zero)}`),
        ),
      ];
    }),
  );
}

/** Room for 17 characters. */
function shortName(name: string): string {
  return name.length > 17 ? `${name.slice(0, 16)}…` : name;
}

function drawSpan(span: LaneSpan, middle: number, scale: Scale, id: string, hasGil: boolean): Node[] {
  const from = scale.xOf(span.begin);
  const to = scale.xOf(span.end);
  if (to < scale.left || from > scale.right) return [];
  const x = scale.clamp(from);
  const width = Math.max(0.8, round(scale.clamp(to) - x));
  const data = { "data-state": span.state, "data-from": span.from, "data-to": span.to };
  const half = lanes.bar / 2;
  const words =
    span.state === "holds"
      ? hasGil
        ? "holds the GIL"
        : "runs"
      : span.state === "wants"
        ? hasGil
          ? "wants the GIL"
          : "has its turn next"
        : `waits for ${span.waitsFor === undefined ? "something" : waitTexts[span.waitsFor]}`;
  const title = h("title", {}, `${words}, ${timeText(span.end - span.begin)}`);
  if (span.state === "blocked") {
    return [
      h(
        "g",
        { class: "threads-span is-blocked", ...data },
        title,
        h("path", { d: `M${x} ${middle}H${round(x + width)}` }),
        width > 62 &&
          span.waitsFor !== undefined &&
          h("text", { x: round(x + 4), y: middle - 4 }, waitTexts[span.waitsFor]),
      ),
    ];
  }
  return [
    h(
      "rect",
      {
        class: `threads-span is-${span.state}`,
        ...data,
        x,
        y: middle - half,
        width,
        height: lanes.bar,
        ...(span.state === "wants" ? { fill: `url(#${id}-hatch)` } : {}),
      },
      title,
    ),
  ];
}

/** Places where the GIL could have gone to another thread: batons to be dragged to another lane. */
function drawChoices(threads: Threads, scale: Scale, options: ThreadsOptions): Node {
  const { interactive = false, choice: chosen = null } = options;
  const rowOf = new Map(threads.lanes.map((lane, row) => [lane.thread, row]));
  let last = Number.NEGATIVE_INFINITY;
  return h(
    "g",
    { key: "choices", class: "threads-choices" },
    ...threads.choices.flatMap((choice) => {
      const row = rowOf.get(choice.holder ?? choice.took) ?? 0;
      const x = round(scale.xOf(choice.time));
      const isChosen = choice.at === chosen;
      // Where they lie too near to each other to be told apart, a nearer look shows them.
      if (x < scale.left - 1 || x > scale.right + 1 || (!isChosen && x - last < 5)) return [];
      if (!isChosen) last = x;
      const y = lanes.top + row * lanes.lane + lanes.lane / 2 + lanes.bar / 2 + 6;
      const where = choice.where === null ? "who goes on" : `line ${choice.where.line}`;
      return [
        h(
          "path",
          {
            key: `c${choice.at}`,
            class: `threads-choice${isChosen ? " is-chosen" : ""}${choice.took !== (choice.holder ?? choice.ready[0]) ? " is-switch" : ""}`,
            d: `M${x} ${y - 4}l4 4l-4 4l-4 -4z`,
            ...(interactive ? { "data-choice": choice.at } : {}),
          },
          h("title", {}, `place ${choice.place}: ${where}`),
        ),
      ];
    }),
  );
}

/** The steps of the threads around a moment, as a table. */
export function drawThreadsTable(threads: Threads, event: number, most = 60): Node {
  const at = threads.steps.findLastIndex((step) => step.event < event);
  const from = Math.max(0, Math.min(at - most / 2, threads.steps.length - most));
  const shown = threads.steps.slice(from, from + most);
  return h(
    "table",
    { class: "threads-table" },
    h(
      "caption",
      {},
      threads.steps.length === shown.length
        ? "Every step of the threads"
        : `Steps ${from + 1} to ${from + shown.length} of ${threads.steps.length}`,
    ),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "time"), h("th", { scope: "col" }, "what happens"))),
    h(
      "tbody",
      {},
      ...shown.map(({ event: index, step, words }) =>
        h(
          "tr",
          {
            key: `e${index}`,
            class: index === threads.steps[at]?.event ? "is-current" : null,
            "aria-current": index === threads.steps[at]?.event ? "step" : null,
            "data-phase": step.phase,
            "data-thread": step.thread,
          },
          h("td", {}, timeText(step.time - threads.zero)),
          h("td", {}, words),
        ),
      ),
    ),
  );
}
