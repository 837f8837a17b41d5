// `npm run lighthouse`: what Lighthouse says of dist/ on the front page, a chapter and the playground, in its own
// modelled phone and line. Lighthouse is no dependency: npx brings the version named here. Exit status 1 where one of
// the four categories is under 95. `-- PATH …` looks at other pages.

import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { browserFlags, findBrowser } from "./browser.ts";
import { compress } from "./compress.ts";
import { basePath, root } from "./project.ts";
import { startServer } from "./serve.ts";

const version = "13.5.0";
const wanted = 95;
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
const pages = process.argv.length > 2 ? process.argv.slice(2) : ["", "chapters/names/", "yours/playground/"];

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly title: string; readonly displayValue?: string }>
  >;
}

// Served as a host would: with brotli and gzip.
const folder = join(root, ".cache/lighthouse");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
cpSync(join(root, "dist"), join(folder, "site"), { recursive: true });
await compress(join(folder, "site"));
const server = await startServer({
  folder: join(folder, "site"),
  base: basePath(),
  port: 0,
  host: "127.0.0.1",
});
const { path } = findBrowser();
let failed = false;
try {
  for (const page of pages) {
    const output = join(folder, "report.json");
    const args = [
      "--yes",
      `lighthouse@${version}`,
      new URL(page, server.address).href,
      "--quiet",
      "--output=json",
      `--output-path=${output}`,
      `--only-categories=${categories.join(",")}`,
      `--chrome-flags=${["--headless=new", ...browserFlags()].join(" ")}`,
    ];
    // Not waited for with the thread: the server is in this one.
    const child = spawn("npx", args, {
      cwd: folder,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, CHROME_PATH: path },
      shell: process.platform === "win32",
    });
    const status = await new Promise((resolve) => child.on("exit", resolve));
    if (status !== 0) throw new Error(`Lighthouse ended with status ${status} on /${page}`);
    const report = JSON.parse(readFileSync(output, "utf8")) as Report;
    const scores = categories.map(
      (name) => [name, Math.round((report.categories[name]?.score ?? 0) * 100)] as const,
    );
    process.stdout.write(`/${page}: ${scores.map(([name, score]) => `${name} ${score}`).join(", ")}\n`);
    for (const { title, displayValue, score } of Object.values(report.audits)) {
      if (score !== null && score < 0.9)
        process.stdout.write(`    ${title}${displayValue === undefined ? "" : `: ${displayValue}`}\n`);
    }
    failed ||= scores.some(([, score]) => score < wanted);
  }
} finally {
  await server.close();
}
process.exitCode = failed ? 1 : 0;
