// CPython's own tests, run in the simulator: which methods of a test file pass of those that run natively.
//
//     node tests/tools/cpython-tests.ts PYTHON [test_list test_dict ...] [--only TEXT] [--errors]
//
// PYTHON is an installed CPython 3.13: its Lib/test is read, unmodified, and it says which methods pass natively. What
// the tests import and the model has not (importlib, subprocess, inspect, …) comes from the stand-ins in cpython-tests/;
// what CPython's Lib/test needs of itself, from there. A method that the model refuses ends the run: the next run begins
// behind it. --errors prints the last line of every failure.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";

const load = createRequire(import.meta.url);
const { runPlain } = load("../../src/simulator/index.ts") as typeof import("../../src/simulator/index.ts");

const TESTS =
  "test_gc test_weakref test_finalization test_scope test_generators test_descr test_list test_dict test_set test_tuple";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" }, errors: { type: "boolean" } },
});
const [python, ...chosen] = positionals;
if (python === undefined) throw new Error("usage: node tests/tools/cpython-tests.ts PYTHON [TEST ...]");
const lib = execFileSync(python, ["-c", "import os; print(os.path.dirname(os.__file__))"], {
  encoding: "utf8",
}).trim();

/** Prints a line before each method and one with its outcome behind it. */
const driver = (test: string, done: readonly string[]): string => `
import os, sys, unittest
if sys.version.find("Refcounted") >= 0:
    # Names that test.support asks for, and the model refuses.
    for name in "uname", "fork", "posix_spawn", "getpid":
        setattr(os, name, (lambda: 1) if name == "getpid" else lambda *args: __import__("platform"))
import test.${test} as module
done = set(${JSON.stringify(done)})
class Result(unittest.TestResult):
    def startTest(self, test):
        self.last = "ok"
        print("\\x01start", test.id(), flush=True)
        super().startTest(test)
    def note(self, word, err=None):
        self.last = word
        if err is not None:
            text = str(err[1])
            self.last += " " + err[0].__name__ + ": " + text.strip().split("\\n")[0][:150]
    def addError(self, test, err): self.note("error", err)
    def addFailure(self, test, err): self.note("fail", err)
    def addSubTest(self, test, subtest, err):
        if err is not None: self.note("fail", err)
    def addSkip(self, test, reason): self.note("skip " + reason)
    def addExpectedFailure(self, test, err): self.note("ok")
    def addUnexpectedSuccess(self, test): self.note("fail unexpected success")
    def stopTest(self, test):
        super().stopTest(test)
        print("\\x01" + self.last.replace("\\n", " "), flush=True)
def flat(suite):
    for one in suite:
        if isinstance(one, unittest.TestSuite): yield from flat(one)
        elif one.id() not in done and ${JSON.stringify(values.only ?? "")} in one.id(): yield one
suite = unittest.TestSuite(flat(unittest.defaultTestLoader.loadTestsFromModule(module)))
suite.run(Result())
`;

/** Outcomes by method, out of what a driver printed; the method that was running when it ended. */
function read(stdout: string, into: Map<string, string>): string | null {
  let running: string | null = null;
  for (const line of stdout.split("\n")) {
    const at = line.lastIndexOf("\x01");
    if (at < 0) continue;
    const text = line.slice(at + 1);
    if (text.startsWith("start ")) running = text.slice(6);
    else if (running !== null) {
      into.set(running, text);
      running = null;
    }
  }
  return running;
}

const files = new Proxy<Record<string, string>>(
  {},
  {
    get(_target, name) {
      for (const folder of [join(import.meta.dirname, "cpython-tests"), lib]) {
        // Of the installed library only the tests themselves, and what they ask of it that is plain Python.
        if (folder === lib && !/^(test\/|stat\.py|mapping_tests)/.test(String(name))) continue;
        const path = join(folder, String(name));
        if (existsSync(path)) return readFileSync(path, "utf8");
      }
      return undefined;
    },
  },
);

function simulated(test: string): { outcomes: Map<string, string>; fault: string | null } {
  const outcomes = new Map<string, string>();
  for (;;) {
    let ended: string;
    let stdout = "";
    try {
      const result = runPlain(driver(test, [...outcomes.keys()]), "driver.py", {
        files,
        instructions: 60_000_000,
        onOutput: (stream, text) => {
          if (stream === "stdout") stdout += text;
        },
      });
      ended = result.ended === "exit" && result.status === 0 ? "" : `${result.ended}: ${result.message}`;
      if (result.ended === "exit" && result.status !== 0)
        ended = `error: ${result.stderr.trim().split("\n").slice(-4).join(" | ")}`;
    } catch (e) {
      ended = `fault: ${(e as Error).message}`;
    }
    const running = read(stdout, outcomes);
    if (running === null) return { outcomes, fault: ended === "" ? null : ended };
    outcomes.set(running, ended.replaceAll("\n", " "));
  }
}

let passedOfAll = 0;
let ofAll = 0;
const reasons = new Map<string, number>();
for (const test of chosen.length > 0 ? chosen : TESTS.split(" ")) {
  const native = new Map<string, string>();
  read(
    execFileSync(python, ["-c", driver(test, [])], {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, PYTHONHASHSEED: "0" },
    }),
    native,
  );
  const run = [...native].filter(([, outcome]) => outcome === "ok").map(([id]) => id);
  const { outcomes, fault } = simulated(test);
  const passed = run.filter((id) => outcomes.get(id) === "ok");
  passedOfAll += passed.length;
  ofAll += run.length;
  process.stdout.write(
    `${test.padEnd(20)} ${passed.length} of ${run.length}${fault === null ? "" : `  (${fault})`}\n`,
  );
  for (const id of run) {
    const outcome = outcomes.get(id) ?? "not run";
    if (outcome === "ok") continue;
    const kind = outcome.replace(/line \d+: /, "").slice(0, 60);
    reasons.set(kind, (reasons.get(kind) ?? 0) + 1);
    if (values.errors === true) process.stdout.write(`    ${id.replace(`test.${test}.`, "")}: ${outcome}\n`);
  }
}
process.stdout.write(`${"all".padEnd(20)} ${passedOfAll} of ${ofAll}\n`);
for (const [kind, n] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 40))
  process.stdout.write(`${n}\t${kind}\n`);
