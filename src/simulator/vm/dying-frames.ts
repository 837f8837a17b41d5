/** Frames whose locals are being dropped: they still own what they have not dropped yet. Part of the ledger. */
import type { Frame } from "./frame.ts";

export interface DyingFrame {
  readonly frame: Frame;
  /** Entries of localsplus below this one were there when dropping began; those that still are, are owned. */
  readonly top: number;
  /** Nobody else lists `f_locals`: the frame is neither its thread's nor a generator's nor a frame object's any more. */
  readonly unlinked: boolean;
}

export const dyingFrames: DyingFrame[] = [];
