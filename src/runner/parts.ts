/**
 * A large recording on its way from the worker to the page. What arrives in one message is read in one go, by the
 * page's own thread: a long list travels in parts, a message each, and the page can answer in between.
 */

/** Some of the items of a list, which is a field of the recording. Parts of a field come in order. */
export interface Part {
  readonly field: string;
  readonly items: readonly unknown[];
}

/** Items of a part: reading so many takes a page a few milliseconds. */
const most = 2_000;

/** The recording with its long lists emptied, and the parts that fill them again. */
export function takeApart(data: object): { readonly rest: object; readonly parts: readonly Part[] } {
  const parts: Part[] = [];
  const rest = Object.fromEntries(
    Object.entries(data).map(([field, value]) => {
      if (!Array.isArray(value) || value.length <= most) return [field, value];
      for (let at = 0; at < value.length; at += most)
        parts.push({ field, items: value.slice(at, at + most) });
      return [field, []];
    }),
  );
  return { rest, parts };
}

/** The recording again. Without parts it is `rest` itself, whatever that is. */
export function putTogether(rest: unknown, parts: readonly Part[]): unknown {
  if (parts.length === 0) return rest;
  const whole: Record<string, unknown> = { ...(rest as object) };
  for (const field of new Set(parts.map((part) => part.field)))
    whole[field] = parts.flatMap((part) => (part.field === field ? part.items : []));
  return whole;
}
