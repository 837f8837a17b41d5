/** The heap model and the readers of it: all that views, checks and prose may know of an engine. */

export * from "./change-log.ts";
export * from "./differences.ts";
export * from "./graph.ts";
export * from "./ledger.ts";
export type * from "./model.ts";
export * from "./opcode-docs.ts";
export * from "./recording.ts";
export type * from "./recording-data.ts";
export * from "./schedule.ts";
export * from "./sentences.ts";
export type * from "./trace.ts";
