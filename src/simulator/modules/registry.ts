/**
 * The modules of the model, by name. A module's code may not be at hand yet: an import of such a one ends the run, and
 * whoever started it fetches the code and runs the program again (`takeWanted`).
 */
import type { ModuleDef } from "../vm/import.ts";
import { catalog } from "./catalog.ts";

const known = new Map<string, ModuleDef>();
const wanted = new Set<string>();

export function registerModule(def: ModuleDef): void {
  known.set(def.name, def);
}

export function builtinModule(name: string): ModuleDef | null {
  return known.get(name) ?? null;
}

/** Names of all modules that can be imported, sys and builtins included, at hand or not. */
export function builtinModuleNames(): string[] {
  return [...new Set(["builtins", "sys", ...Object.keys(catalog)])].sort();
}

/** Notes that a run needs a module whose code is not at hand. False: there is no such module. */
export function wantModule(name: string): boolean {
  if (known.has(name) || !Object.hasOwn(catalog, name)) return false;
  wanted.add(name);
  return true;
}

/** The modules that runs have asked for in vain since the last call. */
export function takeWanted(): string[] {
  const names = [...wanted];
  wanted.clear();
  return names;
}

/** The modules whose code is at hand. */
export function registered(): string[] {
  return [...known.keys()].sort();
}
