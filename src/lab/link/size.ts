/** What an embedded bench says to the page around it. */
export interface SizeMessage {
  readonly type: "refcounted:size";
  /** CSS pixels. */
  readonly height: number;
}

export function sizeMessage(height: number): SizeMessage {
  return { type: "refcounted:size", height };
}

/** The height in a message from anywhere, within what a page can have; null where it is no such message. */
export function readSize(data: unknown): number | null {
  if (typeof data !== "object" || data === null) return null;
  const { type, height } = data as Partial<Record<keyof SizeMessage, unknown>>;
  if (type !== "refcounted:size" || typeof height !== "number" || !Number.isFinite(height)) return null;
  return Math.min(5_000, Math.max(100, Math.ceil(height)));
}
