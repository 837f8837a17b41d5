/**
 * Fetching modules before a run: the imports that stand in a program's text, in its files and in the Python source of
 * those modules themselves. What a program imports in another way (`__import__("os")`, `exec`) is noted by the
 * registry while it runs.
 */
import { catalog } from "./catalog.ts";
import { ASYNC, builtinModule, registerModule } from "./registry.ts";

/** `import a, b.c as d` and `from a.b import c, d`, wherever a statement can begin. Text inside strings does no harm. */
const IMPORT =
  /(?:^|[;:])[ \t]*(?:import[ \t]+([^\n;#]+)|from[ \t]+([\w.]+)[ \t]+import[ \t]+(\([^)]*\)|[^\n;#]+))/gm;

/** The names of modules that a source imports, packages before their modules. */
export function importsIn(source: string): string[] {
  const names = new Set<string>();
  const add = (dotted: string): void => {
    const parts = dotted.split(".");
    for (let i = 1; i <= parts.length; i++) names.add(parts.slice(0, i).join("."));
  };
  for (const [, plain, from, what] of source.matchAll(IMPORT)) {
    for (const item of (plain ?? "").split(",")) add((item.trim().split(/\s/)[0] ?? "").trim());
    if (from === undefined) continue;
    add(from);
    for (const item of (what ?? "").replace(/[()]/g, "").split(","))
      add(`${from}.${item.trim().split(/\s/)[0]}`);
  }
  // Files are the business of a module that nobody imports by name.
  if (/\bopen\s*\(/.test(source)) names.add("_io");
  if (/\basync\b/.test(source)) names.add(ASYNC);
  return [...names].filter((name) => name !== "");
}

/** Fetches modules of the model with all that they import; names that are none are passed over. */
export async function loadModules(names: readonly string[]): Promise<void> {
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (!Object.hasOwn(catalog, name) || builtinModule(name) !== null) continue;
    const { default: def } = await (catalog[name] as (typeof catalog)[string])();
    registerModule(def);
    waiting.push(...(def.needs ?? []), ...importsIn(def.source ?? ""));
  }
}
