/** The line of a reference, from its slot to the card: through its lanes, or around where it runs back. */
import type { Lane, Layout, Place } from "./layout.ts";
import { card } from "./metrics.ts";
import type { Arrow, Point } from "./scene.ts";

export interface Route {
  readonly line: string;
  readonly head: string;
  /** Where it starts and ends: on the holder and on the target's edge. */
  readonly start: Point;
  readonly end: Point;
  /** A point of the line, about half-way. */
  readonly middle: Point;
  /** Whether it enters the target from its left (1) or its right (-1). */
  readonly direction: 1 | -1;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function bow(from: Point, to: Point, pull: number): string {
  return `C${round(from.x + pull)} ${round(from.y)} ${round(to.x - pull)} ${round(to.y)} ${round(to.x)} ${round(to.y)}`;
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function chevron(tip: Point, direction: 1 | -1): string {
  const back = tip.x - direction * 6.5;
  return `M${round(back)} ${round(tip.y - 4)}L${round(tip.x)} ${round(tip.y)}L${round(back)} ${round(tip.y + 4)}`;
}

/** `holder` is the place of the card that the reference leaves, or null when it leaves a tag. */
export function routeOf(arrow: Arrow, layout: Layout, holder: Place | null): Route | null {
  const target = layout.cards.get(arrow.target);
  if (target === undefined) return null;
  const { from } = arrow;
  if (target.x > from.x + 4) {
    const end = { x: target.x, y: target.y + card.head / 2 };
    const lanes = layout.lanes.get(`${arrow.source}>${arrow.target}`) ?? [];
    const lane = lanes.at(Math.floor(lanes.length / 2));
    const middle = lane === undefined ? between(from, end) : { x: (lane.left + lane.right) / 2, y: lane.y };
    return { line: forward(from, lanes, end), head: chevron(end, 1), start: from, end, middle, direction: 1 };
  }
  const end = { x: target.x + target.width, y: target.y + card.head - 5 };
  if (holder !== null && end.x < holder.x) {
    const start = { x: holder.x, y: from.y };
    const pull = -Math.max(20, (start.x - end.x) * 0.45);
    const line = `M${round(start.x)} ${round(start.y)}${bow(start, end, pull)}`;
    return { line, head: chevron(end, -1), start, end, middle: between(start, end), direction: -1 };
  }
  const reach = Math.max(from.x, end.x) + Math.min(56, 26 + Math.abs(end.y - from.y) * 0.12);
  const line = `M${round(from.x)} ${round(from.y)}C${round(reach)} ${round(from.y)} ${round(reach)} ${round(end.y)} ${round(end.x)} ${round(end.y)}`;
  const middle = { x: (from.x + end.x) / 8 + reach * 0.75, y: (from.y + end.y) / 2 };
  return { line, head: chevron(end, -1), start: from, end, middle, direction: -1 };
}

function forward(from: Point, lanes: readonly Lane[], end: Point): string {
  let path = `M${round(from.x)} ${round(from.y)}`;
  let at = from;
  for (const lane of lanes) {
    const enter = { x: lane.left, y: lane.y };
    if (enter.x <= at.x || lane.right >= end.x) continue;
    path += `${bow(at, enter, (enter.x - at.x) * 0.45)}L${round(lane.right)} ${round(lane.y)}`;
    at = { x: lane.right, y: lane.y };
  }
  return path + bow(at, end, Math.max(10, (end.x - at.x) * 0.45));
}
