/** A drawing as a snapshot, so that the course's own views show it with the course's own signs. */
import type {
  FrameSnapshot,
  ObjectSnapshot,
  Reference,
  ReferenceKind,
  Snapshot,
} from "@refcounted/simulator/snapshot";
import type { Drawing, DrawnObject, Target } from "./drawing.ts";
import { hasLabels, referencesTo } from "./edit.ts";

const namespaceId = 1_000_000;

function kindOfSlot(type: string): ReferenceKind {
  if (type === "dict") return "value";
  return hasLabels(type) ? "attribute" : "item";
}

/** Type of a value that is written in place, from its text. */
function typeOfValue(value: string): string {
  if (/^b?['"]/.test(value)) return value.startsWith("b") ? "bytes" : "str";
  if (value === "None") return "NoneType";
  if (value === "True" || value === "False") return "bool";
  if (/^[-+]?\d[\d_]*$/.test(value)) return "int";
  return /^[-+]?[\d.]+(e[-+]?\d+)?$/i.test(value) ? "float" : "object";
}

export function snapshotOf(drawing: Drawing): Snapshot {
  // A key is the number that the views show; everything else is numbered far away from them.
  const ids = new Map(drawing.objects.map((object) => [object.key, Number(object.key.replace(/^#/, ""))]));
  const objects: ObjectSnapshot[] = [];
  let next = namespaceId + 1;
  const values = new Map<string, number>();
  const base = {
    address: 0,
    block: null,
    size: 0,
    generation: null,
    finalized: false,
    dying: false,
  } as const;
  const idOf = (target: Target): number => {
    if ("to" in target) return ids.get(target.to) ?? 0;
    const known = values.get(target.value);
    if (known !== undefined) return known;
    const id = next++;
    values.set(target.value, id);
    const type = typeOfValue(target.value);
    objects.push({ ...base, id, type, text: target.value, count: "immortal", origin: "runtime", refs: [] });
    return id;
  };
  const drawn = drawing.objects.map((object: DrawnObject): ObjectSnapshot => {
    const kind = kindOfSlot(object.type);
    const refs = object.slots.map(
      (slot): Reference => ({ kind, label: slot.label, target: idOf(slot.target) }),
    );
    const count = object.count ?? referencesTo(drawing, object.key);
    const container = ["list", "tuple", "dict", "set"].includes(object.type) ? { length: refs.length } : {};
    return {
      ...base,
      ...container,
      id: ids.get(object.key) ?? 0,
      type: object.type,
      text: object.text,
      count,
      origin: "program",
      refs,
    };
  });
  const globals = drawing.names
    .filter((name) => name.scope === "")
    .map((name): Reference => ({ kind: "global", label: name.name, target: idOf(name.target) }));
  const scopes = [...new Set(drawing.names.flatMap((name) => (name.scope === "" ? [] : name.scope)))];
  const frame = (name: string, kind: FrameSnapshot["kind"], refs: readonly Reference[]): FrameSnapshot => ({
    id: name === "<module>" ? 1 : scopes.indexOf(name) + 2,
    name,
    kind,
    filename: "main.py",
    line: 1,
    instruction: 0,
    globals: namespaceId,
    refs,
  });
  const frames = [
    frame("<module>", "module", []),
    ...scopes.map((scope) =>
      frame(
        scope,
        "function",
        drawing.names
          .filter((name) => name.scope === scope)
          .map((name): Reference => ({ kind: "local", label: name.name, target: idOf(name.target) })),
      ),
    ),
  ];
  const namespace: ObjectSnapshot = {
    ...base,
    id: namespaceId,
    type: "dict",
    text: "",
    count: 0,
    origin: "runtime",
    refs: globals,
    namespace: "__main__",
  };
  return {
    format: 1,
    engine: "simulator",
    python: "3.13.0",
    moment: { event: 0, line: null },
    threads: [{ id: 1, name: "MainThread", state: "running", frames }],
    objects: [namespace, ...drawn, ...objects],
    runtime: [],
    collector: {
      enabled: true,
      threshold: [2000, 10, 10],
      count: [0, 0, 0],
      generations: [[], [], []],
      permanent: [],
    },
  };
}
