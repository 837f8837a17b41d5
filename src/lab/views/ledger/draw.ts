/**
 * The ledger of one object: every holder in words, in groups that add up to its badge; why it is alive; and
 * for each holder, what would die if that holder let go.
 */
import {
  describePath,
  idText,
  type Ledger,
  type LedgerEntry,
  ledgerOf,
  nameOf,
  type ObjectId,
  pathToRoots,
  referencesWords,
  type Snapshot,
  whatWouldDie,
} from "@refcounted/simulator/snapshot";
import { h, type Node, wordsToNodes } from "../../tree/tree.ts";
import { countWords } from "../counts/model.ts";
import { shortRepr } from "../names-and-objects/fold.ts";

export interface LedgerOptions {
  /** With buttons that select a holder (`data-select`) or mark what would die (`data-doom`). */
  readonly interactive?: boolean;
}

/** "it and 2 objects more would die: 184 bytes", or that nothing would. */
export function doomWords(snapshot: Snapshot, id: ObjectId, entry: LedgerEntry): string {
  const doom = whatWouldDie(snapshot, entry.references);
  const now = doom.byCount.size;
  const later = doom.byCollector.size;
  if (now + later === 0) return "nothing would die";
  const it = doom.byCount.has(id) || doom.byCollector.has(id);
  const others = now + later - (it ? 1 : 0);
  const who = it ? (others === 0 ? "it" : `it and ${others} more`) : String(others);
  const when =
    now === 0
      ? "at the next full collection"
      : later === 0
        ? "at once"
        : `${now} at once, the rest at the next full collection`;
  return `${who} would die, ${when}: ${doom.bytes} bytes`;
}

export function drawLedger(snapshot: Snapshot, id: ObjectId | null, options: LedgerOptions = {}): Node {
  if (id === null) {
    return h("p", { class: "ledger-empty" }, "Select an object to see who holds it.");
  }
  const ledger = ledgerOf(snapshot, id);
  if (ledger === null) {
    return h("p", { class: "ledger-empty" }, `Object #${id} is not alive at this step.`);
  }
  return h(
    "section",
    {
      class: "ledger",
      role: "group",
      "data-object": id,
      "aria-label": `Ledger of ${nameOf(ledger.object).replaceAll("`", "")}`,
    },
    drawHead(ledger, snapshot),
    ...ledger.groups.map(({ group, title, total, entries }) =>
      h(
        "div",
        { class: "ledger-group", key: group, "data-group": group },
        h("div", { class: "ledger-title" }, title, h("span", { class: "ledger-subtotal" }, String(total))),
        h("ul", {}, ...entries.map((entry) => drawEntry(entry, ledger, snapshot, options))),
      ),
    ),
    drawTotal(ledger),
    drawReason(snapshot, ledger),
    drawFacts(ledger, snapshot),
  );
}

function drawHead({ object, count }: Ledger, snapshot: Snapshot): Node {
  const value = shortRepr(object, snapshot, 1);
  return h(
    "p",
    { class: "ledger-head" },
    h("span", { class: "ledger-badge" }, count === "immortal" ? "∞" : String(count)),
    h("b", {}, `${object.type} ${idText(object.id)}`),
    !value.startsWith(`${object.type} #`) && h("code", {}, value),
  );
}

function drawEntry(
  entry: LedgerEntry,
  ledger: Ledger,
  snapshot: Snapshot,
  { interactive = false }: LedgerOptions,
): Node {
  const first = entry.references[0];
  const holder =
    first?.holder.kind === "object" && first.holder.object.namespace === undefined
      ? first.holder.object.id
      : null;
  const count = entry.references.length;
  const mortal = ledger.count !== "immortal";
  return h(
    "li",
    { class: "ledger-entry", "data-references": count },
    h("span", { class: "ledger-words" }, ...wordsToNodes(entry.words)),
    count > 1 && h("span", { class: "ledger-times" }, `×${count}`),
    interactive &&
      holder !== null &&
      h("button", { type: "button", class: "ledger-go", "data-select": holder }, `show ${idText(holder)}`),
    mortal &&
      (interactive
        ? h(
            "button",
            {
              type: "button",
              class: "ledger-doom",
              "data-doom": first === undefined ? "" : ledger.object.id,
              "data-entry": entry.words,
            },
            `without it: ${doomWords(snapshot, ledger.object.id, entry)}`,
          )
        : h("span", { class: "ledger-doom" }, `without it: ${doomWords(snapshot, ledger.object.id, entry)}`)),
  );
}

function drawTotal(ledger: Ledger): Node {
  const found = ledger.total === 1 ? "1 reference" : `${ledger.total} references`;
  if (ledger.count === "immortal") {
    return h(
      "p",
      { class: "ledger-total" },
      `Immortal: it is never counted and never dies. ${ledger.total} slots refer to it here.`,
    );
  }
  const totals = ledger.groups.map((group) => group.total);
  const sum = totals.length > 1 ? `${totals.join(" + ")} = ` : "";
  return h(
    "p",
    { class: ledger.balanced ? "ledger-total" : "ledger-total is-wrong" },
    ledger.balanced
      ? `${sum}${found}, as the badge says.`
      : `The badge says ${referencesWords(ledger.count)}, ${found} were found.`,
  );
}

function drawReason(snapshot: Snapshot, ledger: Ledger): Node {
  const path = ledger.count === "immortal" ? [] : pathToRoots(snapshot, ledger.object.id);
  const words =
    path === null
      ? "Nothing reaches it any more: only the collector can free it."
      : path.length === 0
        ? "It lives as long as the process."
        : `${describePath(path)}.`;
  return h(
    "p",
    { class: "ledger-reason" },
    h("b", {}, "Why is it alive? "),
    ...wordsToNodes(words.charAt(0).toUpperCase() + words.slice(1)),
  );
}

function drawFacts({ object }: Ledger, snapshot: Snapshot): Node {
  const counts = countWords(snapshot, object.id);
  const generation =
    object.generation === null
      ? "not tracked"
      : object.generation === "permanent"
        ? "frozen (permanent)"
        : `generation ${object.generation}`;
  return h(
    "dl",
    { class: "ledger-facts" },
    h("div", {}, h("dt", {}, "address"), h("dd", {}, `0x${object.address.toString(16)}`)),
    h("div", {}, h("dt", {}, "size"), h("dd", {}, `${object.size} bytes`)),
    h("div", {}, h("dt", {}, "collector"), h("dd", {}, generation)),
    counts !== null && h("div", {}, h("dt", {}, "two counts"), h("dd", {}, counts)),
    object.finalized && h("div", {}, h("dt", {}, "finalizer"), h("dd", {}, "has run")),
  );
}
