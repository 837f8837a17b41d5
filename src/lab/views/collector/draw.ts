/** The generations as shelves, nursery to archive, with how full each is before it is looked through. */
import {
  idText,
  indexOf,
  type ObjectId,
  type ObjectSnapshot,
  type Snapshot,
} from "@refcounted/simulator/snapshot";
import { h, type Node } from "../../tree/tree.ts";
import { briefText, isValue } from "../names-and-objects/fold.ts";
import { shelfOf } from "./model.ts";

export interface ShelvesOptions {
  readonly selected?: ObjectId | null;
  readonly interactive?: boolean;
  /** Objects that the picture draws; the others are only counted. */
  readonly drawn: ReadonlySet<ObjectId>;
  /** The heap one stop earlier: who moved since is marked. */
  readonly previous?: Snapshot | null;
}

const about = [
  {
    generation: 0,
    title: "generation 0",
    note: "objects allocated, less those deallocated, since it was last collected",
  },
  { generation: 1, title: "generation 1", note: "collections of generation 0 since it was last collected" },
  { generation: 2, title: "generation 2", note: "collections of generation 1 since it was last collected" },
] as const;

export function drawShelves(snapshot: Snapshot, options: ShelvesOptions): Node {
  const { collector } = snapshot;
  const { objects } = indexOf(snapshot);
  const before = options.previous == null ? null : indexOf(options.previous).objects;
  return h(
    "div",
    { class: "shelves" },
    !collector.enabled &&
      h(
        "p",
        { class: "shelves-off" },
        "The collector is disabled: nothing is collected unless the program asks.",
      ),
    ...about.map(({ generation, title, note }) => {
      const count = collector.count[generation];
      const threshold = collector.threshold[generation];
      return h(
        "section",
        { key: title, class: `shelf is-${generation}`, role: "group", "aria-label": title },
        h(
          "div",
          { class: "shelf-head" },
          h("b", {}, title),
          h("span", { class: "shelf-count", title: note }, `${count} of ${threshold}`),
          h("meter", {
            min: 0,
            max: Math.max(1, threshold),
            value: Math.min(count, threshold),
            "aria-label": `${title}: ${note}`,
          }),
        ),
        drawShelf(shelfOf(snapshot, generation), objects, before, options),
      );
    }),
    collector.permanent.length > 0 &&
      h(
        "section",
        { key: "permanent", class: "shelf is-permanent", role: "group", "aria-label": "permanent" },
        h(
          "div",
          { class: "shelf-head" },
          h("b", {}, "permanent"),
          h("span", { class: "shelf-count" }, "frozen: never looked at"),
        ),
        drawShelf(collector.permanent, objects, before, options),
      ),
  );
}

function drawShelf(
  ids: readonly ObjectId[],
  objects: ReadonlyMap<ObjectId, ObjectSnapshot>,
  before: ReadonlyMap<ObjectId, ObjectSnapshot> | null,
  { drawn, selected = null, interactive = false }: ShelvesOptions,
): Node {
  const own = ids.filter((id) => drawn.has(id));
  const others = ids.length - own.length;
  const shown = own.slice(0, 120);
  return h(
    "ul",
    {},
    ...shown.map((id) => {
      const object = objects.get(id);
      const earlier = before?.get(id);
      const moved = earlier !== undefined && object !== undefined && earlier.generation !== object.generation;
      const name = `${object?.type ?? "object"} ${idText(id)}`;
      const words =
        object !== undefined && !isValue(object) && object.text !== ""
          ? `${name} ${briefText(object)}`
          : name;
      return h(
        "li",
        { key: `o${id}`, class: moved ? "is-moved" : null, "data-object": id },
        interactive
          ? h(
              "button",
              { type: "button", "data-select": id, "aria-pressed": String(selected === id) },
              moved ? `↥ ${words}` : words,
            )
          : h("span", {}, moved ? `↥ ${words}` : words),
      );
    }),
    own.length > shown.length &&
      h("li", { key: "more", class: "shelf-more" }, `and ${own.length - shown.length} more`),
    own.length === 0 && others === 0 && h("li", { key: "none", class: "shelf-more" }, "empty"),
    others > 0 &&
      h(
        "li",
        { key: "others", class: "shelf-more" },
        `${own.length === 0 ? "" : "and "}${others} of the machinery (functions, classes, …)`,
      ),
  );
}
