// How many fixtures the simulator meets, and where each of the others first differs.
//
//     node tests/tools/score.ts [TEXT ...] [--dis] [--list] [--lines N]
//
// TEXT selects the fixtures whose "area/name" contains it. --dis compares the instructions instead of the output,
// --list prints names only, --lines N prints the first N differing lines of each (3 unless told).

import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Fixture, findFixtures, mask } from "./fixtures.ts";
import { disassemble, simulate } from "./simulator.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dis: { type: "boolean" }, list: { type: "boolean" }, lines: { type: "string", default: "3" } },
});

type Streams = Readonly<Record<string, string>>;

function wanted(fixture: Fixture): Streams {
  if (values.dis) return { dis: fixture.instructions ?? "(does not compile)\n" };
  const { stdout, stderr, status } = fixture.golden;
  return { stdout, stderr, status: `${status}` };
}

function found(fixture: Fixture): Streams {
  try {
    if (values.dis) return { dis: mask(disassemble(fixture.source, fixture.name) ?? "(does not compile)\n") };
    const outcome = simulate(fixture.source, fixture.name, {
      folder: fixture.folder,
      instructions: 20_000_000,
    });
    return { stdout: mask(outcome.stdout), stderr: mask(outcome.stderr), status: `${outcome.status}` };
  } catch (error) {
    return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function differences(want: Streams, got: Streams): string[] {
  if (got.crash !== undefined) return [`  ${got.crash.split("\n").slice(0, 3).join("\n  ")}`];
  const out: string[] = [];
  for (const stream of Object.keys(want)) {
    const a = (want[stream] ?? "").split("\n");
    const b = (got[stream] ?? "").split("\n");
    for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
      if (a[i] !== b[i]) {
        out.push(
          `  ${stream} ${i + 1}\n    CPython    ${a[i] ?? "(end)"}\n    simulator  ${b[i] ?? "(end)"}`,
        );
      }
    }
  }
  return out;
}

const perArea = new Map<string, { met: number; all: number }>();
for (const fixture of findFixtures(join(import.meta.dirname, "../conformance"))) {
  if (positionals.length > 0 && !positionals.some((text) => fixture.id.includes(text))) continue;
  const tally = perArea.get(fixture.area) ?? { met: 0, all: 0 };
  perArea.set(fixture.area, tally);
  tally.all += 1;
  const different = differences(wanted(fixture), found(fixture));
  if (different.length === 0) {
    tally.met += 1;
    continue;
  }
  console.log(fixture.id);
  if (!values.list) console.log(different.slice(0, Number(values.lines)).join("\n"));
}
let met = 0;
let all = 0;
for (const [area, tally] of perArea) {
  console.log(`${area.padEnd(16)} ${tally.met} of ${tally.all}`);
  met += tally.met;
  all += tally.all;
}
console.log(`${met} of ${all} fixtures agree`);
