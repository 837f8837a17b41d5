// The last part of `npm run bench`, and all of `npm run bench -- site`: how long the site takes to build, and each
// chapter in it. The figures of chapters are Astro's own, of one page after the other: a chapter's programs run, its
// exercises are read and its pictures drawn as its page is made.

import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { programs, root } from "../project.ts";

interface Page {
  readonly path: string;
  readonly ms: number;
}

/** The pages in what Astro says as it builds, with the time that each took. */
export function pagesIn(log: string): Page[] {
  const lines = stripVTControlCharacters(log).matchAll(
    /[├└]─ \/(\S*?)(?:index\.html)? \(\+([\d.]+)(ms|s)\)/g,
  );
  return [...lines].map(([, path = "", figure, unit]) => ({
    path,
    ms: Number(figure) * (unit === "s" ? 1_000 : 1),
  }));
}

/** Builds the site into a folder of its own; resolves to what Astro said. */
function build(folder: string): Promise<string> {
  const child = spawn(process.execPath, [programs.astro, "build", "--outDir", folder], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let log = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    log += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve(log) : reject(new Error(`the build ended with status ${code}`)),
    );
  });
}

export async function buildTimes(): Promise<void> {
  const folder = join(root, ".cache/bench-site");
  rmSync(folder, { recursive: true, force: true });
  process.stderr.write("building the site\n");
  const started = performance.now();
  const pages = pagesIn(await build(folder));
  const seconds = (ms: number): string => (ms / 1_000).toFixed(1);
  const sum = (some: readonly Page[]): number => some.reduce((all, { ms }) => all + ms, 0);
  const chapters = pages.filter(({ path }) => path.startsWith("chapters/"));
  process.stdout.write(
    `build of the site: ${seconds(performance.now() - started)} s, ${pages.length} pages in ${seconds(sum(pages))} s of it\n`,
  );
  for (const { path, ms } of chapters)
    process.stdout.write(`  ${path.padEnd(24)}${seconds(ms).padStart(6)} s\n`);
  process.stdout.write(
    `  ${"mean of a chapter".padEnd(24)}${seconds(sum(chapters) / chapters.length).padStart(6)} s\n`,
  );
  rmSync(folder, { recursive: true, force: true });
}
