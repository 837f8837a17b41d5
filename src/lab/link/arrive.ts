/**
 * A page that opens the program in its address: the playground, and the embedded bench. A link is a stranger's program:
 * it is shown, never run, until the reader says so.
 */
import type { BenchHandle } from "../bench/mount.ts";
import type { LabOptions, Still } from "../options.ts";
import { viewNames } from "../options.ts";
import { escapeText } from "../tree/tree.ts";
import { type Linked, python, readLink } from "./link.ts";

/** Views that any program has something in. */
const everywhere = ["names", "collector", "allocator", "instructions", "inside"] as const;

/** The bench of a linked program. */
export function optionsOf(linked: Linked): LabOptions {
  const views = [...new Set([linked.view, ...everywhere])].filter((view) => viewNames.includes(view));
  return {
    id: "linked",
    title: linked.filename,
    filename: linked.filename,
    source: linked.source,
    ...(linked.files === undefined ? {} : { files: linked.files }),
    ...(linked.input === undefined ? {} : { input: linked.input }),
    step: linked.step,
    granularity: linked.granularity,
    views,
    arrive: { step: linked.step, object: linked.object },
    ...(linked.schedule === undefined ? {} : { schedule: linked.schedule }),
    ...(linked.machine === undefined ? {} : { machine: linked.machine }),
  };
}

/** The program as text: it has not been run, so there is no picture. */
export function stillOf(linked: Linked): Still {
  return {
    lines: linked.source.replace(/\n$/, "").split("\n").map(escapeText),
    picture: `<p class="lab-nothing">There is no heap yet: the program has not run.</p>`,
    twin: `<p class="lab-nothing">There is no heap yet: the program has not run.</p>`,
    sentence: "Press “Run” to see its heap.",
    output: "",
    ran: null,
    next: null,
    where: "not run",
  };
}

/** What the reader is told of a program that came with a link. */
export function noteOf(linked: Linked): string {
  const where = linked.step === "end" ? "its end" : `step ${linked.step}`;
  const other =
    linked.python === python
      ? ""
      : ` It was linked for Python ${linked.python.replace(/[^\w.]/g, "")}; this course models Python ${python}.`;
  return `This program came with the link. It has not run: “Run” runs it and leads to ${where}.${other}`;
}

/**
 * Opens what the address carries in `host`, now and whenever the fragment changes; `say` shows a text to the reader.
 * Resolves to whether there was a program. Where there was none, `host` stays as it is.
 */
export async function arrive(host: HTMLElement, say: (text: string, bad: boolean) => void): Promise<boolean> {
  let bench: BenchHandle | undefined;
  async function open(): Promise<boolean> {
    const { hash } = location;
    let linked: Linked | null;
    try {
      linked = await readLink(hash);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error), true);
      return false;
    }
    if (linked === null || hash !== location.hash) return false;
    host.dataset.started = "linked";
    const { mountBench } = await import("../bench/mount.ts");
    bench?.dispose();
    bench = mountBench(host, { options: optionsOf(linked), still: stillOf(linked) });
    say(noteOf(linked), false);
    return true;
  }
  addEventListener("hashchange", () => void open());
  return open();
}
