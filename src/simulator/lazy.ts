/**
 * The simulator for a page: the modules that a program imports are fetched, each when a program first asks for it, and
 * so are the docstrings of built-ins and the code that few programs need (rare.ts).
 *
 *   await prepare(program); … run a session to its end …; if (await fetchWanted()) run it again from its start
 *
 * Making the session may throw for the same reason: fetchWanted then says so as well.
 */
import type { SessionOptions, SessionProgram } from "./session.ts";
import { importsIn, loadModules } from "./modules/needed.ts";
import { takeWanted } from "./modules/registry.ts";
import { docsAtHand, mentionsDocs, provideDocs, takeWantedDocs } from "./objects/docs.ts";
import { fetchWantedRareCode } from "./rare.ts";

export { fetchRareCode } from "./rare.ts";
export { createSession, type Session } from "./session.ts";

/** Fetches what the program's text imports, the docstrings of built-ins if it speaks of any, and the rules asked for. */
export async function prepare(program: SessionProgram, { rules = [] }: SessionOptions = {}): Promise<void> {
  if (rules.length > 0) await import("./vm/wrong-models/index.ts");
  const sources = [program.source, ...Object.values(program.files ?? {})];
  if (sources.some(mentionsDocs)) await fetchDocs();
  await loadModules(sources.flatMap(importsIn));
}

/**
 * After a session has ended: fetches what it missed. True: it has to run again, and will come further, since a run
 * depends on nothing but the program.
 */
export async function fetchWanted(): Promise<boolean> {
  const names = takeWanted();
  await loadModules(names);
  const docs = takeWantedDocs();
  if (docs) await fetchDocs();
  const rare = await fetchWantedRareCode();
  return docs || rare || names.length > 0;
}

/** The docstrings of built-ins. */
async function fetchDocs(): Promise<void> {
  if (!docsAtHand()) provideDocs(await import("./objects/docs-data.ts"));
}
