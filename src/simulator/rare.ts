/**
 * Code that few programs need. In the site's bundle the bodies of such functions lie in a file of their own
 * (tools/rare/plugin.ts), which is fetched when one of them is called: the run ends there, and whoever started it
 * fetches the file and runs the program again, as for a module that is not at hand (lazy.ts). In the sources every
 * function has its body, and nothing of this happens.
 */

/** A function was called whose body is not at hand. Nobody but the one who started the run may catch it. */
export class RareCodeMissing extends Error {
  override name = "RareCodeMissing";
}

let wanted = false;
let atHand = false;

function missing(): never {
  wanted = true;
  throw new RareCodeMissing("a part of the simulator is still to be fetched");
}

/** How many functions have their bodies elsewhere; the bundle has their number here. */
const places = 0;

/** The bodies, by the numbers that the bundle gives them. */
// biome-ignore lint/suspicious/noExplicitAny: functions of every shape
export const rareFunctions: ((...args: any[]) => any)[] = new Array(places).fill(missing);

/** The bundle has the import of the bodies here. */
const load: () => Promise<unknown> = async () => {};

/** Fetches the bodies, for what cannot be run again. */
export async function fetchRareCode(): Promise<void> {
  if (!atHand) await load();
  atHand = true;
}

/** After a run: fetches the bodies if it has called one. True: the program has to run again. */
export async function fetchWantedRareCode(): Promise<boolean> {
  if (!wanted) return false;
  wanted = false;
  if (atHand) return false;
  await fetchRareCode();
  return true;
}
