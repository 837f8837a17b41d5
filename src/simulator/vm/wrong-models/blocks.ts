/** Which names a program binds within its blocks (`if`, `for`, `while`, `with`, `try`, `match`): read from its tree. */
import type { Expr, FunctionDef, Stmt } from "../../syntax/ast.ts";

export interface NameBlock {
  /** `co_name` of the code in which the block stands, and its first line (0 for the module). */
  readonly scope: string;
  readonly scopeLine: number;
  /** Its lines, 1-based, both included. */
  readonly start: number;
  readonly end: number;
  /** Names that are bound in the block and, going down the page, not before. */
  readonly first: readonly string[];
  /** The target names of a `for`. */
  readonly targets: readonly string[];
}

interface Scope {
  readonly name: string;
  readonly line: number;
}

const compound = new Set(["If", "For", "AsyncFor", "While", "With", "AsyncWith", "Try", "TryStar", "Match"]);
/** Names within these belong to a scope of their own. */
const ownScopes = new Set(["Lambda", "ListComp", "SetComp", "DictComp", "GeneratorExp"]);

type AnyNode = Readonly<Record<string, unknown>> & { readonly nodeType: string };

const isNode = (value: unknown): value is AnyNode =>
  typeof value === "object" && value !== null && "nodeType" in value;

/** The nodes directly below one. */
function* childrenOf(node: AnyNode): Generator<AnyNode> {
  for (const value of Object.values(node))
    if (isNode(value)) yield value;
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) yield item;
}

/** The names that a part of the tree binds in its own scope. */
function boundIn(node: AnyNode, names: Set<string> = new Set()): Set<string> {
  const { nodeType } = node;
  if (ownScopes.has(nodeType)) return names;
  if (nodeType === "Name" && node["ctx"] === "Store") names.add(node["id"] as string);
  if (nodeType === "ExceptHandler" || nodeType === "MatchAs" || nodeType === "MatchStar")
    if (typeof node["name"] === "string") names.add(node["name"]);
  if (nodeType === "alias")
    names.add((node["asname"] as string | null) ?? ((node["name"] as string).split(".")[0] as string));
  if (/^(Async)?FunctionDef$|^ClassDef$/.test(nodeType)) {
    names.add(node["name"] as string);
    return names;
  }
  for (const child of childrenOf(node)) boundIn(child, names);
  return names;
}

/** The names that a function declares as somebody else's. */
function declaredIn(body: readonly Stmt[]): readonly string[] {
  return body.flatMap((stmt) =>
    stmt.nodeType === "Global" || stmt.nodeType === "Nonlocal" ? stmt.names : [],
  );
}

function parametersOf({ args }: FunctionDef): readonly string[] {
  const all = [...args.posonlyargs, ...args.args, ...args.kwonlyargs, args.vararg, args.kwarg];
  return all.flatMap((arg) => arg?.arg ?? []);
}

/** The first line of a definition's code: that of its first decorator, if it has one. */
const firstLine = (decorators: readonly Expr[], line: number): number => decorators[0]?.lineno ?? line;

function walk(body: readonly Stmt[], scope: Scope, before: ReadonlySet<string>, found: NameBlock[]): void {
  const bound = new Set(before);
  for (const stmt of body) {
    const node = stmt as unknown as AnyNode;
    if (stmt.nodeType === "FunctionDef" || stmt.nodeType === "AsyncFunctionDef") {
      const own: Scope = { name: stmt.name, line: firstLine(stmt.decorator_list, stmt.lineno) };
      walk(stmt.body, own, new Set([...parametersOf(stmt), ...declaredIn(stmt.body)]), found);
    } else if (stmt.nodeType === "ClassDef") {
      const own: Scope = { name: stmt.name, line: firstLine(stmt.decorator_list, stmt.lineno) };
      walk(stmt.body, own, new Set(), found);
    }
    if (!compound.has(stmt.nodeType)) {
      for (const name of boundIn(node)) bound.add(name);
      continue;
    }
    const isFor = stmt.nodeType === "For" || stmt.nodeType === "AsyncFor";
    const targets = isFor ? [...boundIn(stmt.target as unknown as AnyNode)] : [];
    const first = [...boundIn(node)].filter((name) => !bound.has(name));
    // Blocks within come first: they end first.
    for (const inner of bodiesOf(node)) walk(inner, scope, new Set([...bound, ...targets]), found);
    found.push({
      scope: scope.name,
      scopeLine: scope.line,
      start: stmt.lineno,
      end: stmt.end_lineno,
      first,
      targets,
    });
  }
}

/** The bodies of a compound statement. */
function bodiesOf(node: AnyNode): readonly (readonly Stmt[])[] {
  const bodies = ["body", "orelse", "finalbody"].map((field) => (node[field] ?? []) as readonly Stmt[]);
  const parts = [...((node["handlers"] ?? []) as AnyNode[]), ...((node["cases"] ?? []) as AnyNode[])];
  return [...bodies, ...parts.map((part) => part["body"] as readonly Stmt[])];
}

/** All blocks of a program, those within others before these. */
export function blocksIn(program: readonly Stmt[]): readonly NameBlock[] {
  const found: NameBlock[] = [];
  walk(program, { name: "<module>", line: 0 }, new Set(), found);
  return found;
}
