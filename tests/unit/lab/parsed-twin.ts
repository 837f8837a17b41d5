/** The text twin, read back out of its markup: the rows of its table, the references of its tree; and what they should be. */
import { holdersOf, type ObjectId, type Snapshot } from "@refcounted/simulator/snapshot";
import { all, byClass, type Element, hasClass, readId, text, withAttribute } from "./markup.ts";

export interface Row {
  readonly id: ObjectId;
  readonly type: string;
  readonly count: string;
  readonly holders: number;
}

export function rowsOf(twin: Element): Row[] {
  const [table] = byClass(twin, "twin-table");
  return withAttribute(table as Element, "data-object").map((row) => {
    const [head] = [...all(row)].filter((each) => each.tag === "th");
    const [, type = "", id = ""] = /^(.*) (#c?\d+)$/.exec(text(head as Element)) ?? [];
    const holders = withAttribute(row, "data-references").reduce((sum, each) => {
      const times = /\(×(\d+)\)$/.exec(text(each))?.[1];
      return sum + Number(times ?? 1);
    }, 0);
    return { id: readId(id), type, count: text(byClass(row, "twin-count")[0] as Element), holders };
  });
}

/** The weak references that the table tells: who refers to whom, null where it is cleared. */
export function weakOf(twin: Element): [ObjectId, ObjectId | null][] {
  const [table] = byClass(twin, "twin-table");
  return withAttribute(table as Element, "data-object").flatMap((row): [ObjectId, ObjectId | null][] => {
    const [head] = [...all(row)].filter((each) => each.tag === "th");
    const [value] = [...all(row)].filter((each) => each.tag === "td").map(text);
    const id = readId(text(head as Element));
    if (value === "cleared") return [[id, null]];
    return value?.startsWith("refers weakly to ") === true ? [[id, readId(value)]] : [];
  });
}

/** The references that the tree tells: under each object or scope, its slots with their targets. */
export function treeOf(twin: Element): string[] {
  const found: string[] = [];
  const visit = (element: Element, holder: string): void => {
    const here = hasClass(element, "twin-scope")
      ? (element.attributes["data-scope"] ?? holder)
      : hasClass(element, "twin-object")
        ? `o${element.attributes["data-object"]}`
        : holder;
    if ("data-target" in element.attributes) {
      const label = text(byClass(element, "twin-label")[0] as Element);
      found.push(`${here} ${label} ${element.attributes["data-target"]}`);
    }
    for (const child of element.children) if (typeof child !== "string") visit(child, here);
  };
  visit(byClass(twin, "twin-tree")[0] as Element, "");
  return found.sort();
}

export function expectedTree(snapshot: Snapshot): string[] {
  const found: string[] = [];
  const moduleFrame = snapshot.threads[0]?.frames.find((frame) => frame.kind === "module");
  const words = (kind: string, label: string): string => (kind === "key" ? `key ${label}` : label);
  for (const object of snapshot.objects) {
    const holder = object.namespace === undefined ? `o${object.id}` : `n${object.id}`;
    for (const each of object.refs) {
      if (object.namespace !== undefined && each.kind === "key") continue;
      found.push(`${holder} ${words(each.kind, each.label)} ${each.target}`);
    }
  }
  for (const frame of snapshot.threads.flatMap((thread) => thread.frames)) {
    for (const each of frame.refs) {
      const holder = frame === moduleFrame && each.kind === "stack" ? `n${frame.globals}` : `f${frame.id}`;
      found.push(`${holder} ${each.kind === "stack" ? `stack ${each.label}` : each.label} ${each.target}`);
    }
  }
  return found.sort();
}

/** The rows that a snapshot should have when everything is shown. */
export function expectedRows(snapshot: Snapshot): Row[] {
  return snapshot.objects
    .filter((object) => object.namespace === undefined)
    .map((object) => ({
      id: object.id,
      type: object.type,
      count: object.count === "immortal" ? "∞" : String(object.count),
      holders: holdersOf(snapshot, object.id).length,
    }))
    .sort((a, b) => a.id - b.id);
}
