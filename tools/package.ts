// The simulator as an npm package: `refcounted-simulator-<version>.tgz` with plain JavaScript, types, its README, the
// licence and the notice. An npm archive is a tar with one folder, `package/`. `npm run release` writes it; a test
// installs what it writes.

import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { programs, root, runNode } from "./project.ts";

const source = join(root, "src/simulator");

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
}

const built = (file: string): string => file.replace(/\.ts$/, ".js");
const each = <T>(record: Readonly<Record<string, string>>, made: (file: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([name, file]) => [name, made(file)]));

/** Writes the package's files into `folder`, which is made anew. */
export async function buildPackage(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "bin"), { recursive: true });
  // Not checked once more: `npm test` has a stage for that.
  const emit = ["--noEmit", "false", "--noCheck", "--declaration", "--rewriteRelativeImportExtensions"];
  const status = await runNode(programs.tsc, [
    "-p",
    source,
    ...emit,
    "--rootDir",
    source,
    "--outDir",
    folder,
  ]);
  if (status !== 0) throw new Error("the simulator's package could not be built");
  const manifest = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as Manifest;
  // The commands know Node, which the simulator's own types leave out: they are carried over file by file.
  for (const file of Object.values(manifest.bin)) {
    const { outputText } = ts.transpileModule(readFileSync(join(source, file), "utf8"), {
      compilerOptions: {
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
        rewriteRelativeImportExtensions: true,
      },
    });
    writeFileSync(join(folder, built(file)), outputText);
    chmodSync(join(folder, built(file)), 0o755);
  }
  const published = {
    ...manifest,
    exports: each(manifest.exports, (file) => ({
      types: file.replace(/\.ts$/, ".d.ts"),
      default: built(file),
    })),
    bin: each(manifest.bin, built),
    engines: { node: ">=20" },
  };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(published, null, 2)}\n`);
  cpSync(join(source, "README.md"), join(folder, "README.md"));
  for (const file of ["LICENSE", "NOTICE"]) cpSync(join(root, file), join(folder, file));
}

/** Writes the archive into `out`; resolves to its file's name. */
export async function packSimulator(out: string): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as Manifest;
  const archive = `refcounted-simulator-${version}.tgz`;
  await buildPackage(join(out, "package"));
  const tar = spawnSync("tar", ["-czf", archive, "package"], { cwd: out, stdio: "inherit" });
  if (tar.status !== 0) throw new Error("tar failed: it comes with Linux, macOS and Windows 10 and later.");
  rmSync(join(out, "package"), { recursive: true });
  return archive;
}
