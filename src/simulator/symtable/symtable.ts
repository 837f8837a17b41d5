/**
 * Which name means what: one entry a block, with a flag word for each name.
 *
 * Two passes, as in CPython's `Python/symtable.c`. The first (`build.ts`) walks the tree and notes how each block uses
 * its names: bound, used, declared global. The second (`analyze.ts`) decides from the outside in and back whether a
 * name is local, a cell, free or global, and merges the comprehensions that PEP 709 inlines into their function.
 */

import type { SourceRange } from "../syntax/errors.ts";

export const DEF_GLOBAL = 1;
export const DEF_LOCAL = 2;
export const DEF_PARAM = 2 << 1;
export const DEF_NONLOCAL = 2 << 2;
export const USE = 2 << 3;
export const DEF_FREE_CLASS = 2 << 5;
export const DEF_IMPORT = 2 << 6;
export const DEF_ANNOT = 2 << 7;
export const DEF_COMP_ITER = 2 << 8;
export const DEF_TYPE_PARAM = 2 << 9;
export const DEF_COMP_CELL = 2 << 10;
export const DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT | DEF_TYPE_PARAM;

/** Bits 12 to 15 of a flag word, once analysed. */
export const SCOPE_OFFSET = 12;
export const SCOPE_MASK = 15;

export const LOCAL = 1;
export const GLOBAL_EXPLICIT = 2;
export const GLOBAL_IMPLICIT = 3;
export const FREE = 4;
export const CELL = 5;

export type BlockType =
  | "function"
  | "class"
  | "module"
  | "annotation"
  | "type alias"
  | "type parameters"
  | "type variable";

export type ComprehensionKind = "" | "list" | "dict" | "set" | "generator";

/** CPython: `PySTEntryObject`. */
export class SymtableEntry {
  readonly ste_name: string;
  readonly ste_type: BlockType;
  readonly ste_symbols = new Map<string, number>();
  /** Parameters, in order. */
  readonly ste_varnames: string[] = [];
  ste_children: SymtableEntry[] = [];
  readonly ste_directives: { name: string; range: SourceRange }[] = [];
  /** When set, private names are mangled only if they are in here. */
  ste_mangled_names: Set<string> | null = null;
  /** What a type variable's expression is, for messages. */
  ste_scope_info: string | null = null;
  ste_nested: boolean;
  ste_free = false;
  ste_child_free = false;
  ste_generator = false;
  ste_coroutine = false;
  ste_comprehension: ComprehensionKind = "";
  ste_varargs = false;
  ste_varkeywords = false;
  ste_needs_class_closure = false;
  ste_needs_classdict = false;
  ste_comp_inlined = false;
  ste_comp_iter_target = false;
  ste_can_see_class_scope = false;
  ste_comp_iter_expr = 0;

  constructor(name: string, type: BlockType, nested: boolean) {
    this.ste_name = name;
    this.ste_type = type;
    this.ste_nested = nested;
  }

  /** Blocks whose locals are fast locals. CPython: `_PyST_IsFunctionLike`. */
  get isFunctionLike(): boolean {
    return (
      this.ste_type === "function" ||
      this.ste_type === "type variable" ||
      this.ste_type === "type alias" ||
      this.ste_type === "type parameters"
    );
  }

  /** CPython: `_PyST_GetScope`; 0 for a name that the block does not know. */
  scopeOf(name: string): number {
    return ((this.ste_symbols.get(name) ?? 0) >> SCOPE_OFFSET) & SCOPE_MASK;
  }
}

/** Entries by the tree node that opens the block. */
export interface Symtable {
  readonly top: SymtableEntry;
  readonly blocks: ReadonlyMap<object, SymtableEntry>;
}

/** CPython: `_Py_Mangle`. */
export function mangle(privateName: string | null, name: string): string {
  if (privateName === null || !name.startsWith("__") || name.endsWith("__") || name.includes("."))
    return name;
  const stripped = privateName.replace(/^_+/, "");
  return stripped === "" ? name : `_${stripped}${name}`;
}

/** CPython: `_Py_MaybeMangle`. */
export function maybeMangle(privateName: string | null, ste: SymtableEntry, name: string): string {
  if (ste.ste_mangled_names !== null && !ste.ste_mangled_names.has(name)) return name;
  return mangle(privateName, name);
}
