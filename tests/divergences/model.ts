// What the simulator does with a divergence.

import { mask } from "../tools/fixtures.ts";
import { simulate } from "../tools/simulator.ts";
import type { Divergence } from "./read.ts";

/** Standard output, or for a refusal standard error. A loop that does not end is stopped after 20,000 instructions. */
export function observe(divergence: Divergence): string {
  const { stdout, stderr, status } = simulate(divergence.source, `${divergence.name}.py`, {
    instructions: 20_000,
  });
  if (divergence.refuses) {
    if (status === 0) throw new Error(`${divergence.name}: the simulator no longer refuses it`);
    return mask(stderr);
  }
  return stdout + (status === 0 ? "" : mask(stderr));
}
