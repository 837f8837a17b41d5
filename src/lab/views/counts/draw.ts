/**
 * The two counts of every object as a row: whose the object is, what that thread counts, what all others count, and
 * what they come to together. The thread's own count is a filled box, in a pattern of the thread; the shared one is
 * open. And the same as a table, for who reads.
 */
import {
  idText,
  type ObjectId,
  type ObjectSnapshot,
  objectOf,
  type Snapshot,
} from "@refcounted/simulator/snapshot";
import { h, type Node } from "../../tree/tree.ts";
import { shortRepr } from "../names-and-objects/fold.ts";
import type { Layout } from "../names-and-objects/layout.ts";
import { cut } from "../names-and-objects/metrics.ts";
import { sceneOf } from "../names-and-objects/scene.ts";
import { hasTwoCounts, rowsOf, signed, stateWords, threadName } from "./model.ts";

export interface CountsOptions {
  /** The heap one stop earlier: counts that differ from it are marked. */
  readonly previous?: Snapshot | null;
  readonly selected?: ObjectId | null;
  readonly interactive?: boolean;
  /** Told apart from other pictures of the page. */
  readonly id: string;
}

const row = { top: 46, height: 38, box: 26 } as const;
const column = { name: 14, owner: 174, local: 274, shared: 360, sum: 450, state: 472, width: 612 } as const;
const box = { width: 62 } as const;

/** Patterns that tell threads apart without colour: the first has none. */
const patterns = ["M0 0", "M0 0V8", "M0 0H8", "M0 0V8M0 0H8"] as const;

/** A sentence where there is nothing to draw. */
export function noCounts(): Node {
  return h(
    "p",
    { class: "lab-nothing" },
    "On this machine every object has one count. The free-threaded machine keeps two.",
  );
}

/** The objects with two counts that are drawn at a moment, in the order of their rows. */
function counted(snapshot: Snapshot, layout: Layout): ObjectSnapshot[] {
  const { rowOf } = rowsOf(layout);
  return [...sceneOf(snapshot, layout).cards.values()]
    .map(({ object }) => object)
    .filter((object) => object.biased !== undefined && rowOf.has(object.id))
    .sort((a, b) => (rowOf.get(a.id) ?? 0) - (rowOf.get(b.id) ?? 0));
}

export function drawCounts(snapshot: Snapshot, layout: Layout, options: CountsOptions): Node {
  const { rowOf, rows } = rowsOf(layout);
  if (rows === 0 && !hasTwoCounts(snapshot)) return noCounts();
  const objects = counted(snapshot, layout);
  const alive = new Set(snapshot.objects.map((object) => object.id));
  const dead =
    options.previous == null ? [] : counted(options.previous, layout).filter(({ id }) => !alive.has(id));
  const height = row.top + Math.max(1, rows) * row.height + 10;
  const owners = new Set(objects.flatMap(({ biased }) => biased?.owner ?? []));
  return h(
    "svg",
    {
      class: "counts",
      viewBox: `0 0 ${column.width} ${height}`,
      width: column.width,
      height,
      role: "img",
      "aria-label": `The two counts of ${objects.length === 1 ? "1 object" : `${objects.length} objects`}; the table below says the same`,
    },
    h("defs", {}, ...[...owners].map((owner) => drawPattern(owner, options.id))),
    h("text", { class: "counts-title", x: column.name, y: 30 }, "object"),
    h("text", { class: "counts-title", x: column.owner, y: 30 }, "whose it is"),
    ...drawTitle(column.local + box.width / 2, "its thread’s", "ob_ref_local"),
    ...drawTitle(column.shared + box.width / 2, "all others’", "ob_ref_shared"),
    h("text", { class: "counts-title", x: column.sum, y: 30, "text-anchor": "middle" }, "count"),
    h("path", { class: "counts-rule", d: `M8 ${row.top - 4}H${column.width - 8}` }),
    ...dead.map((object) => drawDead(object, rowOf.get(object.id) ?? 0)),
    ...objects.map((object) => drawRow(object, rowOf.get(object.id) ?? 0, snapshot, options)),
  );
}

function drawTitle(x: number, words: string, field: string): Node[] {
  return [
    h("text", { class: "counts-title", x, y: 18, "text-anchor": "middle" }, words),
    h("text", { class: "counts-field", x, y: 34, "text-anchor": "middle" }, field),
  ];
}

function drawPattern(owner: number, id: string): Node {
  return h(
    "pattern",
    {
      id: `${id}-owner-${owner}`,
      key: `owner ${owner}`,
      width: 6,
      height: 6,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    },
    h("rect", { class: "counts-ground", width: 6, height: 6 }),
    h("path", { class: "counts-lines", d: patterns[(owner - 1) % patterns.length] ?? "M0 0" }),
  );
}

function drawRow(object: ObjectSnapshot, at: number, snapshot: Snapshot, options: CountsOptions): Node {
  const { biased } = object;
  if (biased === undefined) return h("g", {});
  const { owner, local, shared, state } = biased;
  const was = options.previous == null ? undefined : objectOf(options.previous, object.id);
  const before = was?.biased;
  const y = row.top + at * row.height;
  const middle = y + row.height / 2;
  const born = options.previous != null && was === undefined;
  const classes = [
    "counts-row",
    options.selected === object.id && "is-selected",
    state !== "none" && `is-${state}`,
    born && "is-born",
  ].filter(Boolean);
  const text = (name: string, x: number, words: string, anchor: "start" | "middle" = "start"): Node =>
    h(
      "text",
      { class: `counts-${name}`, x, y: middle + 4.5, "text-anchor": anchor === "start" ? null : anchor },
      words,
    );
  return h(
    "g",
    {
      key: `o${object.id}`,
      class: classes.join(" "),
      "data-object": object.id,
      "data-select": options.interactive === true ? object.id : null,
    },
    h("rect", {
      class: "counts-back",
      x: 4,
      y: y + 2,
      width: column.width - 8,
      height: row.height - 4,
      rx: 3,
    }),
    born && h("path", { class: "counts-plus", d: `M${column.name - 8} ${middle}h7m-3.5 -3.5v7` }),
    h(
      "text",
      { class: "counts-name", x: column.name, y: middle - 1 },
      cut(object.type, 15),
      h("tspan", { class: "counts-id", dx: 6 }, idText(object.id)),
    ),
    h("text", { class: "counts-value", x: column.name, y: middle + 13 }, briefValue(object, snapshot)),
    owner === null
      ? text("owner is-nobody", column.owner, "nobody’s")
      : text("owner", column.owner, cut(threadName(snapshot, owner), 15)),
    owner === null
      ? h("path", { class: "counts-gone", d: `M${column.local + 20} ${middle}h${box.width - 40}` })
      : h("rect", {
          class: "counts-local-box",
          x: column.local,
          y: middle - row.box / 2,
          width: box.width,
          height: row.box,
          rx: 2,
          fill: `url(#${options.id}-owner-${owner})`,
        }),
    owner !== null &&
      h("rect", {
        class: "counts-plate",
        x: column.local + box.width / 2 - 15,
        y: middle - 10,
        width: 30,
        height: 20,
        rx: 9,
      }),
    owner !== null && text("local", column.local + box.width / 2, signed(local), "middle"),
    drawDelta(
      column.local + box.width + 3,
      middle,
      owner === null || before === undefined ? 0 : local - before.local,
    ),
    text("sign", (column.local + box.width + column.shared) / 2 + 2, owner === null ? "" : "+", "middle"),
    h("rect", {
      class: "counts-shared-box",
      x: column.shared,
      y: middle - row.box / 2,
      width: box.width,
      height: row.box,
      rx: 2,
    }),
    text("shared", column.shared + box.width / 2, signed(shared), "middle"),
    drawDelta(column.shared + box.width + 3, middle, before === undefined ? 0 : shared - before.shared),
    h("rect", { class: "counts-badge", x: column.sum - 13, y: middle - 11, width: 26, height: 22, rx: 11 }),
    text("sum", column.sum, signed(local + shared), "middle"),
    text("state", column.state, stateWords(biased)),
  );
}

function drawDelta(x: number, middle: number, delta: number): Node | null {
  if (delta === 0) return null;
  return h(
    "text",
    { class: "counts-delta", key: `delta ${x}`, x, y: middle - 6 },
    delta > 0 ? `+${delta}` : signed(delta),
  );
}

function drawDead(object: ObjectSnapshot, at: number): Node {
  const middle = row.top + at * row.height + row.height / 2;
  return h(
    "g",
    { key: `t${object.id}`, class: "counts-dead", "data-tombstone": object.id },
    h(
      "text",
      { class: "counts-name", x: column.name, y: middle + 4 },
      `† ${cut(object.type, 15)} ${idText(object.id)}`,
    ),
    h("path", { class: "counts-gone", d: `M${column.owner} ${middle}H${column.sum + 13}` }),
  );
}

function briefValue(object: ObjectSnapshot, snapshot: Snapshot): string {
  const value = shortRepr(object, snapshot, 1, 18);
  return value === `${object.type} ${idText(object.id)}` ? "" : cut(value, 22);
}

/** The same as a table. */
export function drawCountsTable(
  snapshot: Snapshot,
  layout: Layout,
  options: Omit<CountsOptions, "id"> = {},
): Node {
  const objects = counted(snapshot, layout);
  if (objects.length === 0)
    return h("p", { class: "lab-nothing" }, "No object of the program has two counts here.");
  const { selected = null, interactive = false } = options;
  return h(
    "table",
    { class: "counts-table" },
    h("caption", {}, objects.length === 1 ? "1 object" : `${objects.length} objects`),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        ...["Object", "Whose it is", "Its thread’s", "All others’", "Together", "State"].map((title) =>
          h("th", { scope: "col" }, title),
        ),
      ),
    ),
    h(
      "tbody",
      {},
      ...objects.map((object) => {
        const name = `${object.type} ${idText(object.id)}`;
        const { biased } = object;
        if (biased === undefined) return h("tr", {});
        return h(
          "tr",
          {
            key: `o${object.id}`,
            "data-object": object.id,
            class: selected === object.id ? "is-selected" : null,
          },
          h(
            "th",
            { scope: "row" },
            interactive
              ? h(
                  "button",
                  {
                    type: "button",
                    "data-select": object.id,
                    "aria-pressed": String(selected === object.id),
                  },
                  name,
                )
              : name,
          ),
          h("td", {}, biased.owner === null ? "nobody’s" : threadName(snapshot, biased.owner)),
          h("td", {}, biased.owner === null ? "–" : signed(biased.local)),
          h("td", {}, signed(biased.shared)),
          h("td", {}, signed(biased.local + biased.shared)),
          h("td", {}, stateWords(biased)),
        );
      }),
    ),
  );
}
