// Where things are, and how the tools run one another: shared by every task in this folder.

import { spawn, type SpawnOptions } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder. */
export const root: string = dirname(dirname(fileURLToPath(import.meta.url)));

/** The command-line files of the packages that the tasks use, from the root. */
export const programs = {
  astro: join(root, "node_modules/astro/bin/astro.mjs"),
  biome: join(root, "node_modules/@biomejs/biome/bin/biome"),
  svelteCheck: join(root, "node_modules/svelte-check/bin/svelte-check"),
  tsc: join(root, "node_modules/typescript/bin/tsc"),
  vite: join(root, "node_modules/vite/bin/vite.js"),
  vitest: join(root, "node_modules/vitest/vitest.mjs"),
} as const;

/**
 * What the environment of every program that the tasks start has of its own. Nothing is reported to anyone;
 * and variables that Vite takes for settings of the build (a test runner sets them, a shell may) are taken
 * out.
 */
const environment = {
  ASTRO_TELEMETRY_DISABLED: "1",
  BASE_URL: undefined,
  MODE: undefined,
  DEV: undefined,
  PROD: undefined,
  SSR: undefined,
  NODE_ENV: undefined,
};

/** Runs a JavaScript file with this same Node, in the root; resolves to its exit status. */
export function runNode(file: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    stdio: "inherit",
    ...options,
    env: { ...process.env, ...environment, ...options.env },
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/**
 * The path under which the site is served: `/`, or what the environment variable BASE says, always with
 * a slash at both ends.
 */
export function basePath(base: string | undefined = process.env.BASE): string {
  const inner = (base ?? "").replace(/^\/+|\/+$/g, "");
  return inner === "" ? "/" : `/${inner}/`;
}
