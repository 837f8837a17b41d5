/** What an author says about a lab, as the page hands it to the bench. All of it is plain data. */
import type { Granularity, SchedulePolicy } from "@refcounted/simulator/snapshot";
import type { Budgets, RunOptions } from "../runner/protocol.ts";

/** The views, by the names that authors write; the first of a lab's list is shown first. */
export const viewNames = [
  "names",
  "ledger",
  "words",
  "timeline",
  "instructions",
  "collector",
  "allocator",
  "inside",
  "threads",
  "counts",
  "processes",
] as const;

export type ViewName = (typeof viewNames)[number];

export const viewTitles: Readonly<Record<ViewName, string>> = {
  names: "Names and objects",
  ledger: "Ledger",
  words: "In words",
  timeline: "Timeline",
  instructions: "Instructions",
  collector: "Collector",
  allocator: "Allocator",
  inside: "Inside an object",
  threads: "Threads",
  counts: "Two counts",
  processes: "Processes",
};

/** The machines on which a lab's program can run, by the names that authors write. */
export const machineNames = ["3.13", "every-instruction", "free-threaded", "unlocked-counts"] as const;

export type MachineName = (typeof machineNames)[number];

/** What stands at the head of a bench: which Python is modelled, and how exactly. */
export const machineTitles: Readonly<Record<MachineName, string>> = {
  "3.13": "models CPython 3.13",
  "every-instruction": "CPython 3.13, but with a place for a switch before every instruction",
  "free-threaded": "the free-threaded build of 3.13: a model with weaker promises",
  "unlocked-counts": "what if counts had no lock? No CPython is like this",
};

/** How a program is run on a machine. A schedule of the reader's own says itself where switches may be. */
export function machineOptions(
  machine: MachineName,
  policy: SchedulePolicy = { kind: "cpython" },
): Pick<RunOptions, "machine" | "policy"> {
  if (machine === "every-instruction") {
    return {
      policy:
        policy.kind === "cpython" ? { kind: "given", switches: [], checkpoints: "instruction" } : policy,
    };
  }
  return {
    ...(machine === "3.13" ? {} : { machine }),
    ...(policy.kind === "cpython" ? {} : { policy }),
  };
}

/** What a picture can show beyond the program's own objects (`Shown` says what each is). */
export const showable = ["immortals", "values", "machinery"] as const;

export interface LabOptions {
  /** Names the lab on its page, for storage and links. */
  readonly id: string;
  readonly title: string;
  /** "aliasing.py"; shown in tracebacks. */
  readonly filename: string;
  readonly source: string;
  /** Further files that the program may import: name to source. */
  readonly files?: Readonly<Record<string, string>>;
  /** Lines that `input()` returns. */
  readonly input?: readonly string[];
  /** The step that is drawn before the program is run: lines executed, or the end. */
  readonly step: number | "end";
  readonly granularity: Granularity;
  readonly views: readonly ViewName[];
  /** What the picture shows from the start; the reader may change it. */
  readonly show?: readonly (typeof showable)[number][];
  readonly readOnly?: boolean;
  readonly budgets?: Partial<Budgets>;
  /** Where a link's first run leads. */
  readonly arrive?: { readonly step: number | "end"; readonly object: number | null };
  /** Who takes the GIL when, as `scheduleText` writes it; CPython's way where not given. */
  readonly schedule?: string;
  /** CPython 3.13 where not given. */
  readonly machine?: MachineName;
}

/** What a page shows of a lab before any script runs. */
export interface Still {
  readonly lines: readonly string[];
  readonly picture: string;
  readonly twin: string;
  readonly sentence: string;
  readonly output: string;
  readonly ran: number | null;
  readonly next: number | null;
  readonly where: string;
  /** Which step of how many this is. */
  readonly index?: number;
  readonly last?: number;
}
