// Takes the code that few programs need out of the simulator's core, for the site's build.
//
// `rare-functions.json` names functions that no program of the course calls (record.ts finds them). In the bundle such
// a function is a stub of one line; its body lies in a file of its own, which a page fetches when a stub is called
// (src/simulator/rare.ts says how a run goes on then). Terminals and tests run the sources, which know nothing of this.

import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { parseAst, type Plugin } from "vite";
import {
  boundNames,
  type Candidate,
  candidates,
  type Declaration,
  declarations,
  hasNoEffect,
  type Node,
  usesOfNames,
} from "./functions.ts";

/** Path below src/simulator → keys of functions (functions.ts). */
export type RareFunctions = Readonly<Record<string, readonly string[]>>;

export function readRareFunctions(root: string): RareFunctions {
  const texts: Record<string, string> = JSON.parse(
    readFileSync(join(root, "tools/rare/rare-functions.json"), "utf8"),
  );
  return Object.fromEntries(Object.entries(texts).map(([file, keys]) => [file, keys.split(" ")]));
}

/** A body shorter than this stays: its stub would be no smaller. Characters of JavaScript. */
const WORTH = 60;

const ENTRY = "virtual:rare-code";
const PREFIX = "\0rare:";
const TABLE = "__rare";

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function apply(code: string, edits: readonly Edit[]): string {
  let text = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    text += code.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + code.slice(at);
}

interface ModuleNames {
  /** Local name → the import that brings it, written for one name. */
  readonly imports: ReadonlyMap<string, string>;
  /** Names that the module itself binds. */
  readonly own: ReadonlySet<string>;
  /** Of these, those that are exported under their own name. */
  readonly exported: ReadonlySet<string>;
}

function namesOf(program: Node): ModuleNames {
  const imports = new Map<string, string>();
  const own = new Set<string>();
  const exported = new Set<string>();
  const declare = (node: Node): void => {
    if (node.type === "VariableDeclaration")
      for (const one of node.declarations as Node[]) boundNames(one.id as Node, own);
    else if (node.type === "FunctionDeclaration" || node.type === "ClassDeclaration")
      own.add((node.id as Node).name as string);
  };
  for (const node of program.body as Node[]) {
    declare(node);
    if (node.type === "ImportDeclaration") {
      const from = JSON.stringify((node.source as Node).value);
      for (const one of node.specifiers as Node[]) {
        const local = (one.local as Node).name as string;
        if (one.type === "ImportNamespaceSpecifier") imports.set(local, `import * as ${local} from ${from};`);
        else if (one.type === "ImportDefaultSpecifier") imports.set(local, `import ${local} from ${from};`);
        else imports.set(local, `import { ${(one.imported as Node).name} as ${local} } from ${from};`);
      }
    }
    if (node.type !== "ExportNamedDeclaration") continue;
    if (node.declaration !== null) {
      const before = new Set(own);
      declare(node.declaration as Node);
      for (const name of own) if (!before.has(name)) exported.add(name);
    } else if (node.source === null) {
      for (const one of node.specifiers as Node[]) {
        const local = (one.local as Node).name as string;
        if (local === (one.exported as Node).name) exported.add(local);
      }
    }
  }
  return { imports, own, exported };
}

/** A parameter list of the same length, and the arguments that hand it on. */
function handOver(params: readonly Node[]): string {
  return params.map((p, i) => (p.type === "RestElement" ? `...p${i}` : `p${i}`)).join(",");
}

function stub(one: Candidate, slot: number): string {
  const list = handOver(one.params);
  const call = one.self
    ? `${TABLE}[${slot}].call(this${list === "" ? "" : `,${list}`})`
    : `${TABLE}[${slot}](${list})`;
  switch (one.kind) {
    case "declaration":
      return `function ${one.name}(${list}){return ${call}}`;
    case "expression":
      return `function(${list}){return ${call}}`;
    case "arrow":
      return `(${list})=>${call}`;
    case "method":
      return `${one.name}(${list}){return ${call}}`;
  }
}

/** The function as an expression. */
function bodyOf(one: Candidate, code: string): string {
  if (one.kind === "arrow") return code.slice(one.start, one.end);
  const head = `${one.async ? "async " : ""}function${one.generator ? "*" : ""}`;
  // From the parameters on: of a method, what follows its name; of a declaration, what follows its name.
  return `${head}${code.slice(code.indexOf("(", one.functionStart), one.end)}`;
}

interface Going {
  /** Functions that leave a stub behind. */
  readonly stubbed: readonly Candidate[];
  /** Declarations that only code that goes uses: they go with it, and leave nothing. */
  readonly along: readonly Declaration[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const isIn = (place: number, spans: readonly Span[]): boolean =>
  spans.some((one) => one.start <= place && place < one.end);

function findGoing(program: Node, own: ReadonlySet<string>, rare: readonly Candidate[]): Going {
  const uses = usesOfNames(program);
  let stubbed = rare.filter((one) => one.stays === null && one.end - one.start >= WORTH);
  let along = declarations(program);
  for (;;) {
    const gone = [...stubbed, ...along];
    const names = new Set(along.map((one) => one.name));
    // A variable can be assigned to only where it is declared.
    const writesAlong = (one: Candidate | Declaration): boolean =>
      [...one.writes].every((name) => !own.has(name) || names.has(name));
    const stillAlong = along.filter(
      (one) =>
        writesAlong(one) &&
        (uses.get(one.name) ?? []).every((place) => isIn(place, [one]) || isIn(place, gone)),
    );
    const stillStubbed = stubbed.filter(writesAlong);
    if (stillAlong.length === along.length && stillStubbed.length === stubbed.length) break;
    along = stillAlong;
    stubbed = stillStubbed;
  }
  return { stubbed: stubbed.filter((one) => !isIn(one.start, along)), along };
}

/** Modules that can be left out where nothing of them is read: they and all that they import only bind names. */
class QuietModules {
  readonly #known = new Map<string, boolean>();

  has(path: string): boolean {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    // Of modules that import each other, each is as quiet as the rest.
    this.#known.set(path, true);
    const program = parseAst(stripTypeScriptTypes(readFileSync(path, "utf8"))) as unknown as Node;
    const quiet =
      hasNoEffect(program) &&
      (program.body as Node[]).every(
        ({ source }) => !source || this.has(join(dirname(path), (source as Node).value as string)),
      );
    this.#known.set(path, quiet);
    return quiet;
  }
}

/** Imports of which only code that goes reads anything. */
function idleImports(program: Node, going: readonly Span[]): Node[] {
  const uses = usesOfNames(program);
  return (program.body as Node[]).filter(
    (node) =>
      node.type === "ImportDeclaration" &&
      (node.specifiers as Node[]).length > 0 &&
      (node.specifiers as Node[]).every(({ local }) =>
        (uses.get((local as Node).name as string) ?? []).every(
          (place) => isIn(place, [node]) || isIn(place, going),
        ),
      ),
  );
}

export interface RareCode {
  /** Modules in the file of rare code, with what became of them; filled while a bundle is made. */
  readonly moved: Map<string, number>;
}

export function rareCode(root: string, rare: RareFunctions = readRareFunctions(root)): Plugin & RareCode {
  const folder = join(root, "src/simulator");
  const texts = new Map<string, string>();
  const moved = new Map<string, number>();
  const quiet = new QuietModules();
  const slots = new Map<string, number>();
  for (const [file, keys] of Object.entries(rare))
    for (const key of keys) slots.set(`${file} ${key}`, slots.size);

  /** The modules that come with the entries, in this bundle. */
  const core = new Set<string>();

  const fileOf = (id: string): string =>
    relative(folder, id.split("?")[0] ?? "")
      .split(sep)
      .join("/");

  return {
    name: "refcounted:rare-code",
    moved,
    // Vite runs a command's own server on the sources as they are.
    apply: "build",

    async resolveId(source, importer) {
      if (source === ENTRY || source.startsWith(PREFIX)) return source === ENTRY ? `\0${ENTRY}` : source;
      if (importer?.startsWith(PREFIX) !== true) return null;
      return this.resolve(source, join(folder, importer.slice(PREFIX.length)), { skipSelf: true });
    },

    async load(id) {
      if (id === `\0${ENTRY}`)
        return Object.keys(rare)
          .map((file) => `import ${JSON.stringify(PREFIX + file)};`)
          .join("\n");
      if (!id.startsWith(PREFIX)) return null;
      const file = id.slice(PREFIX.length);
      // Its text is made with that of the module that it is taken from.
      await this.load({ id: join(folder, file) });
      return texts.get(file) ?? "";
    },

    // One file for all that comes with the entry: a page waits once for it, instead of once for each link of a chain.
    outputOptions(options) {
      return {
        ...options,
        codeSplitting: { groups: [{ name: "core", test: (id: string) => core.has(id) }] },
      };
    },

    buildEnd() {
      const waiting = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry === true);
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (core.has(id)) continue;
        core.add(id);
        waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    },

    transform(code, id) {
      const file = fileOf(id);
      if (file === "rare.ts")
        return code
          .replace("async () => {}", `() => import("${ENTRY}")`)
          .replace("places = 0", `places = ${slots.size}`);
      if (!Object.hasOwn(rare, file)) return null;
      const program = this.parse(code) as unknown as Node;
      const { imports, own, exported } = namesOf(program);
      const { stubbed: chosen, along } = findGoing(
        program,
        own,
        candidates(program).filter((one) => slots.has(`${file} ${one.key}`)),
      );
      if (chosen.length === 0) return null;
      const alongNames = new Set(along.map((one) => one.name));
      const needs = new Set([...chosen, ...along].flatMap((one) => [...one.reads]));
      const table = `import { rareFunctions as ${TABLE} } from ${JSON.stringify(join(folder, "rare.ts"))};\n`;
      const slotOf = (one: Candidate): number => slots.get(`${file} ${one.key}`) as number;
      const ownNames = [...needs].filter((name) => own.has(name) && !alongNames.has(name));
      texts.set(
        file,
        table +
          [...needs].map((name) => imports.get(name) ?? "").join("\n") +
          `\nimport { ${ownNames.map((n) => `${exported.has(n) ? n : `rare_${n}`} as ${n}`).join(", ")} } from ${JSON.stringify(join(folder, file))};\n` +
          along.map((one) => `${code.slice(one.start, one.end)}\n`).join("") +
          chosen.map((one) => `${TABLE}[${slotOf(one)}] = ${bodyOf(one, code)};`).join("\n"),
      );
      moved.set(file, chosen.length);
      const idle = idleImports(program, [...chosen, ...along]).filter((node) =>
        quiet.has(join(dirname(join(folder, file)), (node.source as Node).value as string)),
      );
      const extra = ownNames.filter((n) => !exported.has(n)).map((n) => `${n} as rare_${n}`);
      return {
        code:
          table +
          apply(code, [
            ...chosen.map((one) => ({ start: one.start, end: one.end, text: stub(one, slotOf(one)) })),
            ...[...along, ...idle].map((one) => ({ start: one.start, end: one.end, text: "" })),
          ]) +
          (extra.length === 0 ? "" : `\nexport { ${extra.join(", ")} };\n`),
        map: null,
      };
    },
  };
}
