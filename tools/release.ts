// `npm run release`: the site as an archive to put onto a server. Builds it (BASE=/a/b/ for a sub-path), puts
// brotli and gzip beside every text, and writes release/refcounted-<version>.tar.gz with the site, the licence
// list, the hosting recipes and a checksum of each file. Beside it the simulator as an npm package (package.ts),
// and a checksum of each.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compress } from "./compress.ts";
import { licenceText } from "./licences.ts";
import { packSimulator } from "./package.ts";
import { basePath, programs, root, runNode } from "./project.ts";

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const name = `refcounted-${version}`;
const out = join(root, "release");
const folder = join(out, name);
const site = join(folder, "site");

function sha256(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

function sizeOf(path: string): string {
  return `${(statSync(path).size / 1e6).toFixed(1)} MB`;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(site, { recursive: true });
const status = await runNode(programs.astro, ["build", "--outDir", site]);
if (status !== 0) process.exit(status);

writeFileSync(join(folder, "LICENCES.md"), licenceText(site));
for (const file of ["LICENSE", "NOTICE", "CHANGELOG.md"]) cpSync(join(root, file), join(folder, file));
cpSync(join(root, "docs/hosting.md"), join(folder, "HOSTING.md"));
const bytes = await compress(site);
const files = globSync("**/*", { cwd: folder })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => statSync(join(folder, file)).isFile())
  .sort();
writeFileSync(
  join(folder, "SHA256SUMS"),
  files.map((file) => `${sha256(join(folder, file))}  ${file}\n`).join(""),
);

const archive = `${name}.tar.gz`;
const tar = spawnSync("tar", ["-czf", archive, name], { cwd: out, stdio: "inherit" });
if (tar.status !== 0) throw new Error("tar failed: it comes with Linux, macOS and Windows 10 and later.");
const simulator = await packSimulator(out);
for (const made of [archive, simulator])
  writeFileSync(join(out, `${made}.sha256`), `${sha256(join(out, made))}  ${made}\n`);
process.stdout.write(
  `\nrelease/${archive}: ${sizeOf(join(out, archive))}, ${files.length} files, for ${basePath()}\n` +
    `texts: ${bytes.plain} bytes, ${bytes.gzip} as gzip, ${bytes.brotli} as brotli\n` +
    `release/${simulator}: ${sizeOf(join(out, simulator))}\n`,
);
