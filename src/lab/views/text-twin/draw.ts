/**
 * The picture in words: the same scene as a tree of names and what they hold, and as a table of objects with
 * their holders. It says neither more nor less than the picture, and needs no sight and no mouse: the tree is
 * made of `<details>`, which every browser opens by keyboard.
 */
import {
  holdersOf,
  idText,
  type ObjectId,
  type ObjectSnapshot,
  objectOf,
  type Reference,
  referencesWords,
  type Snapshot,
  wordsOf,
} from "@refcounted/simulator/snapshot";
import { h, type Node, wordsToNodes } from "../../tree/tree.ts";
import { inlineOf, shortRepr } from "../names-and-objects/fold.ts";
import type { Layout } from "../names-and-objects/layout.ts";
import { type DrawnCard, type Scene, sceneOf } from "../names-and-objects/scene.ts";
import { slotsOf } from "../names-and-objects/slots.ts";

/** Slots of one object that the tree tells. */
const slotsTold = 100;
/** The tree goes this deep; the table has everything. */
const deepest = 24;

export interface TwinOptions {
  /** The sentence of the step that leads here. */
  readonly sentence?: string;
  readonly selected?: ObjectId | null;
  readonly interactive?: boolean;
}

/** The text twin of a moment. */
export function drawTwin(snapshot: Snapshot, layout: Layout, options: TwinOptions = {}): Node {
  const scene = sceneOf(snapshot, layout);
  return h(
    "div",
    { class: "twin" },
    options.sentence !== undefined && h("p", { class: "twin-sentence" }, ...wordsToNodes(options.sentence)),
    h("ul", { class: "twin-tree" }, ...drawTree(scene, layout)),
    drawTable(scene, options),
  );
}

/** Where a weak reference leads; nothing of other objects. */
function weakWords({ weak }: ObjectSnapshot, snapshot: Snapshot): string {
  if (weak === undefined) return "";
  const target = weak === null ? undefined : objectOf(snapshot, weak);
  return target === undefined ? ", cleared" : `, refers weakly to ${target.type} ${idText(target.id)}`;
}

function titleOf(object: ObjectSnapshot, snapshot: Snapshot): string {
  const value = shortRepr(object, snapshot, 1);
  const name = `${object.type} ${idText(object.id)}`;
  return value === name ? name : `${name} ${value}`;
}

function drawTree(scene: Scene, layout: Layout): Node[] {
  const told = new Set<ObjectId>();
  const scopes = scene.scopes.map(({ scope, tags, stack }) => {
    const entries = [
      ...tags.map((tag) => ({
        label: `\`${tag.entry.reference.label}\``,
        reference: tag.entry.reference,
        inline: tag.inline,
      })),
      ...stack.map((cell) => ({
        label: `stack ${cell.entry.reference.label}`,
        reference: cell.entry.reference,
        inline: cell.inline,
      })),
    ];
    return h(
      "li",
      { key: scope.key, class: "twin-scope", "data-scope": scope.key },
      h("span", { class: "twin-scope-title" }, scope.running ? `${scope.title} (running)` : scope.title),
      entries.length === 0
        ? h("span", { class: "twin-none" }, " no names")
        : h(
            "ul",
            {},
            ...entries.map((entry) =>
              drawEntry(entry.label, entry.reference, entry.inline, scene, layout, told, 0),
            ),
          ),
    );
  });
  const islands = [...scene.cards.values()].filter(({ object }) => !told.has(object.id));
  if (islands.length === 0) return scopes;
  const rest: Node[] = [];
  for (const { object } of islands) {
    if (told.has(object.id)) continue;
    rest.push(h("li", { key: `o${object.id}` }, drawObject(object, scene, layout, told, 0)));
  }
  return [
    ...scopes,
    h(
      "li",
      { key: "rest", class: "twin-scope" },
      h("span", { class: "twin-scope-title" }, "not reached from a name"),
      h("ul", {}, ...rest),
    ),
  ];
}

function drawEntry(
  label: string,
  reference: Reference,
  inline: string | null,
  scene: Scene,
  layout: Layout,
  told: Set<ObjectId>,
  depth: number,
): Node {
  const target = objectOf(scene.snapshot, reference.target);
  const value =
    inline !== null || target === undefined
      ? h("span", { class: "twin-value" }, inline ?? "")
      : drawObject(target, scene, layout, told, depth);
  return h(
    "li",
    { "data-kind": reference.kind, "data-target": reference.target },
    h("span", { class: "twin-label" }, ...wordsToNodes(label)),
    " → ",
    value,
  );
}

function drawObject(
  object: ObjectSnapshot,
  scene: Scene,
  layout: Layout,
  told: Set<ObjectId>,
  depth: number,
): Node {
  const { snapshot } = scene;
  const name = titleOf(object, snapshot);
  if (depth > deepest && !told.has(object.id)) {
    tellAll(object, scene, told);
    return h("span", { class: "twin-again" }, `${object.type} ${idText(object.id)} (see the table)`);
  }
  if (told.has(object.id))
    return h("span", { class: "twin-again" }, `${object.type} ${idText(object.id)} (see above)`);
  told.add(object.id);
  const heading = `${name}, ${referencesWords(object.count)}${weakWords(object, snapshot)}`;
  const { slots, total } = slotsOf(
    object,
    snapshot,
    (id) => scene.cards.has(id),
    layout.survey.shown,
    slotsTold,
  );
  const compact =
    slots.every((slot) => slot.inline !== null) &&
    object.text === "" &&
    slots.every((slot) => slot.reference.kind === "item");
  if (slots.length === 0 || compact)
    return h("span", { class: "twin-object", "data-object": object.id }, heading);
  return h(
    "details",
    { class: "twin-object", "data-object": object.id, open: depth < 3 },
    h("summary", {}, heading),
    h(
      "ul",
      {},
      ...slots.map((slot) =>
        drawEntry(
          slotWords(slot.reference),
          slot.reference,
          slot.inline === null ? null : inlineOf(slot.reference, snapshot),
          scene,
          layout,
          told,
          depth + 1,
        ),
      ),
      total > slots.length && h("li", {}, `and ${total - slots.length} more`),
    ),
  );
}

/** What lies below the tree's last level is reached from a name all the same. */
function tellAll(start: ObjectSnapshot, scene: Scene, told: Set<ObjectId>): void {
  const queue = [start];
  for (let object = queue.pop(); object !== undefined; object = queue.pop()) {
    if (told.has(object.id)) continue;
    told.add(object.id);
    for (const reference of object.refs) {
      const target = scene.cards.get(reference.target)?.object;
      if (target !== undefined) queue.push(target);
    }
  }
}

function slotWords({ kind, label }: Reference): string {
  if (kind === "item") return label;
  if (kind === "key") return `key \`${label}\``;
  return `\`${label}\``;
}

function drawTable(scene: Scene, options: TwinOptions): Node {
  const cards = [...scene.cards.values()].sort((a, b) => a.object.id - b.object.id);
  return h(
    "table",
    { class: "twin-table" },
    h("caption", {}, cards.length === 1 ? "1 object" : `${cards.length} objects`),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        ...["Object", "Value", "References", "Held by", "Bytes"].map((title) =>
          h("th", { scope: "col" }, title),
        ),
      ),
    ),
    h("tbody", {}, ...cards.map((each) => drawRow(each, scene.snapshot, options))),
  );
}

function drawRow(
  { object }: DrawnCard,
  snapshot: Snapshot,
  { interactive = false, selected = null }: TwinOptions,
): Node {
  const held = new Map<string, number>();
  for (const each of holdersOf(snapshot, object.id)) {
    const words = wordsOf(snapshot, each);
    held.set(words, (held.get(words) ?? 0) + 1);
  }
  const name = `${object.type} ${idText(object.id)}`;
  const value = shortRepr(object, snapshot, 1);
  return h(
    "tr",
    { key: `o${object.id}`, "data-object": object.id, class: selected === object.id ? "is-selected" : null },
    h(
      "th",
      { scope: "row" },
      interactive
        ? h(
            "button",
            { type: "button", "data-select": object.id, "aria-pressed": String(selected === object.id) },
            name,
          )
        : name,
    ),
    h(
      "td",
      { "data-weak": object.weak ?? null },
      value === name ? weakWords(object, snapshot).replace(/^, /, "") : h("code", {}, value),
    ),
    h("td", { class: "twin-count" }, object.count === "immortal" ? "∞" : String(object.count)),
    h(
      "td",
      {},
      h(
        "ul",
        { class: "twin-holders" },
        ...[...held].map(([words, times]) =>
          h("li", { "data-references": times }, ...wordsToNodes(words), times > 1 && ` (×${times})`),
        ),
      ),
    ),
    h("td", { class: "twin-count" }, String(object.size)),
  );
}
