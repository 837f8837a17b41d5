// Who may import whom (src/README.md): reads the imports of every source file and fails on a breach.
//
// A type-only import is erased before anything runs and binds no layer to another; it is free, but for the
// heap model, which imports nothing at all.

import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { root } from "../../tools/project.ts";

interface Import {
  /** What is imported: a path from the root for the project's own files, else the package's name as written. */
  readonly target: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

/** Folder of the simulator → the folders whose values it may import, beside its own. */
const simulator: Record<string, readonly string[]> = {
  algorithms: [],
  versions: [],
  bytecode: ["algorithms", "versions"],
  // The tree carries constants, and a constant is what a code object holds.
  syntax: ["bytecode", "algorithms", "versions"],
  symtable: ["syntax", "algorithms"],
  compiler: ["symtable", "syntax", "bytecode", "algorithms", "versions"],
  memory: ["algorithms", "versions"],
  objects: ["memory", "bytecode", "algorithms", "versions"],
  vm: ["bytecode", "compiler", "objects", "memory", "modules", "algorithms", "versions"],
  modules: ["vm", "bytecode", "compiler", "objects", "memory", "algorithms", "versions"],
  trace: ["vm", "bytecode", "objects", "memory", "snapshot", "algorithms", "versions"],
  snapshot: [],
};

/**
 * The base: files of data that layers share. An object's head and the process's state are what memory/ works on; a
 * frame and a thread are what objects/ show as Python objects. They use no behaviour of the layers above them.
 */
const base: Record<string, readonly string[]> = {
  memory: ["src/simulator/objects/object.ts", "src/simulator/objects/runtime.ts"],
  objects: ["src/simulator/vm/frame.ts", "src/simulator/vm/threadstate.ts"],
};

/** The imports of a script's text; `path` is its place from the root. */
function importsOf(path: string, text: string): Import[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  function add(specifier: ts.Node, typeOnly: boolean): void {
    if (!ts.isStringLiteral(specifier)) return;
    const bare = specifier.text.split("?")[0] ?? "";
    const target = bare.startsWith(".")
      ? normalize(join(dirname(path), bare)).replaceAll("\\", "/")
      : specifier.text;
    found.push({ target, typeOnly, line: source.getLineAndCharacterOfPosition(specifier.pos).line + 1 });
  }
  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument !== undefined) add(argument, false);
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return found;
}

/** `import type …`, or an import all of whose names are types. */
function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

/** The scripts inside an .astro or .svelte file, with the lines before them kept. */
function scriptsOf(path: string, text: string): string {
  if (!/\.(astro|svelte)$/.test(path)) return text;
  const blank = (part: string) => part.replace(/[^\n]/g, " ");
  const script = /^---\n[\s\S]*?\n---$|<script[^>]*>[\s\S]*?<\/script>/gm;
  let result = "";
  let last = 0;
  for (const match of text.matchAll(script)) {
    result += blank(text.slice(last, match.index));
    result += match[0].replace(/^---|---$|<script[^>]*>|<\/script>/g, (tag) => ";".padEnd(tag.length));
    last = match.index + match[0].length;
  }
  return result + blank(text.slice(last));
}

function breachesInSimulator(path: string, imports: readonly Import[]): string[] {
  const folder = path.split("/")[2] ?? "";
  const allowed = simulator[folder];
  const isModel = folder === "snapshot" && !path.includes("/capture");
  return imports.flatMap(({ target, typeOnly, line }) => {
    const complain = (why: string) => [`${path}:${line} imports ${target}: ${why}`];
    if (folder === "bin") return [];
    if (!target.startsWith("src/")) return complain("the simulator stands alone");
    if (!target.startsWith("src/simulator/")) return complain("it is outside the simulator");
    const other = target.split("/")[2] ?? "";
    if (other === folder && !(isModel && target.includes("/capture"))) return [];
    if (isModel) return complain("the heap model imports nothing");
    // What stands directly in src/simulator is the package's public face, and may put all together.
    if (path.split("/").length === 3) return [];
    if (allowed === undefined) return complain(`${folder}/ has no place in the layer rule`);
    if (typeOnly || (folder === "snapshot" && ["vm", "objects", "memory"].includes(other))) return [];
    if (base[folder]?.includes(target) === true) return [];
    return allowed.includes(other) ? [] : complain(`${folder}/ may not use ${other}/`);
  });
}

function breachesInPage(path: string, imports: readonly Import[]): string[] {
  const folder = path.split("/")[1] ?? "";
  return imports.flatMap(({ target, typeOnly, line }) => {
    const complain = (why: string) => [`${path}:${line} imports ${target}: ${why}`];
    if (target.startsWith("src/simulator")) {
      return complain("the page knows the simulator only as @refcounted/simulator");
    }
    if (target === "@refcounted/simulator/snapshot" || typeOnly) return [];
    if (target.startsWith("@refcounted/simulator")) {
      return folder === "runner" ? [] : complain("only the runner's worker holds an engine");
    }
    if (/^monaco-editor(\/|$)/.test(target)) {
      if (!path.startsWith("src/lab/editor/")) return complain("Monaco belongs to src/lab/editor");
      if (target === "monaco-editor") return complain("the whole package is never imported");
    }
    return [];
  });
}

/** What breaks the layer rule in one file. */
function breaches(path: string, text: string): string[] {
  const imports = importsOf(path, scriptsOf(path, text));
  return path.startsWith("src/simulator/")
    ? breachesInSimulator(path, imports)
    : breachesInPage(path, imports);
}

const files = globSync("src/**/*.{ts,svelte,astro}", {
  cwd: root,
  exclude: (name) => name.includes("node_modules"),
}).map((file) => file.replaceAll("\\", "/"));
const folders = [...new Set(files.map((file) => file.split("/").slice(0, 2).join("/")))].sort();

describe("the layer rule", () => {
  test.each(folders)("holds in %s", (folder) => {
    const inFolder = files.filter((file) => file === folder || file.startsWith(`${folder}/`));
    const found = inFolder.flatMap((file) => breaches(file, readFileSync(join(root, file), "utf8")));
    expect(found).toEqual([]);
  });
});

describe("the check itself", () => {
  test.each([
    ["src/simulator/snapshot/model.ts", 'import type { PyObject } from "../objects/object.ts";'],
    ["src/simulator/memory/obmalloc.ts", 'import { newList } from "../objects/listobject.ts";'],
    ["src/simulator/compiler/codegen.ts", 'import { run } from "../vm/ceval.ts";'],
    ["src/simulator/vm/ceval.ts", 'import { readFileSync } from "node:fs";'],
    ["src/simulator/vm/ceval.ts", 'export { x } from "../../lab/x.ts";'],
    ["src/lab/timeline/play.ts", 'import { Machine } from "@refcounted/simulator";'],
    ["src/exercises/checks/a.ts", 'const { a } = await import("../../simulator/index.ts");'],
    ["src/components/Lab.astro", '---\nimport { editor } from "monaco-editor";\n---\n<p>text</p>'],
    [
      "src/lab/views/Names.svelte",
      '<script lang="ts">\nimport { a } from "@refcounted/simulator";\n</script>',
    ],
  ])("finds a breach in %s", (path, text) => {
    expect(breaches(path, text)).toHaveLength(1);
  });

  test.each([
    ["src/simulator/memory/gcmodule.ts", 'import type { PyObject } from "../objects/object.ts";'],
    ["src/simulator/memory/gcmodule.ts", 'import { type PyObject } from "../objects/object.ts";'],
    ["src/simulator/objects/listobject.ts", 'import { PyMem_Malloc } from "../memory/obmalloc.ts";'],
    ["src/simulator/snapshot/capture.ts", 'import { Machine } from "../vm/machine.ts";'],
    ["src/simulator/index.ts", 'export { run } from "./vm/ceval.ts";'],
    ["src/runner/worker.ts", 'import { Machine } from "@refcounted/simulator";'],
    [
      "src/lab/views/Names.svelte",
      '<script lang="ts">import { a } from "@refcounted/simulator/snapshot";</script>',
    ],
  ])("lets %s pass", (path, text) => {
    expect(breaches(path, text)).toEqual([]);
  });
});
