// `npm test`: everything that must hold, in stages; a failure does not hide the stages after it.
//
//   npm test                  all stages
//   npm test -- unit e2e      only these
//
// A stage is a check of the sources (counted as one test each) or a folder of tests/ (counted by its
// tests). A skipped test counts as failed, and so does a folder without tests: what is not run proves
// nothing. The last line is `N passed, N failed`.

import { globSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { programs, root, runNode } from "./project.ts";

interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What failed, a line or a few each; said again at the very end, where a long log is read first. */
  readonly failures?: readonly string[];
}

interface Stage {
  readonly name: string;
  run(): Promise<Count>;
}

/** Folders of tests/ that must be there, in the order in which they run; others run after `content`. */
const beforeBuild = ["layers", "unit", "conformance", "divergences", "content"];
const afterBuild = ["site", "e2e"];
const results = join(root, ".cache/tests");

function check(name: string, program: string, args: readonly string[]): Stage {
  return {
    name,
    async run() {
      const status = await runNode(program, args);
      return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults?: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

/** Lines of a failure's text that are said again at the end. */
const toldLines = 6;

/** Each test of a report that did not pass: its file, its name, how its text begins. */
function failuresOf(report: Report): string[] {
  return report.testResults.flatMap(({ name, status, message, assertionResults = [] }) => {
    const file = relative(root, name);
    const tests = assertionResults.filter((test) => test.status !== "passed");
    if (tests.length === 0) return status === "passed" ? [] : [told(file, message ?? status)];
    return tests.map((test) =>
      told(`${file} > ${test.fullName}`, test.failureMessages?.join("\n") || test.status),
    );
  });
}

function told(title: string, text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.includes("node_modules"));
  return [title, ...lines.slice(0, toldLines).map((line) => `    ${line}`)].join("\n");
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function folder(name: string): Stage {
  return {
    name,
    async run() {
      const file = join(results, `${name}.json`);
      rmSync(file, { force: true });
      const status = await runNode(programs.vitest, [
        "run",
        "--project",
        name,
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${file}`,
      ]);
      const report = readReport(file);
      if (report === undefined || report.numTotalTests === 0) {
        process.stdout.write(`tests/${name}: no test ran.\n`);
        return { passed: report?.numPassedTests ?? 0, failed: 1 };
      }
      const unfinished = report.numTotalTests - report.numPassedTests;
      if (unfinished > 0) process.stdout.write(`tests/${name}: ${unfinished} failed or skipped.\n`);
      // A file that does not load, or an error outside any test, shows only in the status.
      const failed = status !== 0 && unfinished === 0 ? 1 : unfinished;
      return { passed: report.numPassedTests, failed, failures: failuresOf(report) };
    },
  };
}

function stages(): Stage[] {
  const found = globSync("tests/*/**/*.test.ts", { cwd: root }).map((file) => file.split(/[\\/]/)[1] ?? "");
  const others = [...new Set(found)].filter((name) => ![...beforeBuild, ...afterBuild].includes(name)).sort();
  return [
    check("format", programs.biome, ["format"]),
    check("lint", programs.biome, ["lint", "--error-on-warnings"]),
    check("types: simulator", programs.tsc, ["--noEmit", "-p", "src/simulator"]),
    check("types: site", programs.astro, ["check", "--minimumSeverity", "warning"]),
    check("types: views", programs.svelteCheck, ["--fail-on-warnings", "--output", "human"]),
    ...beforeBuild.map(folder),
    ...others.map(folder),
    check("build", programs.astro, ["build"]),
    ...afterBuild.map(folder),
  ];
}

mkdirSync(results, { recursive: true });
const wanted = process.argv.slice(2);
const all = stages();
const unknown = wanted.filter((name) => !all.some((stage) => stage.name.startsWith(name)));
if (unknown.length > 0) {
  process.stderr.write(`No stage "${unknown.join(" ")}". There are: ${all.map((s) => s.name).join(", ")}.\n`);
  process.exit(2);
}
const chosen = all.filter(
  (stage) => wanted.length === 0 || wanted.some((name) => stage.name.startsWith(name)),
);

let passed = 0;
let failed = 0;
const summary: string[] = [];
const failures: string[] = [];
for (const [index, stage] of chosen.entries()) {
  process.stdout.write(`\n── ${stage.name} (${index + 1} of ${chosen.length}) ──\n`);
  const start = performance.now();
  const count = await stage.run().catch((error: unknown): Count => {
    process.stdout.write(`${stage.name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1 };
  });
  passed += count.passed;
  failed += count.failed;
  failures.push(...(count.failures ?? []));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  summary.push(
    `${count.failed === 0 ? "ok    " : "FAILED"} ${stage.name.padEnd(18)} ${String(count.passed).padStart(6)} passed` +
      `${count.failed === 0 ? "" : `, ${count.failed} failed`}  (${seconds} s)`,
  );
}
if (failures.length > 0) process.stdout.write(`\nDid not pass:\n${failures.join("\n")}\n`);
process.stdout.write(`\n${summary.join("\n")}\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
