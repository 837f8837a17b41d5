/**
 * A program as an address: everything that a bench shows, in the fragment, which never leaves the reader's machine.
 *
 *     #program=1.<base64url of deflated JSON>
 *
 * The number is the version of the format. Whoever opens a link may have got it from anyone: reading checks each part,
 * bounds every size, and runs nothing. What is not understood ends with a `LinkError`, whose message is for the reader.
 */
import { type Granularity, parseSchedule } from "@refcounted/simulator/snapshot";
import { type MachineName, machineNames, type ViewName, viewNames } from "../options.ts";

/** What a link carries. Steps count from 0 in the stops of the granularity; an object is named by its id in the run. */
export interface Linked {
  readonly filename: string;
  readonly source: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly input?: readonly string[];
  /** The Python that the program was linked for, e.g. "3.13". */
  readonly python: string;
  readonly view: ViewName;
  readonly granularity: Granularity;
  readonly step: number | "end";
  readonly object: number | null;
  /** Who takes the GIL when, as `scheduleText` writes it. */
  readonly schedule?: string;
  /** CPython 3.13 where not given. */
  readonly machine?: MachineName;
}

/** Thrown with words for the reader. */
export class LinkError extends Error {}

/** The Python of this release. */
export const python = "3.13";

const key = "program";
const version = "1";
const granularities: readonly Granularity[] = ["line", "statement", "instruction", "event"];
const name = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,63}$/u;

/** Characters: of a fragment, and of the text in it. */
const limits = { fragment: 200_000, text: 400_000, source: 100_000, files: 20, input: 1_000, line: 10_000 };

const damaged = "The link is damaged: part of it was lost or changed on the way. Copy it again as a whole.";
const tooLong = "The link carries more than a program of the course can be. It was not opened.";
const foreign = "The link was not made by this course, or by a release of it that this one cannot read.";

function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  for (let index = 0; index < bytes.length; index += 8_192)
    text += String.fromCharCode(...bytes.subarray(index, index + 8_192));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) throw new LinkError(damaged);
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  } catch {
    throw new LinkError(damaged);
  }
}

/** All bytes of a stream; more than `most` are not read. */
async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new LinkError(tooLong);
    }
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  stream: ReadableWritablePair<Uint8Array, BufferSource>,
): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(stream);
}

/** The fragment for a program, without the `#`. */
export async function writeLink(linked: Linked): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(linked));
  const packed = await collect(throughStream(bytes, new CompressionStream("deflate-raw")), Infinity);
  return `${key}=${version}.${toBase64Url(packed)}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown, most: number): string {
  if (typeof value !== "string") throw new LinkError(foreign);
  if (value.length > most) throw new LinkError(tooLong);
  return value;
}

function filename(value: unknown): string {
  const given = text(value, 64);
  if (!name.test(given)) throw new LinkError(foreign);
  return given;
}

function oneOf<T extends string>(value: unknown, known: readonly T[]): T {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new LinkError(foreign);
  return found;
}

function count(value: unknown): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) throw new LinkError(foreign);
  return value;
}

function schedule(value: unknown): string {
  const given = text(value, 20_000);
  if (parseSchedule(given) === null) throw new LinkError(foreign);
  return given;
}

function check(value: unknown): Linked {
  if (!isObject(value)) throw new LinkError(foreign);
  const files = value["files"];
  const input = value["input"];
  if (files !== undefined && !isObject(files)) throw new LinkError(foreign);
  if (input !== undefined && !Array.isArray(input)) throw new LinkError(foreign);
  const named = Object.entries(files ?? {});
  if (named.length > limits.files || (input?.length ?? 0) > limits.input) throw new LinkError(tooLong);
  return {
    filename: filename(value["filename"]),
    source: text(value["source"], limits.source),
    ...(files === undefined
      ? {}
      : {
          files: Object.fromEntries(
            named.map(([each, source]) => [filename(each), text(source, limits.source)]),
          ),
        }),
    ...(input === undefined ? {} : { input: input.map((line) => text(line, limits.line)) }),
    python: text(value["python"], 16),
    view: oneOf(value["view"], viewNames),
    granularity: oneOf(value["granularity"], granularities),
    step: value["step"] === "end" ? "end" : count(value["step"]),
    object: value["object"] === null ? null : count(value["object"]),
    ...(value["schedule"] === undefined ? {} : { schedule: schedule(value["schedule"]) }),
    ...(value["machine"] === undefined ? {} : { machine: oneOf(value["machine"], machineNames) }),
  };
}

/** What a page's fragment (with or without `#`) carries; null where it carries no program. Rejects with a LinkError. */
export async function readLink(fragment: string): Promise<Linked | null> {
  const bare = fragment.replace(/^#/, "");
  if (!bare.startsWith(`${key}=`)) return null;
  if (bare.length > limits.fragment) throw new LinkError(tooLong);
  const [format = "", packed = "", ...rest] = bare.slice(key.length + 1).split(".");
  if (/^\d{1,6}$/.test(format) && Number(format) > Number(version)) {
    throw new LinkError("The link was made by a later release of the course. This one cannot read it.");
  }
  if (format !== version || rest.length > 0) throw new LinkError(foreign);
  const bytes = fromBase64Url(packed);
  let value: unknown;
  try {
    const unpacked = await collect(
      throughStream(bytes, new DecompressionStream("deflate-raw")),
      limits.text * 3,
    );
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(unpacked));
  } catch (error) {
    throw error instanceof LinkError ? error : new LinkError(damaged);
  }
  return check(value);
}
