/** Frames that are being cleared: they still own what they have not dropped yet. Part of the ledger. */
import type { Frame } from "./frame.ts";

export const dyingFrames: Frame[] = [];
