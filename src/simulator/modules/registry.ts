/** The modules of the model, by name. Those that a run may need are registered before it starts. */
import type { ModuleDef } from "../vm/import.ts";

const known = new Map<string, ModuleDef>();

export function registerModule(def: ModuleDef): void {
  known.set(def.name, def);
}

export function builtinModule(name: string): ModuleDef | null {
  return known.get(name) ?? null;
}

/** Names of all modules that can be imported, sys and builtins included. */
export function builtinModuleNames(): string[] {
  return [...new Set(["builtins", "sys", ...known.keys()])].sort();
}
