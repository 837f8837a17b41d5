/** Counts beside the code: what the names on a line hold at a moment, and how many references that has. */
import { objectOf, type Reference, type Snapshot } from "@refcounted/simulator/snapshot";

export interface NameCount {
  readonly name: string;
  readonly count: number | "immortal";
}

/** The names of a line of source, in order, each once; what stands in quotes or behind a hash is no name. */
export function namesOn(line: string): string[] {
  const code = line.replace(
    /(?:\b[rbfu]{1,2})?(?:("""|''')[\s\S]*?(?:\1|$)|"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?)|#.*$/gi,
    " ",
  );
  const names = [...code.matchAll(/(?<![\w.])[A-Za-z_]\w*/g)].map(([name]) => name);
  return [...new Set(names)];
}

/** The references by which the running frame, or else its module, knows its names. */
function bindings(snapshot: Snapshot): Map<string, Reference> {
  const known = new Map<string, Reference>();
  const thread = snapshot.threads.find((each) => each.state === "running") ?? snapshot.threads[0];
  const frame = thread?.frames.at(-1);
  const namespace = snapshot.objects.find((object) =>
    frame?.globals == null ? object.namespace === "__main__" : object.id === frame.globals,
  );
  for (const reference of namespace?.refs ?? [])
    if (reference.kind === "global") known.set(reference.label, reference);
  for (const reference of frame?.refs ?? [])
    if (reference.kind === "local") known.set(reference.label, reference);
  return known;
}

/** The names on a line that are bound at this moment, with the counts of their objects; modules are left out. */
export function countsOn(line: string, snapshot: Snapshot): NameCount[] {
  const known = bindings(snapshot);
  return namesOn(line).flatMap((name) => {
    const reference = known.get(name);
    const object = reference === undefined ? undefined : objectOf(snapshot, reference.target);
    return object === undefined || object.type === "module" ? [] : [{ name, count: object.count }];
  });
}

/** "prices 2 · backup 2" */
export function countsText(counts: readonly NameCount[]): string {
  return counts.map(({ name, count }) => `${name} ${count === "immortal" ? "∞" : count}`).join(" · ");
}
