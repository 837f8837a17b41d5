/**
 * The picture: a scene and what changed since the stop before, as SVG. Every mark has a second channel besides
 * colour: a born card carries a plus, a count that changed the difference, a reference that was let go a gap
 * and a cross, a dead object a dagger and its place in the cascade.
 */
import {
  diffSnapshots,
  type HeldReference,
  type ObjectId,
  type ObjectSnapshot,
  objectOf,
  plain,
  reachable,
  type Snapshot,
  wordsOf,
} from "@refcounted/simulator/snapshot";
import { h, type Node } from "../../tree/tree.ts";
import { routeOf } from "./arrows.ts";
import { shortRepr } from "./fold.ts";
import { type Layout, type Place, tagLabel } from "./layout.ts";
import { card, cut, smallWidth, stackCell, tag, textWidth } from "./metrics.ts";
import {
  type Arrow,
  addressOf,
  type DrawnCard,
  type DrawnScope,
  type DrawnTag,
  type Scene,
  sceneOf,
} from "./scene.ts";
import { tagKey } from "./scopes.ts";
import { rowLabel, valueText } from "./slots.ts";

/** How an object died in the step that leads here: its place in the cascade (1, 2, 3…), and by what. */
export interface Death {
  readonly order: number;
  readonly by: "count" | "collector";
}

export interface PictureOptions {
  /** The heap one stop earlier: what differs from it is marked. */
  readonly previous?: Snapshot | null;
  readonly deaths?: ReadonlyMap<ObjectId, Death>;
  readonly selected?: ObjectId | null;
  /** Only these are in full ink; the others step back. */
  readonly near?: ReadonlySet<ObjectId> | null;
  /** Objects that answer to what the reader looks for. */
  readonly found?: ReadonlySet<ObjectId>;
  /** Objects to mark: those that would die with something. */
  readonly doomed?: ReadonlySet<ObjectId>;
  /** With cards that take focus; without, the picture is one image. */
  readonly interactive?: boolean;
  /** The card that Tab reaches; the others are reached from it by arrow keys. */
  readonly tabStop?: ObjectId | null;
  /** For paper: counts and arrows are left out. */
  readonly blank?: boolean;
  /** A collection at work: the collector's own numbers, what it set aside, the reference it follows. */
  readonly collection?: {
    readonly gcRefs: ReadonlyMap<ObjectId, number>;
    readonly unreachable: ReadonlySet<ObjectId>;
    readonly object: ObjectId | null;
    readonly target: ObjectId | null;
  } | null;
  /** What the picture shows, for those who do not see it. */
  readonly label?: string;
}

/** How a card is called: "list [1, 2], 2 references". */
export function spokenName(object: ObjectSnapshot, snapshot: Snapshot): string {
  const value = shortRepr(object, snapshot, 1);
  const what = value.startsWith(`${object.type} #`) ? value : `${object.type} ${value}`;
  if (object.count === "immortal") return `${what}, immortal`;
  return `${what}, ${object.count} ${object.count === 1 ? "reference" : "references"}`;
}

/** The picture of one moment, as an `<svg>`. */
export function drawNamesAndObjects(snapshot: Snapshot, layout: Layout, options: PictureOptions = {}): Node {
  const { previous = null, interactive = false, blank = false } = options;
  const scene = sceneOf(snapshot, layout);
  const before = previous === null ? null : sceneOf(previous, layout);
  const alive = reachable(snapshot);
  const arrows = blank ? [] : drawArrows(scene, before, layout, options.near ?? null);
  const followed = options.collection == null || blank ? [] : drawFollowed(scene, layout, options.collection);
  const ghosts = blank || before === null ? [] : drawGhosts(scene, before, layout);
  const changes = before === null ? null : changesBetween(before, scene);
  const cards = [...scene.cards.values()].map((each) => {
    const marks: CardMarks = {
      born: changes?.born.has(each.object.id) ?? false,
      delta: changes?.deltas.get(each.object.id) ?? 0,
      touched: changes?.touched.has(each.object.id) ?? false,
      selected: options.selected === each.object.id,
      doomed: options.doomed?.has(each.object.id) ?? false,
      far: options.near != null && !options.near.has(each.object.id),
      found: options.found?.has(each.object.id) ?? false,
      unreachable: options.collection == null && !alive.has(each.object.id),
      interactive,
      tabStop: options.tabStop === each.object.id,
      gcRefs: options.collection?.gcRefs.get(each.object.id) ?? null,
      aside: options.collection?.unreachable.has(each.object.id) ?? false,
      visited: options.collection?.object === each.object.id || options.collection?.target === each.object.id,
      blank,
    };
    return memoCard(layout, each, marks, snapshot);
  });
  const tombstones =
    before === null
      ? []
      : [...before.cards.values()]
          .filter((each) => objectOf(snapshot, each.object.id) === undefined)
          .map((each) => drawTombstone(each, options.deaths?.get(each.object.id)));
  return h(
    "svg",
    {
      class: options.near == null ? "heap-picture" : "heap-picture has-focus",
      viewBox: `0 0 ${layout.width} ${layout.height}`,
      width: layout.width,
      height: layout.height,
      style: `--natural: ${layout.width}px`,
      role: interactive ? "group" : "img",
      "aria-label": options.label ?? "Names and objects",
    },
    h("g", { key: "scopes" }, ...scene.scopes.map((scope) => drawScope(scope, layout))),
    h("g", { key: "ghosts", "aria-hidden": "true" }, ...ghosts),
    h("g", { key: "arrows", "aria-hidden": interactive ? "true" : null }, ...arrows),
    h("g", { key: "followed", "aria-hidden": "true" }, ...followed),
    h("g", { key: "tombstones" }, ...tombstones),
    h("g", { key: "cards" }, ...cards),
  );
}

interface Changes {
  readonly born: ReadonlySet<ObjectId>;
  readonly deltas: ReadonlyMap<ObjectId, number>;
  readonly touched: ReadonlySet<ObjectId>;
}

function changesBetween(before: Scene, after: Scene): Changes {
  const diff = diffSnapshots(before.snapshot, after.snapshot);
  const deltas = new Map<ObjectId, number>();
  for (const { object, before: was, after: is } of diff.counts) {
    if (typeof was === "number" && typeof is === "number") deltas.set(object.id, is - was);
  }
  const born = new Set<ObjectId>();
  for (const object of diff.born) if (after.cards.has(object.id)) born.add(object.id);
  return { born, deltas, touched: diff.touched };
}

/* ── Names ── */

function drawScope({ scope, place, tags, stack }: DrawnScope, layout: Layout): Node {
  const right = layout.namesRight;
  const code = !scope.title.startsWith("module") && !scope.title.startsWith("frame of");
  const titleWidth = code ? textWidth(scope.title) : textWidth(scope.title, 12.5);
  return h(
    "g",
    { key: scope.key, class: scope.running ? "scope is-running" : "scope", "data-scope": scope.key },
    h(
      "text",
      { class: `scope-title${code ? " is-code" : ""}`, x: right, y: place.y + 12, "text-anchor": "end" },
      scope.title,
    ),
    h("path", { class: "scope-rule", d: `M16 ${place.y + 18.5}H${right}` }),
    scope.running &&
      h("path", {
        class: "scope-running",
        key: "running",
        d: `M${right - titleWidth - 15} ${place.y + 3}l6 5l-6 5z`,
      }),
    ...tags.map((each) => drawTag(each, right)),
    stack.length > 0 &&
      h(
        "text",
        { class: "stack-title", key: "stack", x: right, y: place.stackY - 5, "text-anchor": "end" },
        "stack",
      ),
    ...stack.map((each, index) => drawStackCell(each, right, index)),
  );
}

function drawTag({ entry, x, y, inline }: DrawnTag, right: number): Node {
  const key = tagKey(entry.reference);
  const middle = y + tag.height / 2;
  const shape = `M${x + 3} ${y}H${right - 10}L${right} ${middle}L${right - 10} ${y + tag.height}H${x + 3}a3 3 0 0 1 -3 -3V${y + 3}a3 3 0 0 1 3 -3z`;
  return h(
    "g",
    {
      key,
      class: `tag tag-${entry.reference.kind}`,
      "data-slot": entry.address,
      "data-inline": inline === null ? null : entry.reference.target,
    },
    h("path", { class: "tag-shape", d: shape }),
    h("text", { class: "tag-name", x: x + 8, y: y + 14.7 }, tagLabel(key)),
    h("circle", { class: "tag-hole", cx: right - 8, cy: middle, r: 2.3 }),
    inline !== null && drawInline(inline, right, middle),
  );
}

function drawInline(text: string, right: number, middle: number): Node {
  return h(
    "g",
    { class: "inline", key: "inline" },
    h("path", { class: "inline-string", d: `M${right - 8} ${middle}H${right + 12}` }),
    h("text", { class: "inline-value", x: right + 17, y: middle + 4.3 }, text),
  );
}

function drawStackCell({ entry, x, y, width, inline }: DrawnTag, right: number, index: number): Node {
  const middle = y + stackCell.height / 2;
  return h(
    "g",
    {
      key: `stack ${index}`,
      class: "stack-cell",
      "data-slot": entry.address,
      "data-inline": inline === null ? null : entry.reference.target,
    },
    h("rect", { class: "stack-shape", x, y, width, height: stackCell.height }),
    h("circle", { class: "tag-hole", cx: right - 8, cy: middle, r: 2.3 }),
    inline !== null && drawInline(inline, right, middle),
  );
}

/* ── References ── */

function drawArrows(
  scene: Scene,
  before: Scene | null,
  layout: Layout,
  near: ReadonlySet<ObjectId> | null,
): Node[] {
  const nodes: Node[] = [];
  let cache = arrowCache.get(layout);
  if (cache === undefined) {
    cache = new Map();
    arrowCache.set(layout, cache);
  }
  for (const arrow of scene.arrows.values()) {
    const fresh = before !== null && !before.arrows.has(arrow.key);
    const far =
      near !== null &&
      !(near.has(arrow.target) && (!arrow.source.startsWith("o") || near.has(Number(arrow.source.slice(1)))));
    const known = cache.get(arrow.key);
    if (
      known?.fresh === fresh &&
      known.far === far &&
      known.address === arrow.address &&
      known.y === arrow.from.y
    ) {
      nodes.push(known.node);
      continue;
    }
    const className = `ref${fresh ? " is-new" : ""}${far ? " is-far" : ""}`;
    const node = drawArrow(arrow, layout, holderPlace(arrow, layout), className);
    if (node === null) continue;
    cache.set(arrow.key, { fresh, far, address: arrow.address, y: arrow.from.y, node });
    nodes.push(node);
  }
  return nodes;
}

interface KnownArrow {
  readonly fresh: boolean;
  readonly far: boolean;
  readonly address: string;
  readonly y: number;
  readonly node: Node;
}

const arrowCache = new WeakMap<Layout, Map<string, KnownArrow>>();

function holderPlace(arrow: Arrow, layout: Layout): Place | null {
  return arrow.source.startsWith("o") ? (layout.cards.get(Number(arrow.source.slice(1))) ?? null) : null;
}

function drawArrow(arrow: Arrow, layout: Layout, holder: Place | null, className: string): Node | null {
  const route = routeOf(arrow, layout, holder);
  if (route === null) return null;
  return h(
    "g",
    {
      key: arrow.key,
      class: `${className} ref-${arrow.kind}`,
      "data-ref": arrow.kind === "weak" ? null : arrow.address,
      "data-weak": arrow.kind === "weak" ? arrow.address : null,
      "data-target": arrow.target,
    },
    h("path", { class: "ref-line", d: route.line }),
    arrow.kind === "weak"
      ? h("circle", { class: "ref-ring", cx: route.end.x - 4 * route.direction, cy: route.end.y, r: 4 })
      : h("path", { class: "ref-head", d: route.head }),
    holder !== null && h("circle", { class: "ref-dot", cx: route.start.x, cy: route.start.y, r: 3 }),
  );
}

/** The reference that the collector follows at this step. */
function drawFollowed(
  scene: Scene,
  layout: Layout,
  { object, target }: { readonly object: ObjectId | null; readonly target: ObjectId | null },
): Node[] {
  for (const arrow of scene.arrows.values()) {
    if (arrow.source !== `o${object}` || arrow.target !== target) continue;
    const route = routeOf(arrow, layout, holderPlace(arrow, layout));
    if (route === null) continue;
    return [
      h(
        "g",
        { key: "followed", class: "ref is-followed" },
        h("path", { class: "ref-line", d: route.line }),
        h("path", { class: "ref-head", d: route.head }),
      ),
    ];
  }
  return [];
}

/** References of the stop before that are gone: drawn once more, cut. */
function drawGhosts(scene: Scene, before: Scene, layout: Layout): Node[] {
  const nodes: Node[] = [];
  for (const arrow of before.arrows.values()) {
    if (scene.arrows.has(arrow.key)) continue;
    const route = routeOf(arrow, layout, holderPlace(arrow, layout));
    if (route === null) continue;
    const { x, y } = route.middle;
    nodes.push(
      h(
        "g",
        { key: arrow.key, class: "ref is-gone" },
        h("path", { class: "ref-line", d: route.line }),
        h("path", { class: "ref-cut", d: `M${x - 4} ${y - 4}l8 8m0 -8l-8 8` }),
      ),
    );
  }
  return nodes;
}

/* ── Objects ── */

interface CardMarks {
  readonly born: boolean;
  readonly delta: number;
  readonly touched: boolean;
  readonly selected: boolean;
  readonly doomed: boolean;
  readonly far: boolean;
  readonly found: boolean;
  readonly unreachable: boolean;
  readonly interactive: boolean;
  readonly tabStop: boolean;
  readonly gcRefs: number | null;
  readonly aside: boolean;
  readonly visited: boolean;
  readonly blank: boolean;
}

interface KnownCard {
  readonly drawn: DrawnCard;
  readonly marks: CardMarks;
  readonly node: Node;
}

const cardCache = new WeakMap<Layout, Map<ObjectId, KnownCard>>();

/** A card that says the same as at its last drawing is the same node, so that patching skips it. */
function memoCard(layout: Layout, drawn: DrawnCard, marks: CardMarks, snapshot: Snapshot): Node {
  let cache = cardCache.get(layout);
  if (cache === undefined) {
    cache = new Map();
    cardCache.set(layout, cache);
  }
  const known = cache.get(drawn.object.id);
  if (known !== undefined && sameMarks(known.marks, marks) && sameCard(known.drawn, drawn)) return known.node;
  const node = drawCard(drawn, marks, snapshot);
  cache.set(drawn.object.id, { drawn, marks, node });
  return node;
}

function sameMarks(a: CardMarks, b: CardMarks): boolean {
  return (
    a.delta === b.delta &&
    a.touched === b.touched &&
    a.born === b.born &&
    a.selected === b.selected &&
    a.doomed === b.doomed &&
    a.far === b.far &&
    a.found === b.found &&
    a.unreachable === b.unreachable &&
    a.interactive === b.interactive &&
    a.tabStop === b.tabStop &&
    a.gcRefs === b.gcRefs &&
    a.aside === b.aside &&
    a.visited === b.visited &&
    a.blank === b.blank
  );
}

/** Whether two moments of one card show the same. Its label speaks of what it holds, so all slots count. */
function sameCard(a: DrawnCard, b: DrawnCard): boolean {
  const one = a.object;
  const other = b.object;
  return (
    one.count === other.count &&
    one.text === other.text &&
    one.type === other.type &&
    one.length === other.length &&
    one.generation === other.generation &&
    one.weak === other.weak &&
    one.dying === other.dying &&
    a.more === b.more &&
    a.slots.length === b.slots.length &&
    a.stubs.length === b.stubs.length &&
    a.slots.every((slot, index) => {
      const twin = b.slots[index];
      return (
        twin !== undefined &&
        slot.inline === twin.inline &&
        slot.address === twin.address &&
        slot.reference.label === twin.reference.label &&
        slot.reference.target === twin.reference.target
      );
    }) &&
    a.stubs.every((stub, index) => sameStub(stub, b.stubs[index]))
  );
}

function sameStub(a: HeldReference, b: HeldReference | undefined): boolean {
  return (
    b !== undefined &&
    a.reference.kind === b.reference.kind &&
    a.reference.label === b.reference.label &&
    addressOf(a) === addressOf(b)
  );
}

function drawCard(drawn: DrawnCard, marks: CardMarks, snapshot: Snapshot): Node {
  const { object, place } = drawn;
  const { width, height } = place;
  const type = cut(object.type, 18);
  const classes = [
    "card",
    marks.born && "is-born",
    (marks.touched || marks.delta !== 0) && "is-changed",
    marks.selected && "is-selected",
    marks.doomed && "is-doomed",
    marks.far && "is-far",
    marks.found && "is-found",
    marks.aside && "is-aside",
    marks.visited && "is-visited",
    marks.unreachable && "is-unreachable",
    object.dying && "is-dying",
    object.count === "immortal" && "is-immortal",
  ].filter(Boolean);
  return h(
    "g",
    {
      key: `o${object.id}`,
      class: classes.join(" "),
      transform: `translate(${place.x} ${place.y})`,
      "data-object": object.id,
      role: marks.interactive ? "button" : null,
      tabindex: marks.interactive ? (marks.tabStop ? 0 : -1) : null,
      "aria-pressed": marks.interactive ? String(marks.selected) : null,
      "aria-label": marks.interactive ? spokenName(object, snapshot) : null,
    },
    marks.unreachable &&
      h("rect", {
        class: "card-rope",
        key: "rope",
        x: -5,
        y: -5,
        width: width + 10,
        height: height + 10,
        rx: 7,
      }),
    h("rect", { class: "card-shape", key: "shape", width, height, rx: 3 }),
    h("path", {
      class: "card-head",
      key: "head",
      d: `M0.75 ${card.head}V3.5a2.75 2.75 0 0 1 2.75 -2.75H${width - 3.5}a2.75 2.75 0 0 1 2.75 2.75V${card.head}z`,
    }),
    h("text", { class: "card-type", key: "type", x: 9, y: 15.8 }, type),
    h("text", { class: "card-id", key: "id", x: 9 + textWidth(type) + smallWidth, y: 15.8 }, `#${object.id}`),
    h("g", { key: "body" }, ...drawBody(drawn)),
    !marks.blank && drawStubs(drawn, snapshot),
    marks.born && h("path", { class: "card-plus", key: "plus", d: "M-5 -1h10m-5 -5v10" }),
    marks.doomed && h("text", { class: "card-doom", key: "doom", x: width / 2, y: height - 6 }, "†"),
    drawBadge(object, width, marks),
    marks.gcRefs !== null && drawGcRefs(marks.gcRefs, width, height),
  );
}

/** The collector's copy of the count, from which it subtracts: a square, where the count is round. */
function drawGcRefs(gcRefs: number, width: number, height: number): Node {
  const text = String(gcRefs);
  const half = Math.max(10, textWidth(text, 12) / 2 + 5);
  return h(
    "g",
    { key: "gc", class: gcRefs === 0 ? "gc-refs is-zero" : "gc-refs" },
    h("title", {}, `gc_refs ${gcRefs}`),
    h("rect", { class: "gc-shape", x: width - 38 - half, y: height - 5, width: 2 * half, height: 18 }),
    h("text", { class: "gc-count", x: width - 38, y: height + 8, "text-anchor": "middle" }, text),
  );
}

function drawBadge(object: ObjectSnapshot, width: number, marks: CardMarks): Node {
  const x = width - 5;
  const text = marks.blank ? "" : object.count === "immortal" ? "∞" : String(object.count);
  const half = Math.max(card.badge, textWidth(text, 13) / 2 + 6);
  const shape =
    object.count === 0
      ? h("path", { class: "badge-shape", d: `M${x} -13L${x + 13} 0L${x} 13L${x - 13} 0z` })
      : h("rect", {
          class: "badge-shape",
          x: x - half,
          y: -card.badge,
          width: 2 * half,
          height: 2 * card.badge,
          rx: card.badge,
        });
  const delta =
    marks.delta === 0 || marks.blank ? null : marks.delta > 0 ? `+${marks.delta}` : `−${-marks.delta}`;
  return h(
    "g",
    { key: "badge", class: delta === null ? "badge" : "badge is-ticked" },
    shape,
    h("text", { class: "badge-count", x, y: 4.5, "text-anchor": "middle" }, text),
    delta !== null && h("text", { class: "badge-delta", x: x + half + 4, y: 0, key: "delta" }, delta),
  );
}

function drawBody({ object, place, slots, more }: DrawnCard): (Node | false)[] {
  const { width } = place;
  if (place.form === "value") {
    const text = valueText(object);
    const y = card.head + 17;
    return [
      text !== "" && h("text", { class: object.weak === null ? "value is-cleared" : "value", x: 9, y }, text),
    ];
  }
  if (slots.length === 0 && more === 0) {
    return [
      h(
        "text",
        { class: "value is-empty", x: 9, y: card.head + 16 },
        object.length === undefined ? "" : "empty",
      ),
    ];
  }
  if (place.form === "strip") {
    const end = slots.at(-1);
    return [
      ...slots.map((slot, index) =>
        h(
          "g",
          {
            key: slot.address,
            class: "cell",
            "data-slot": slot.address,
            "data-inline": slot.inline === null ? null : slot.reference.target,
          },
          h("rect", { class: "cell-shape", x: slot.x, y: slot.y, width: slot.width, height: card.cell - 4 }),
          slot.inline === null
            ? h("circle", { class: "hole", cx: slot.x + slot.width / 2, cy: slot.y + 10.5, r: 2.5 })
            : h(
                "text",
                { class: "cell-value", x: slot.x + slot.width / 2, y: slot.y + 15, "text-anchor": "middle" },
                slot.inline,
              ),
          object.type !== "set" &&
            object.type !== "frozenset" &&
            h(
              "text",
              { class: "cell-index", x: slot.x + slot.width / 2, y: slot.y + 31, "text-anchor": "middle" },
              String(index),
            ),
        ),
      ),
      more > 0 &&
        h(
          "text",
          {
            class: "more",
            key: "more",
            x: (end === undefined ? 9 : end.x + end.width) + 6,
            y: card.head + 19,
          },
          `…+${more}`,
        ),
    ];
  }
  const labelWidth = Math.max(0, ...slots.map((slot) => textWidth(rowLabel(slot, object))));
  return [
    ...slots.map((slot, index) =>
      h(
        "g",
        {
          key: slot.address,
          class: "row",
          "data-slot": slot.address,
          "data-inline": slot.inline === null ? null : slot.reference.target,
        },
        index > 0 && h("path", { class: "row-rule", d: `M1 ${slot.y + 0.5}H${width - 1}` }),
        h("text", { class: "row-label", x: 9, y: slot.y + 15 }, rowLabel(slot, object)),
        slot.inline !== null &&
          h(
            "text",
            { class: "row-value", x: 9 + labelWidth + (labelWidth > 0 ? 9 : 0), y: slot.y + 15 },
            cutToFit(slot.inline, width - labelWidth - 24),
          ),
      ),
    ),
    more > 0 &&
      h(
        "text",
        { class: "more", key: "more", x: 9, y: card.head + slots.length * card.row + 15 },
        `… ${more} more`,
      ),
  ];
}

function cutToFit(text: string, width: number): string {
  return cut(text, Math.max(1, Math.floor(width / 7.5)));
}

/** References from what is folded away: a dotted stub with their number. */
function drawStubs({ stubs, place }: DrawnCard, snapshot: Snapshot): Node | false {
  if (stubs.length === 0) return false;
  const y = place.height - 9;
  return h(
    "g",
    { key: "stub", class: "stub", "data-stubs": stubs.length },
    h("title", {}, stubs.map((held) => plain(wordsOf(snapshot, held))).join("\n")),
    h("path", { class: "stub-line", d: `M-18 ${y}H0` }),
    h("text", { class: "stub-count", x: -21, y: y + 3.8, "text-anchor": "end" }, String(stubs.length)),
  );
}

function drawTombstone({ object, place }: DrawnCard, death: Death | undefined): Node {
  const { width, height } = place;
  const order = death === undefined ? "" : ` ${death.order}`;
  return h(
    "g",
    {
      key: `t${object.id}`,
      class: "tombstone",
      transform: `translate(${place.x} ${place.y})`,
      "data-tombstone": object.id,
    },
    h(
      "title",
      {},
      `${object.type} #${object.id} died${death?.by === "collector" ? ": the collector cleared it" : ": its count reached 0"}`,
    ),
    h("rect", { class: "tombstone-shape", width, height, rx: 3 }),
    h("text", { class: "tombstone-name", x: 9, y: 15.8 }, `${cut(object.type, 18)} #${object.id}`),
    h(
      "text",
      { class: "tombstone-sign", x: width / 2, y: card.head + 18, "text-anchor": "middle" },
      `†${order}${death?.by === "collector" ? " gc" : ""}`,
    ),
  );
}
