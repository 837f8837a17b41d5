// node tests/divergences/record-model.ts: writes what the simulator prints for each divergence beside it.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { observe } from "./model.ts";
import { readDivergences } from "./read.ts";

for (const divergence of readDivergences()) {
  const text = observe(divergence);
  if (text === divergence.model) continue;
  writeFileSync(join(import.meta.dirname, `${divergence.name}.model.out`), text);
  console.log(`written: ${divergence.name}.model.out`);
}
