/**
 * Places, given once for a whole run. Names stand in a column at the left; a card's layer is its longest
 * distance from a name along the references that the run ever draws (references that close a cycle aside), so
 * that arrows run to the right wherever they can. Within its layer a card goes where its first holder's arrow
 * would be level, or to the nearest free place. "Free" is meant in time as well: two cards that are never on
 * screen together may have one place. A reference that skips layers gets lanes between the cards on its way.
 *
 * Why not a library: dagre, d3-dag and elkjs lay out one graph at one time. They know nothing of lifetimes, so
 * a loop that makes and drops a thousand lists gets a thousand places; and they weigh 12 to 400 kB in a
 * page whose whole budget is 150. The part of theirs that this needs, layers and lanes, is what is below.
 */
import { type ObjectId, unquoted } from "@refcounted/simulator/snapshot";
import {
  card,
  charWidth,
  columnLimit,
  cut,
  gap,
  layerLimit,
  margin,
  partLimit,
  stackCell,
  tag,
  textWidth,
} from "./metrics.ts";
import { type Form, heightOf } from "./slots.ts";
import type { CardLife, EdgeLife, ScopeLife, Span, Survey } from "./survey.ts";

export interface Place extends Span {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly form: Form;
  /** Slots that have room. */
  readonly rows: number;
}

export interface ScopePlace extends Span {
  readonly y: number;
  readonly height: number;
  /** Top of each tag's row, by tag key. */
  readonly tags: ReadonlyMap<string, number>;
  readonly stackY: number;
  readonly stack: number;
}

/** A reference's way through a column that it passes: level between two x. */
export interface Lane {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

export interface Layout {
  readonly survey: Survey;
  readonly width: number;
  readonly height: number;
  /** Right end of every tag: where the strings leave. */
  readonly namesRight: number;
  readonly cards: ReadonlyMap<ObjectId, Place>;
  readonly scopes: ReadonlyMap<string, ScopePlace>;
  /** By `source>target`, from left to right. */
  readonly lanes: ReadonlyMap<string, readonly Lane[]>;
}

interface Box extends Span {
  readonly y: number;
  readonly height: number;
}

/** Boxes of one column; answers where the nearest free place is. */
interface Column {
  readonly boxes: Box[];
  bottom: number;
  width: number;
  x: number;
}

function newColumn(): Column {
  return { boxes: [], bottom: margin, width: 0, x: 0 };
}

function meet(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/**
 * The y nearest to `wanted` where a box fits between `margin` and `bottom` without touching another of its
 * time, or null when there is none.
 */
function nearestFree(
  column: Column,
  span: Span,
  wanted: number,
  height: number,
  space: number,
  bottom = Number.POSITIVE_INFINITY,
): number | null {
  let best: number | null = null;
  const consider = (low: number, high: number): void => {
    if (high < low) return;
    const y = Math.max(low, Math.min(wanted, high));
    if (best === null || Math.abs(y - wanted) < Math.abs(best - wanted)) best = y;
  };
  let low: number = margin;
  for (const rival of column.boxes) {
    if (!meet(rival, span)) continue;
    consider(low, Math.min(rival.y - space, bottom) - height);
    low = Math.max(low, rival.y + rival.height + space);
  }
  consider(low, bottom - height);
  return best;
}

/** Boxes of a column stay in order of their tops. */
function occupy(column: Column, box: Box): void {
  let low = 0;
  let high = column.boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((column.boxes[middle]?.y ?? 0) <= box.y) low = middle + 1;
    else high = middle;
  }
  column.boxes.splice(low, 0, box);
  column.bottom = Math.max(column.bottom, box.y + box.height);
}

/** Cards are placed with all that lies below them to this depth; what is deeper is placed afterwards. */
const depthLimit = 1000;

/** Layers by longest path from the scopes; references that close a cycle are left out, in drawing order. */
export function layersOf(
  roots: readonly string[],
  cards: readonly ObjectId[],
  outgoing: ReadonlyMap<string, readonly ObjectId[]>,
): Map<ObjectId, number> {
  const state = new Map<ObjectId, "open" | "done">();
  const forward = new Map<ObjectId, ObjectId[]>();
  const finished: ObjectId[] = [];
  const visit = (start: ObjectId): void => {
    const stack: { id: ObjectId; next: number }[] = [{ id: start, next: 0 }];
    state.set(start, "open");
    forward.set(start, []);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const target = outgoing.get(`o${top.id}`)?.[top.next];
      top.next += 1;
      if (target === undefined) {
        state.set(top.id, "done");
        finished.push(top.id);
        stack.pop();
      } else if (state.get(target) !== "open") {
        forward.get(top.id)?.push(target);
        if (state.has(target)) continue;
        state.set(target, "open");
        forward.set(target, []);
        stack.push({ id: target, next: 0 });
      }
    }
  };
  for (const root of roots) {
    for (const id of outgoing.get(root) ?? []) if (!state.has(id)) visit(id);
  }
  for (const id of cards) if (!state.has(id)) visit(id);
  const layers = new Map<ObjectId, number>(cards.map((id) => [id, 1]));
  for (const id of finished.reverse()) {
    const next = Math.min(layerLimit, (layers.get(id) ?? 1) + 1);
    for (const target of forward.get(id) ?? []) {
      if ((layers.get(target) ?? 1) < next) layers.set(target, next);
    }
  }
  return layers;
}

/** Where a slot's arrow leaves, below the top of its card. */
function slotOffset(life: CardLife, index: number): number {
  if (life.form !== "rows") return card.head + card.cell / 2;
  return card.head + (Math.min(index, life.rows) + 0.5) * card.row;
}

export function layoutOf(survey: Survey): Layout {
  const scopes = placeScopes(survey);
  const namesRight = margin + namesWidth(survey);
  const lives = [...survey.cards.values()];
  const edges = [...survey.edges.values()].filter((edge) => survey.cards.has(edge.target));
  const outgoing = new Map<string, ObjectId[]>();
  for (const edge of edges) {
    const list = outgoing.get(edge.source);
    if (list === undefined) outgoing.set(edge.source, [edge.target]);
    else if (!list.includes(edge.target)) list.push(edge.target);
  }
  const layers = layersOf(
    [...survey.scopes.keys()],
    lives.map((life) => life.id),
    outgoing,
  );
  const columns = new Map<string, Column>();
  const column = (layer: number, part = 0): Column => {
    const key = `${layer}.${part}`;
    const known = columns.get(key);
    if (known !== undefined) return known;
    const fresh = newColumn();
    columns.set(key, fresh);
    return fresh;
  };

  const where = new Map<ObjectId, { column: Column; y: number; height: number; life: CardLife }>();
  const laneBoxes: { key: string; layer: number; column: Column; y: number }[] = [];
  const laneKeys = new Set<string>();
  const edgesBySource = new Map<string, EdgeLife[]>();
  for (const edge of edges) {
    const list = edgesBySource.get(edge.source);
    if (list === undefined) edgesBySource.set(edge.source, [edge]);
    else list.push(edge);
  }

  /** Gives a card a place as near to `wanted` as there is one. */
  const settle = (life: CardLife, wanted: number): void => {
    const layer = layers.get(life.id) ?? 1;
    const height = heightOf(life.form, life.rows, life.more);
    for (let part = 0; ; part += 1) {
      const here = column(layer, part);
      const limit = here.boxes.length === 0 || part >= partLimit ? Number.POSITIVE_INFINITY : columnLimit;
      const y = nearestFree(here, life, wanted, height, gap.row, limit);
      if (y === null) continue;
      occupy(here, { y, height, from: life.from, to: life.to });
      here.width = Math.max(here.width, life.width);
      where.set(life.id, { column: here, y, height, life });
      return;
    }
  };

  const placeLanes = (edge: EdgeLife, fromLayer: number, layer: number, level: number): void => {
    const key = `${edge.source}>${edge.target}`;
    if (laneKeys.has(key)) return;
    laneKeys.add(key);
    let previous = level - gap.lane / 2;
    for (let between = fromLayer + 1; between < layer; between += 1) {
      const here = column(between);
      const y = nearestFree(here, edge, previous, gap.lane, gap.row / 2) ?? previous;
      previous = y;
      occupy(here, { y, height: gap.lane, from: edge.from, to: edge.to });
      laneBoxes.push({ key, layer: between, column: here, y: y + gap.lane / 2 });
    }
  };

  const opened = new Set<ObjectId>();
  const late: { edge: EdgeLife; fromLayer: number; level: number }[] = [];
  /**
   * Places what an edge leads to: first all that only lies below it, near where it would stand, then the card
   * itself, level with the first of them. A tree is thus stacked without its lines crossing.
   */
  const place = (edge: EdgeLife, fromLayer: number, level: number, depth: number): void => {
    const life = survey.cards.get(edge.target);
    if (life === undefined) return;
    const layer = layers.get(edge.target) ?? 1;
    if (opened.has(edge.target)) {
      if (where.has(edge.target)) placeLanes(edge, fromLayer, layer, level);
      else late.push({ edge, fromLayer, level });
      return;
    }
    opened.add(edge.target);
    const height = heightOf(life.form, life.rows, life.more);
    const around = nearestFree(column(layer), life, level - card.head / 2, height, gap.row) ?? level;
    const list = edgesBySource.get(`o${edge.target}`) ?? [];
    const order = [...new Set(list.map((each) => each.slot))];
    let wanted = level - card.head / 2;
    let first = true;
    for (const each of list) {
      const offset = slotOffset(life, order.indexOf(each.slot));
      if (depth >= depthLimit) {
        late.push({ edge: each, fromLayer: layer, level: around + offset });
        continue;
      }
      const fresh = !opened.has(each.target);
      place(each, layer, around + offset, depth + 1);
      const child = where.get(each.target);
      if (!fresh || child === undefined || !first || (layers.get(each.target) ?? 1) <= layer) continue;
      first = false;
      wanted = Math.max(wanted, child.y + card.head / 2 - offset);
    }
    settle(life, wanted);
    placeLanes(edge, fromLayer, layer, level);
  };
  for (const life of survey.scopes.values()) {
    const scope = scopes.get(life.key);
    if (scope === undefined) continue;
    // Names first: what a stack held for a moment has no say in where a name's object stands.
    const list = edgesBySource.get(life.key) ?? [];
    const ofNames = list.filter((edge) => scope.tags.has(edge.slot));
    const ofStack = list.filter((edge) => !scope.tags.has(edge.slot));
    ofNames.sort((a, b) => (scope.tags.get(a.slot) ?? 0) - (scope.tags.get(b.slot) ?? 0));
    for (const edge of [...ofNames, ...ofStack]) place(edge, 0, scopeLevel(scope, edge.slot), 0);
  }
  for (const life of lives) {
    const free = { source: "", slot: "", target: life.id, from: life.from, to: life.to };
    if (!where.has(life.id)) place(free, (layers.get(life.id) ?? 1) - 1, margin, 0);
    for (let next = late.pop(); next !== undefined; next = late.pop()) {
      if (where.has(next.edge.target))
        placeLanes(next.edge, next.fromLayer, layers.get(next.edge.target) ?? 1, next.level);
      else place(next.edge, next.fromLayer, next.level, 0);
    }
  }

  const namesGap = Math.max(gap.names, inlineWidth(survey) + 34);
  let x = namesRight + namesGap;
  const order = [...columns.entries()].sort(([a], [b]) => columnOrder(a) - columnOrder(b));
  order.forEach(([key, each], index) => {
    each.x = x;
    each.width = Math.max(each.width, card.minWidth / 2);
    const next = order[index + 1]?.[0] ?? "";
    x += each.width + (next.split(".")[0] === key.split(".")[0] ? gap.part : gap.column);
  });
  const cards = new Map<ObjectId, Place>();
  for (const [id, { column: here, y, height, life }] of where) {
    cards.set(id, {
      x: here.x,
      y,
      width: life.width,
      height,
      form: life.form,
      rows: life.rows,
      from: life.from,
      to: life.to,
    });
  }
  const lanes = new Map<string, Lane[]>();
  for (const { key, column: here, y } of laneBoxes.sort((a, b) => a.column.x - b.column.x)) {
    const lane = { left: here.x - 8, right: here.x + here.width + 8, y };
    const list = lanes.get(key);
    if (list === undefined) lanes.set(key, [lane]);
    else list.push(lane);
  }
  let bottom = margin;
  for (const each of columns.values()) bottom = Math.max(bottom, each.bottom);
  for (const each of scopes.values()) bottom = Math.max(bottom, each.y + each.height);
  return {
    survey,
    width: Math.ceil(Math.max(x - gap.column + margin + 22, namesRight + namesGap + 120)),
    height: Math.ceil(bottom + margin + 6),
    namesRight,
    cards,
    scopes,
    lanes,
  };
}

function columnOrder(key: string): number {
  const [layer = "0", part = "0"] = key.split(".");
  return Number(layer) * 100 + Number(part);
}

function scopeLevel(place: ScopePlace, slot: string): number {
  const tagY = place.tags.get(slot);
  if (tagY !== undefined) return tagY + tag.height / 2;
  const index = /^stack\/(\d+)$/.exec(slot)?.[1];
  return place.stackY + (Number(index ?? 0) + 0.5) * stackCell.pitch;
}

/** What a tag says: the name, or for a slot of the machinery the field's label. */
export function tagLabel(key: string): string {
  return cut(unquoted(key.slice(key.indexOf("/") + 1)), tag.maxChars);
}

export function tagWidth(key: string): number {
  return Math.ceil(textWidth(tagLabel(key))) + tag.tail + 9;
}

function namesWidth(survey: Survey): number {
  let width: number = stackCell.width;
  for (const scope of survey.scopes.values()) {
    width = Math.max(width, Math.ceil(textWidth(scope.title, 11) * 1.2) + 8);
    for (const key of scope.names) width = Math.max(width, tagWidth(key));
  }
  return width;
}

function inlineWidth(survey: Survey): number {
  let most = 0;
  for (const scope of survey.scopes.values()) most = Math.max(most, scope.inline);
  return most * charWidth;
}

function placeScopes(survey: Survey): Map<string, ScopePlace> {
  const places = new Map<string, ScopePlace>();
  const column = newColumn();
  for (const life of survey.scopes.values()) {
    const height = scopeHeight(life);
    const y = nearestFree(column, life, margin, height, tag.groupGap) ?? margin;
    occupy(column, { y, height, from: life.from, to: life.to });
    const tags = new Map(life.names.map((key, index) => [key, y + tag.header + index * tag.pitch]));
    const stackY = y + tag.header + life.names.length * tag.pitch + (life.stack > 0 ? 16 : 0);
    places.set(life.key, { y, height, tags, stackY, stack: life.stack, from: life.from, to: life.to });
  }
  return places;
}

function scopeHeight(life: ScopeLife): number {
  const stack = life.stack > 0 ? 16 + life.stack * stackCell.pitch : 0;
  return tag.header + life.names.length * tag.pitch + stack;
}
