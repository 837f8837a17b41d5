// The licence list of a release: every package with a part in the built site, with its licence's text. The
// bundler tells which packages those are (dist/licences.json); what is copied as files is added here.

import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.ts";

interface Licence {
  readonly name: string;
  readonly version: string;
  readonly identifier?: string;
  readonly text?: string;
}

/** Packages whose files are copied into the site, not bundled. */
const copied = [
  "pagefind",
  "@pagefind/default-ui",
  "@astrojs/starlight",
  "monaco-editor",
  "svelte",
  "pyodide",
];

/** A copied package's licence; undefined where the site has nothing of it. */
function ofPackage(name: string): Licence | undefined {
  const folder = join(root, "node_modules", name);
  if (!existsSync(join(folder, "package.json"))) return undefined;
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = globSync("{LICENSE,LICENCE,license,ThirdPartyNotices}*", { cwd: folder })
    .sort()
    .find((name) => statSync(join(folder, name)).isFile());
  return {
    name,
    version,
    identifier: license,
    ...(file === undefined ? {} : { text: readFileSync(join(folder, file), "utf8").trim() }),
  };
}

/** All licences of the built site in `dist`, by name. */
export function licencesOf(dist: string): readonly Licence[] {
  const file = join(dist, "licences.json");
  if (!existsSync(file)) throw new Error(`${file} is missing: the build writes it.`);
  const bundled = JSON.parse(readFileSync(file, "utf8")) as Licence[];
  const hasPyodide = existsSync(join(dist, "pyodide"));
  const known = new Map(bundled.map((licence) => [licence.name, licence]));
  for (const name of copied) {
    const licence = known.has(name) || (name === "pyodide" && !hasPyodide) ? undefined : ofPackage(name);
    if (licence !== undefined) known.set(name, licence);
  }
  return [...known.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** The list as a text for readers. */
export function licenceText(dist: string): string {
  const own = readFileSync(join(root, "LICENSE"), "utf8").trim();
  const notice = readFileSync(join(root, "NOTICE"), "utf8").trim();
  const faces = readFileSync(join(root, "src/styles/fonts/OFL.txt"), "utf8").trim();
  const parts = licencesOf(dist);
  const list = parts.map(
    ({ name, version, identifier }) => `- ${name} ${version}: ${identifier ?? "see its text"}`,
  );
  const texts = parts.map(
    ({ name, text }) =>
      `## ${name}\n\n${text ?? `(The package carries no text of its licence; its source: https://www.npmjs.com/package/${name})`}`,
  );
  return [
    "# Licences\n",
    "Refcounted is under the MIT licence. What else stands in its built pages:\n",
    "- faces in `_astro/*.woff2`: OFL-1.1",
    "- docstrings of CPython: PSF-2.0",
    ...(existsSync(join(dist, "pyodide"))
      ? ["- CPython 3.13 and its library in `pyodide/`: PSF-2.0, built by Pyodide"]
      : []),
    ...list,
    `\n## Refcounted\n\n${own}`,
    `\n## Notice\n\n${notice}`,
    `\n## Faces\n\n${faces}`,
    ...texts.map((text) => `\n${text}`),
    "",
  ].join("\n");
}
