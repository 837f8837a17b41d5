/**
 * The picture: a scene and what changed since the stop before, as SVG. Every mark has a second channel besides
 * colour: a born card carries a plus, a count that changed the difference, a reference that was let go a gap
 * and a cross, a dead object a dagger and its place in the cascade.
 */
import {
  diffSnapshots,
  type ObjectId,
  type ObjectSnapshot,
  objectOf,
  reachable,
  type Snapshot,
} from "@refcounted/simulator/snapshot";
import { h, type Node } from "../../tree/tree.ts";
import { routeOf } from "./arrows.ts";
import { type CardMarks, drawTombstone, memoCard } from "./draw-card.ts";
import { shortRepr } from "./fold.ts";
import { type Layout, type Place, tagLabel } from "./layout.ts";
import { stackCell, tag, textWidth } from "./metrics.ts";
import { type Arrow, type DrawnScope, type DrawnTag, type Scene, sceneOf } from "./scene.ts";
import { tagKey } from "./scopes.ts";

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
    /** Who has died in it so far. */
    readonly dead?: ReadonlySet<ObjectId>;
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
  const dead = options.collection?.dead ?? none;
  const arrows = blank ? [] : drawArrows(scene, before, layout, options.near ?? null, dead);
  const followed = options.collection == null || blank ? [] : drawFollowed(scene, layout, options.collection);
  const ghosts = blank || before === null ? [] : drawGhosts(scene, before, layout);
  const changes = before === null ? null : changesBetween(before, scene);
  const standing = [...scene.cards.values()].filter((each) => !dead.has(each.object.id));
  const cards = standing.map((each) => {
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
  const killed = [...dead].flatMap((id) => scene.cards.get(id) ?? []);
  const tombstones =
    before === null
      ? killed.map((each, index) => drawTombstone(each, { order: index + 1, by: "collector" }))
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

const none: ReadonlySet<ObjectId> = new Set();

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
  dead: ReadonlySet<ObjectId>,
): Node[] {
  const nodes: Node[] = [];
  let cache = arrowCache.get(layout);
  if (cache === undefined) {
    cache = new Map();
    arrowCache.set(layout, cache);
  }
  const isDead = ({ source, target }: Arrow): boolean =>
    dead.has(target) || (source.startsWith("o") && dead.has(Number(source.slice(1))));
  for (const arrow of scene.arrows.values()) {
    if (dead.size > 0 && isDead(arrow)) continue;
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
