/** The hash of a str's canonical buffer (Python/pyhash.c), written to H. */
import { siphash13 } from "../algorithms/siphash13.ts";
import type { UnicodeBody } from "./unicodeobject.ts";

export function siphash13String(body: UnicodeBody): void {
  siphash13(body.value, body.kind, body.codePoints);
}
