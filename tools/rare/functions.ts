// The functions of a module that can be fetched later than the module itself, and what each of them needs of it.

/** A node of the ESTree that Vite's parser gives; only what is read here. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** A function that stands at the top of a module: not inside another function. */
export interface Candidate {
  /** Unique in its module, the same for the TypeScript and for the JavaScript made of it: `name` or `name#2`. */
  readonly key: string;
  readonly kind: "declaration" | "expression" | "arrow" | "method";
  readonly start: number;
  readonly end: number;
  /** Of the function's own node: where V8's coverage lets a function begin. */
  readonly functionStart: number;
  readonly name: string;
  readonly params: readonly Node[];
  readonly async: boolean;
  readonly generator: boolean;
  /** Uses `this`. */
  readonly self: boolean;
  /** Names that it reads and does not declare, among them globals. */
  readonly reads: ReadonlySet<string>;
  /** Of these, names that it assigns to. */
  readonly writes: ReadonlySet<string>;
  /** Why it has to stay where it is; null if it can go. */
  readonly stays: string | null;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

function* children(node: Node): Generator<[string, Node]> {
  for (const [key, value] of Object.entries(node)) {
    if (isNode(value)) yield [key, value];
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) yield [key, item];
  }
}

const isFunction = (node: Node): boolean =>
  node.type === "FunctionDeclaration" ||
  node.type === "FunctionExpression" ||
  node.type === "ArrowFunctionExpression";

/** A name that stands for no binding: after a dot, before a colon. */
const isPlainKey = (parent: Node, key: string): boolean =>
  (key === "property" && parent.type === "MemberExpression" && parent.computed !== true) ||
  (key === "key" && parent.computed !== true && parent.shorthand !== true) ||
  (key === "label" && parent.type !== "Identifier");

/** Names that a pattern binds or assigns. */
export function boundNames(pattern: Node, into: Set<string>): void {
  switch (pattern.type) {
    case "Identifier":
      into.add(pattern.name as string);
      break;
    case "AssignmentPattern":
      boundNames(pattern.left as Node, into);
      break;
    case "RestElement":
      boundNames(pattern.argument as Node, into);
      break;
    case "ArrayPattern":
      for (const item of pattern.elements as (Node | null)[]) if (item !== null) boundNames(item, into);
      break;
    case "ObjectPattern":
      for (const item of pattern.properties as Node[])
        boundNames(item.type === "RestElement" ? item : (item.value as Node), into);
      break;
  }
}

interface Uses {
  readonly names: Set<string>;
  readonly declared: Set<string>;
  readonly assigned: Set<string>;
  self: boolean;
  stays: string | null;
}

/** What stands inside a function; `own`: `this` there is the function's own. */
function survey(node: Node, uses: Uses, own: boolean): void {
  switch (node.type) {
    case "Identifier":
      uses.names.add(node.name as string);
      if (node.name === "arguments") uses.stays = "it reads `arguments`";
      return;
    case "ThisExpression":
      if (own) uses.self = true;
      return;
    case "Super":
    case "MetaProperty":
    case "ImportExpression":
    case "PrivateIdentifier":
      uses.stays = `it holds a ${node.type}`;
      return;
    case "VariableDeclarator":
      boundNames(node.id as Node, uses.declared);
      break;
    case "CatchClause":
      if (isNode(node.param)) boundNames(node.param, uses.declared);
      break;
    case "AssignmentExpression":
      boundNames(node.left as Node, uses.assigned);
      break;
    case "UpdateExpression":
      boundNames(node.argument as Node, uses.assigned);
      break;
    case "ForInStatement":
    case "ForOfStatement":
      boundNames(node.left as Node, uses.assigned);
      break;
    case "ClassDeclaration":
    case "ClassExpression":
      if (isNode(node.id)) uses.declared.add(node.id.name as string);
      break;
  }
  if (isFunction(node)) {
    if (isNode(node.id)) uses.declared.add(node.id.name as string);
    for (const param of node.params as Node[]) boundNames(param, uses.declared);
    own = own && node.type === "ArrowFunctionExpression";
  }
  for (const [key, child] of children(node)) {
    if (child.type === "Identifier" && isPlainKey(node, key)) continue;
    survey(child, uses, own);
  }
}

/** All functions at the top of a module, in the order of the text. */
export function candidates(program: Node): Candidate[] {
  const found: Candidate[] = [];
  const seen = new Map<string, number>();
  const add = (fn: Node, whole: Node, kind: Candidate["kind"], name: string, prefix: string): void => {
    const plain = prefix + name;
    const nth = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, nth);
    const uses: Uses = {
      names: new Set(),
      declared: new Set(),
      assigned: new Set(),
      self: false,
      stays: null,
    };
    for (const param of fn.params as Node[]) {
      boundNames(param, uses.declared);
      survey(param, uses, true);
    }
    survey(fn.body as Node, uses, true);
    if (kind === "method" && !/^[A-Za-z_$][\w$]*$/.test(name)) uses.stays = "its name is no plain one";
    if (whole.static === true) uses.stays = "it is static";
    const free = (names: ReadonlySet<string>): Set<string> =>
      new Set([...names].filter((n) => !uses.declared.has(n)));
    found.push({
      key: nth === 1 ? plain : `${plain}#${nth}`,
      kind,
      start: whole.start,
      end: whole.end,
      functionStart: fn.start,
      name,
      params: fn.params as Node[],
      async: fn.async === true,
      generator: fn.generator === true,
      self: uses.self,
      // A name that is declared somewhere inside may still be the module's elsewhere: reading it does no harm.
      reads: uses.names,
      writes: free(uses.assigned),
      stays: uses.stays,
    });
  };
  const nameOf = (key: unknown): string => {
    if (!isNode(key)) return "";
    if (key.type === "Identifier") return key.name as string;
    return key.type === "Literal" ? String(key.value) : "";
  };
  const walk = (node: Node, name: string, prefix: string): void => {
    switch (node.type) {
      case "FunctionDeclaration":
        add(node, node, "declaration", nameOf(node.id), prefix);
        return;
      case "FunctionExpression":
        add(node, node, "expression", name, prefix);
        return;
      case "ArrowFunctionExpression":
        add(node, node, "arrow", name, prefix);
        return;
      case "MethodDefinition":
      case "Property": {
        const value = node.value as Node;
        const method = node.type === "MethodDefinition" || node.method === true || node.kind !== "init";
        if (!method || value.type !== "FunctionExpression") break;
        // Getters, setters and constructors stay; so does what has a computed name.
        if ((node.kind === "method" || node.kind === "init") && node.computed !== true)
          add(value, node, "method", nameOf(node.key), `${prefix}${node.static === true ? "static." : ""}`);
        return;
      }
      case "PropertyDefinition":
      case "StaticBlock":
        return;
      case "ClassDeclaration":
      case "ClassExpression":
        walk(node.body as Node, "", `${prefix}${nameOf(node.id)}.`);
        return;
    }
    for (const [key, child] of children(node)) {
      const label = key === "value" || key === "init" ? nameOf(node.key ?? node.id) : name;
      walk(child, label, prefix);
    }
  };
  walk(program, "", "");
  return found;
}

/** What a module declares for itself and can be declared elsewhere as well: making it needs nothing to run. */
export interface Declaration {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly reads: ReadonlySet<string>;
  /** Names that it assigns to and does not declare inside. */
  readonly writes: ReadonlySet<string>;
}

const PURE_CONSTRUCTORS = new Set(
  "Array Error Float64Array Int32Array Map RegExp Set Uint8Array Uint16Array WeakMap".split(" "),
);

/** Literals, collections of them, and names of other things. */
function isPure(node: Node): boolean {
  switch (node.type) {
    case "Literal":
    case "Identifier":
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return true;
    case "TemplateLiteral":
      return (node.expressions as Node[]).every(isPure);
    case "UnaryExpression":
      return isPure(node.argument as Node);
    case "BinaryExpression":
      return isPure(node.left as Node) && isPure(node.right as Node);
    case "ArrayExpression":
      return (node.elements as (Node | null)[]).every((item) => item !== null && isPure(item));
    case "ObjectExpression":
      return (node.properties as Node[]).every(
        (item) =>
          item.type === "Property" &&
          item.kind === "init" &&
          (item.computed !== true || isPure(item.key as Node)) &&
          isPure(item.value as Node),
      );
    case "NewExpression":
      return (
        (node.callee as Node).type === "Identifier" &&
        PURE_CONSTRUCTORS.has((node.callee as Node).name as string) &&
        (node.arguments as Node[]).every(isPure)
      );
    default:
      return false;
  }
}

/** A class whose definition runs no code of its own. */
function isQuietClass(node: Node): boolean {
  return (
    (!isNode(node.superClass) || isPure(node.superClass)) &&
    ((node.body as Node).body as Node[]).every(
      (member) => member.computed !== true && (member.type === "MethodDefinition" || member.static !== true),
    )
  );
}

/** Functions, classes and variables at the top of a module that are not exported. */
export function declarations(program: Node): Declaration[] {
  const found: Declaration[] = [];
  const add = (id: Node, whole: Node): void => {
    const uses: Uses = {
      names: new Set(),
      declared: new Set(),
      assigned: new Set(),
      self: false,
      stays: null,
    };
    survey(whole, uses, true);
    const writes = new Set([...uses.assigned].filter((name) => !uses.declared.has(name)));
    found.push({ name: id.name as string, start: whole.start, end: whole.end, reads: uses.names, writes });
  };
  for (const node of program.body as Node[]) {
    if (node.type === "FunctionDeclaration" || (node.type === "ClassDeclaration" && isQuietClass(node)))
      add(node.id as Node, node);
    if (node.type !== "VariableDeclaration") continue;
    const [only, more] = node.declarations as Node[];
    if (only === undefined || more !== undefined || (only.id as Node).type !== "Identifier") continue;
    if (!isNode(only.init) || isPure(only.init)) add(only.id as Node, node);
  }
  return found;
}

/** Where the names of a module are used: name → offsets. */
export function usesOfNames(program: Node): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const walk = (node: Node): void => {
    if (node.type === "Identifier") {
      const name = node.name as string;
      const places = found.get(name);
      if (places === undefined) found.set(name, [node.start]);
      else places.push(node.start);
      return;
    }
    for (const [key, child] of children(node)) {
      if (child.type !== "Identifier" || !isPlainKey(node, key)) walk(child);
    }
  };
  walk(program);
  return found;
}

/** Whether nothing happens when a module is loaded but that its names are bound; its imports aside. */
export function hasNoEffect(program: Node): boolean {
  const quiet = (node: Node): boolean => {
    switch (node.type) {
      case "ImportDeclaration":
      case "FunctionDeclaration":
        return true;
      case "ExportNamedDeclaration":
        return !isNode(node.declaration) || quiet(node.declaration);
      case "VariableDeclaration":
        return (node.declarations as Node[]).every((one) => !isNode(one.init) || isPure(one.init));
      case "ClassDeclaration":
        return isQuietClass(node);
      default:
        return false;
    }
  };
  return (program.body as Node[]).every(quiet);
}
