/**
 * The second pass: from uses and bindings to scopes (CPython: `symtable_analyze` and below).
 *
 * `bound` are the names that enclosing functions bind, `global` those that enclosing blocks declared global, `free`
 * collects what a block needs from outside. A comprehension that will be inlined gives its names to its function here.
 */

import type { SourceText } from "../syntax/errors.ts";
import {
  CELL,
  DEF_BOUND,
  DEF_COMP_CELL,
  DEF_FREE_CLASS,
  DEF_GLOBAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  DEF_TYPE_PARAM,
  FREE,
  GLOBAL_EXPLICIT,
  GLOBAL_IMPLICIT,
  LOCAL,
  SCOPE_MASK,
  SCOPE_OFFSET,
  type SymtableEntry,
} from "./symtable.ts";

export function analyze(top: SymtableEntry, source: SourceText): void {
  new Analyzer(source).block(top, null, new Set(), new Set(), new Set(), null);
}

type Names = Set<string>;

class Analyzer {
  readonly source: SourceText;

  constructor(source: SourceText) {
    this.source = source;
  }

  /** CPython: `analyze_block`. */
  block(
    ste: SymtableEntry,
    bound: Names | null,
    free: Names,
    global: Names,
    typeParams: Names,
    classEntry: SymtableEntry | null,
  ): void {
    const local: Names = new Set();
    const scopes = new Map<string, number>();
    const newGlobal: Names = new Set();
    const newFree: Names = new Set();
    const newBound: Names = new Set();
    const inlinedCells: Names = new Set();
    const isClass = ste.ste_type === "class";

    // A class's own names are not visible in its functions: pass on what was there before it.
    if (isClass) {
      addAll(newGlobal, global);
      if (bound !== null) addAll(newBound, bound);
    }
    for (const [name, flags] of ste.ste_symbols) {
      this.name(ste, scopes, name, flags, bound, local, free, global, typeParams, classEntry);
    }
    if (!isClass) {
      if (ste.isFunctionLike) addAll(newBound, local);
      if (bound !== null) addAll(newBound, bound);
      addAll(newGlobal, global);
    } else {
      newBound.add("__class__");
      newBound.add("__classdict__");
    }

    for (const entry of ste.ste_children) {
      let newClassEntry: SymtableEntry | null = null;
      if (entry.ste_can_see_class_scope) newClassEntry = isClass ? ste : classEntry;
      const inline = entry.ste_comprehension !== "" && !entry.ste_generator && !ste.ste_can_see_class_scope;
      const childFree: Names = new Set();
      // The child may change these sets; its siblings must not see it.
      this.block(entry, new Set(newBound), childFree, new Set(newGlobal), new Set(typeParams), newClassEntry);
      if (inline) {
        inlineComprehension(ste, entry, scopes, childFree, inlinedCells);
        entry.ste_comp_inlined = true;
      }
      addAll(newFree, childFree);
      if (entry.ste_free || entry.ste_child_free) ste.ste_child_free = true;
    }
    ste.ste_children = ste.ste_children.flatMap((child) =>
      child.ste_comp_inlined ? child.ste_children : [child],
    );

    if (ste.isFunctionLike) analyzeCells(scopes, newFree, inlinedCells);
    else if (isClass) {
      if (newFree.delete("__class__")) ste.ste_needs_class_closure = true;
      if (newFree.delete("__classdict__")) ste.ste_needs_classdict = true;
    }
    updateSymbols(ste, scopes, bound, newFree, inlinedCells, isClass || ste.ste_can_see_class_scope);
    addAll(free, newFree);
  }

  /** CPython: `analyze_name`. */
  private name(
    ste: SymtableEntry,
    scopes: Map<string, number>,
    name: string,
    flags: number,
    bound: Names | null,
    local: Names,
    free: Names,
    global: Names,
    typeParams: Names,
    classEntry: SymtableEntry | null,
  ): void {
    if (flags & DEF_GLOBAL) {
      if (flags & DEF_NONLOCAL) this.atDirective(ste, name, `name '${name}' is nonlocal and global`);
      scopes.set(name, GLOBAL_EXPLICIT);
      global.add(name);
      bound?.delete(name);
      return;
    }
    if (flags & DEF_NONLOCAL) {
      if (bound === null) this.atDirective(ste, name, "nonlocal declaration not allowed at module level");
      if (!bound.has(name)) this.atDirective(ste, name, `no binding for nonlocal '${name}' found`);
      if (typeParams.has(name)) {
        this.atDirective(ste, name, `nonlocal binding not allowed for type parameter '${name}'`);
      }
      scopes.set(name, FREE);
      ste.ste_free = true;
      free.add(name);
      return;
    }
    if (flags & DEF_BOUND) {
      scopes.set(name, LOCAL);
      local.add(name);
      global.delete(name);
      if (flags & DEF_TYPE_PARAM) typeParams.add(name);
      else typeParams.delete(name);
      return;
    }
    // In a block that sees the class around it, a name that the class binds is looked up in the class and then
    // among the globals, past what enclosing functions bind.
    if (classEntry !== null) {
      const classFlags = classEntry.ste_symbols.get(name) ?? 0;
      if (classFlags & DEF_GLOBAL) {
        scopes.set(name, GLOBAL_EXPLICIT);
        return;
      }
      if (classFlags & DEF_BOUND && !(classFlags & DEF_NONLOCAL)) {
        scopes.set(name, GLOBAL_IMPLICIT);
        return;
      }
    }
    if (bound?.has(name)) {
      scopes.set(name, FREE);
      ste.ste_free = true;
      free.add(name);
      return;
    }
    scopes.set(name, GLOBAL_IMPLICIT);
  }

  /** CPython: `error_at_directive`. */
  private atDirective(ste: SymtableEntry, name: string, message: string): never {
    const directive = ste.ste_directives.find((d) => d.name === name);
    const range = directive?.range ?? { lineno: 1, col_offset: 0, end_lineno: 1, end_col_offset: 0 };
    throw this.source.error(message, range);
  }
}

function addAll(target: Names, source: Names): void {
  for (const name of source) target.add(name);
}

/** CPython: `inline_comprehension`. */
function inlineComprehension(
  ste: SymtableEntry,
  comp: SymtableEntry,
  scopes: Map<string, number>,
  compFree: Names,
  inlinedCells: Names,
): void {
  let removeDunderClass = false;
  for (const [name, flags] of comp.ste_symbols) {
    if (flags & DEF_PARAM) continue;
    let scope = (flags >> SCOPE_OFFSET) & SCOPE_MASK;
    const onlyFlags = flags & ((1 << SCOPE_OFFSET) - 1);
    if (scope === CELL || onlyFlags & DEF_COMP_CELL) inlinedCells.add(name);
    if (scope === FREE && ste.ste_type === "class" && name === "__class__") {
      scope = GLOBAL_IMPLICIT;
      compFree.delete(name);
      removeDunderClass = true;
    }
    const existing = ste.ste_symbols.get(name);
    if (existing === undefined) {
      ste.ste_symbols.set(name, onlyFlags);
      scopes.set(name, scope);
    } else if (
      existing & DEF_BOUND &&
      ste.ste_type !== "class" &&
      !comp.ste_children.some((child) => child.scopeOf(name) === FREE)
    ) {
      // Free in the comprehension, local outside: now simply local, unless a function inside needs it.
      compFree.delete(name);
    }
  }
  if (removeDunderClass) comp.ste_symbols.delete("__class__");
}

/** Locals that an inner block needs become cells. CPython: `analyze_cells`. */
function analyzeCells(scopes: Map<string, number>, free: Names, inlinedCells: Names): void {
  for (const [name, scope] of scopes) {
    if (scope !== LOCAL) continue;
    if (!free.has(name) && !inlinedCells.has(name)) continue;
    scopes.set(name, CELL);
    free.delete(name);
  }
}

/** CPython: `update_symbols`. */
function updateSymbols(
  ste: SymtableEntry,
  scopes: Map<string, number>,
  bound: Names | null,
  free: Names,
  inlinedCells: Names,
  classFlag: boolean,
): void {
  const symbols = ste.ste_symbols;
  for (const [name, flags] of symbols) {
    let updated = flags;
    if (inlinedCells.has(name)) updated |= DEF_COMP_CELL;
    updated |= (scopes.get(name) ?? 0) << SCOPE_OFFSET;
    symbols.set(name, updated);
  }
  for (const name of free) {
    const flags = symbols.get(name);
    if (flags !== undefined) {
      // A free name of a method that the class binds as well.
      if (classFlag) symbols.set(name, flags | DEF_FREE_CLASS);
      continue;
    }
    if (bound !== null && !bound.has(name)) continue;
    symbols.set(name, FREE << SCOPE_OFFSET);
  }
}
