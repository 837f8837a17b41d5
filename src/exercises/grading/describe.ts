/** What was found, in words: objects, their holders, their deaths. Sentences' parts, joined by the checks. */
import type { ObjectId, Snapshot } from "@refcounted/simulator/snapshot";
import { ledgerOf, listOf, nameOf, objectOf } from "@refcounted/simulator/snapshot";
import type { Evidence } from "./evidence.ts";

/** "name `config` in the module, item 0 of list #4": every holder of an object; the runtime's in words of their own. */
export function holdersWords(snapshot: Snapshot, id: ObjectId): string {
  const ledger = ledgerOf(snapshot, id);
  const entries = ledger?.groups.flatMap((group) => group.entries) ?? [];
  const said = entries.map(({ words, references }) =>
    references.length === 1 || /^(items|values) /.test(words)
      ? words
      : `${words} (${references.length} times)`,
  );
  // Holders in the runtime are told in a sentence each.
  const isSentence = (words: string): boolean => words.endsWith(".");
  const places = said.filter((words) => !isSentence(words)).join(", ");
  const rest = said.filter(isSentence).map((words) => words.charAt(0).toLowerCase() + words.slice(1, -1));
  return [places, ...rest].filter((words) => words !== "").join("; ");
}

/** "list #4", also for an object that is gone. */
export function objectWords(evidence: Evidence, id: ObjectId, snapshot?: Snapshot): string {
  const object = (snapshot && objectOf(snapshot, id)) ?? evidence.history.sighting(id);
  return object === null ? `object #${id}` : nameOf(object);
}

/** "list #4, list #5 and list #6"; long lists are cut. */
export function objectsWords(evidence: Evidence, ids: readonly ObjectId[], snapshot?: Snapshot): string {
  return listOf(ids.map((id) => objectWords(evidence, id, snapshot)));
}

/** "was freed at line 4, when its count reached 0". */
export function deathWords(evidence: Evidence, id: ObjectId): string {
  const death = evidence.history.deathOf(id);
  if (death === null) return "was never freed";
  const how = death.by === "count" ? "when its count reached 0" : "by the collector";
  if (death.event >= evidence.end) return "was freed only when Python shut down";
  return death.line === null ? `was freed ${how}` : `was freed at line ${death.line}, ${how}`;
}
