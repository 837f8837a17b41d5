// Finds a Chromium for the browser tests and the screenshots, in this order:
//
//   1. REFCOUNTED_BROWSER or CHROME_PATH, the path of a browser;
//   2. an installed Chrome or Chromium;
//   3. Playwright's own, where it has been downloaded before;
//   4. Debian's package `chromium`, installed now, where this is root and there is apt-get;
//   5. Playwright's own, downloaded now.
//
// It says which one it took. Where all five fail, so does the caller: a test without a browser is not a
// test that passed.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";
import { root } from "./project.ts";

export interface FoundBrowser {
  readonly path: string;
  /** Where it came from, in words. */
  readonly source: string;
}

/** Flags for a browser that has no screen, asks nobody anything and, as root, can start at all. */
export function browserFlags(): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
}

const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined ? [] : [join(folder, "Google/Chrome/Application/chrome.exe")];
  }),
];

/** Whether a browser starts at all: a package may leave a placeholder that only says what to install. */
function works(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find(works);
}

function run(command: string, args: readonly string[]): boolean {
  process.stdout.write(`$ ${command} ${args.join(" ")}\n`);
  return spawnSync(command, args, { cwd: root, stdio: "inherit", timeout: 540_000 }).status === 0;
}

function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return undefined;
  process.env.DEBIAN_FRONTEND = "noninteractive";
  if (!run("apt-get", ["update", "-q"])) return undefined;
  if (
    !run("apt-get", [
      "-o",
      "DPkg::Lock::Timeout=120",
      "install",
      "-y",
      "-q",
      "--no-install-recommends",
      "chromium",
      "fonts-liberation",
    ])
  )
    return undefined;
  return installed();
}

function fromPlaywright(): string | undefined {
  const path = chromium.executablePath();
  return path !== "" && works(path) ? path : undefined;
}

function downloadPlaywright(): string | undefined {
  const cli = join(root, "node_modules/playwright/cli.js");
  return run(process.execPath, [cli, "install", "chromium"]) ? fromPlaywright() : undefined;
}

/** Finds, and where need be installs, a browser; says which; throws where there is none. */
export function findBrowser(): FoundBrowser {
  for (const variable of ["REFCOUNTED_BROWSER", "CHROME_PATH"]) {
    const path = process.env[variable];
    if (path === undefined || path === "") continue;
    if (!works(path)) throw new Error(`${variable} names ${path}, which does not start as a browser.`);
    return say({ path, source: variable });
  }
  const ways: readonly (readonly [source: string, find: () => string | undefined])[] = [
    ["installed on this machine", installed],
    ["downloaded by Playwright before", fromPlaywright],
    ["Debian's package, installed now", fromDebian],
    ["downloaded by Playwright now", downloadPlaywright],
  ];
  for (const [source, find] of ways) {
    const path = find();
    if (path !== undefined) return say({ path, source });
  }
  throw new Error(
    "No browser was found, and none could be installed. Install Chrome or Chromium, or set " +
      "REFCOUNTED_BROWSER to the path of one.",
  );
}

function say(browser: FoundBrowser): FoundBrowser {
  process.stdout.write(`Browser: ${browser.path} (${browser.source})\n`);
  return browser;
}
