/** A bench in an element, with the page's engine behind it. Exercises and tests bring their own. */
import { flushSync, mount, unmount } from "svelte";
import type { Engine, RunResult } from "../../runner/protocol.ts";
import type { LabOptions, Still } from "../options.ts";
import Bench from "./Bench.svelte";

export interface BenchOptions {
  readonly options: LabOptions;
  readonly still: Still;
  readonly engine?: () => Promise<Engine>;
  /** Called after every run with what came of it and the program that ran. */
  readonly onresult?: (result: RunResult, source: string) => void;
}

export interface BenchHandle {
  dispose(): void;
}

async function pageEngine(): Promise<Engine> {
  return (await import("../../runner/engine.ts")).pageEngine();
}

/** Replaces what stands in `host`. */
export function mountBench(host: HTMLElement, { engine = pageEngine, ...rest }: BenchOptions): BenchHandle {
  host.replaceChildren();
  const bench = mount(Bench, { target: host, props: { ...rest, engine } });
  flushSync();
  return { dispose: () => void unmount(bench) };
}
