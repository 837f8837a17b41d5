/** The timeline: a strip of events by kind, a curve of living bytes, a bar for each object's life. */
import { idText, type ObjectId } from "@refcounted/simulator/snapshot";
import { h, type Node } from "../../tree/tree.ts";
import { eventRows, type LifeBar, type Timeline } from "./model.ts";

export interface TimelineOptions {
  readonly width: number;
  /** The step that the bench shows. */
  readonly index: number;
  readonly selected?: ObjectId | null;
  readonly interactive?: boolean;
  readonly label?: string;
}

export const strip = { left: 118, right: 14, top: 20, row: 17, curve: 46, bar: 14 } as const;

/** Where a step stands. */
export function xOf(timeline: Timeline, step: number, width: number): number {
  return strip.left + (step / timeline.last) * (width - strip.left - strip.right);
}

/** The step nearest to a place. */
export function stepAt(timeline: Timeline, x: number, width: number): number {
  const part = (x - strip.left) / (width - strip.left - strip.right);
  return Math.max(0, Math.min(timeline.last, Math.round(part * timeline.last)));
}

const drawn = new WeakMap<Timeline, { width: number; node: Node; height: number; bars: number }>();

export function drawTimeline(timeline: Timeline, options: TimelineOptions): Node {
  const { width, index, selected = null, interactive = false } = options;
  let fixed = drawn.get(timeline);
  if (fixed?.width !== width) {
    fixed = drawFixed(timeline, width);
    drawn.set(timeline, fixed);
  }
  const x = round(xOf(timeline, index, width));
  const bar = timeline.lives.findIndex((life) => life.id === selected);
  return h(
    "svg",
    {
      class: "timeline",
      viewBox: `0 0 ${width} ${fixed.height}`,
      width,
      height: fixed.height,
      role: "img",
      "aria-label": options.label ?? `Timeline, step ${index} of ${timeline.last}`,
      "data-interactive": interactive,
    },
    bar >= 0 &&
      h("rect", {
        key: "selected",
        class: "timeline-selected",
        x: 0,
        y: fixed.bars + bar * strip.bar,
        width,
        height: strip.bar,
      }),
    fixed.node,
    h(
      "g",
      { key: "cursor", class: "timeline-cursor", transform: `translate(${x} 0)` },
      h("path", { d: `M0 ${strip.top - 6}V${fixed.height}` }),
      h("path", { class: "timeline-grip", d: `M-5 2h10v8l-5 6l-5 -6z` }),
    ),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function drawFixed(
  timeline: Timeline,
  width: number,
): { width: number; node: Node; height: number; bars: number } {
  const rowsTop = strip.top;
  const curveTop = rowsTop + timeline.rows.length * strip.row + 10;
  const bars = curveTop + strip.curve + 16;
  const height = bars + timeline.lives.length * strip.bar + 8;
  const node = h(
    "g",
    { key: "fixed" },
    ...drawTicks(timeline, width, height),
    ...timeline.rows.map((row, index) => drawRow(timeline, row, rowsTop + index * strip.row, width)),
    drawCurve(timeline, curveTop, width),
    ...timeline.lives.map((life, index) => drawLife(timeline, life, bars + index * strip.bar, width)),
  );
  return { width, node, height, bars };
}

function drawTicks(timeline: Timeline, width: number, height: number): Node[] {
  const every = niceStep(timeline.last / Math.max(2, Math.floor((width - strip.left) / 60)));
  const ticks: Node[] = [];
  for (let step = 0; step <= timeline.last; step += every) {
    const x = round(xOf(timeline, step, width));
    ticks.push(
      h("path", { class: "timeline-tick", d: `M${x} ${strip.top - 2}V${height - 4}` }),
      h("text", { class: "timeline-step", x, y: 11, "text-anchor": "middle" }, String(step)),
    );
  }
  return ticks;
}

function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, raw)));
  return [1, 2, 5, 10].map((each) => each * power).find((each) => each >= raw) ?? 10 * power;
}

function drawRow(
  timeline: Timeline,
  { row, marks }: Timeline["rows"][number],
  y: number,
  width: number,
): Node {
  const about = eventRows[row];
  const middle = y + strip.row / 2;
  return h(
    "g",
    { class: `timeline-row is-${about?.name.replaceAll(" ", "-")}` },
    h(
      "text",
      { class: "timeline-name", x: strip.left - 12, y: middle + 4, "text-anchor": "end" },
      about?.name ?? "",
    ),
    ...marks.map(({ step, count }) =>
      h(
        "text",
        {
          class: "timeline-mark",
          x: round(xOf(timeline, step, width)),
          y: middle + 4.5,
          "text-anchor": "middle",
          "data-step": step,
        },
        h("title", {}, `${count} ${count === 1 ? "event" : "events"} (${about?.name}) in step ${step}`),
        about?.glyph ?? "",
      ),
    ),
  );
}

function drawCurve(timeline: Timeline, top: number, width: number): Node {
  const most = Math.max(1, ...timeline.bytes.map((point) => point.bytes));
  const yOf = (bytes: number): number => round(top + strip.curve - (bytes / most) * (strip.curve - 6));
  let path = "";
  timeline.bytes.forEach((point, index) => {
    const x = round(xOf(timeline, point.step, width));
    path += index === 0 ? `M${x} ${yOf(point.bytes)}` : `H${x}V${yOf(point.bytes)}`;
  });
  const end = round(xOf(timeline, timeline.last, width));
  const start = round(xOf(timeline, 0, width));
  return h(
    "g",
    { class: "timeline-bytes" },
    h(
      "text",
      { class: "timeline-name", x: strip.left - 12, y: top + 12, "text-anchor": "end" },
      "living bytes",
    ),
    h(
      "text",
      { class: "timeline-name is-number", x: strip.left - 12, y: top + 26, "text-anchor": "end" },
      `max ${most.toLocaleString("en")}`,
    ),
    h("path", { class: "timeline-area", d: `${path}L${end} ${top + strip.curve}H${start}z` }),
    h("path", { class: "timeline-curve", d: path }),
  );
}

function drawLife(timeline: Timeline, life: LifeBar, y: number, width: number): Node {
  const middle = y + strip.bar / 2;
  const from = round(xOf(timeline, life.from, width));
  const to = round(xOf(timeline, life.to ?? timeline.last, width));
  return h(
    "g",
    { class: `timeline-life${life.by === "collector" ? " is-collected" : ""}`, "data-select": life.id },
    h(
      "text",
      { class: "timeline-name", x: strip.left - 12, y: middle + 4, "text-anchor": "end" },
      `${life.type.slice(0, 9)} ${idText(life.id)}`,
    ),
    h("path", { class: "timeline-bar", d: `M${from} ${middle}H${Math.max(to, from + 2)}` }),
    life.to === null
      ? h("path", { class: "timeline-open", d: `M${to} ${middle - 3.5}l6 3.5l-6 3.5z` })
      : h(
          "text",
          { class: "timeline-death", x: to, y: middle + 4, "text-anchor": "middle" },
          life.by === "collector" ? "‡" : "†",
        ),
  );
}
