/**
 * The modules of the model, by name. A module's code may not be at hand yet: an import of such a one ends the run, and
 * whoever started it fetches the code and runs the program again (`takeWanted`).
 */
import type { ModuleDef } from "../vm/import.ts";
import { unsupported } from "../objects/machine.ts";
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
  return ["builtins", "sys", ...Object.keys(catalog).filter((name) => !isPart(name))].sort();
}

/** A name that no import can name: a part of the interpreter, or of a module, that is fetched when it is needed. */
export const isPart = (name: string): boolean => name.startsWith("(");

/** Coroutines and asynchronous generators. */
export const ASYNC = "(coroutines)";

/** A part, which may be still to be fetched: then the run ends, as for a module. */
export function part(name: string): ModuleDef {
  const def = known.get(name);
  if (def !== undefined) return def;
  wantModule(name);
  return unsupported(`${name} is still to be fetched`);
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
