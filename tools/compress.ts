// Puts beside each file of a built site what a server may send in its place: file.br and file.gz. Files that
// are compressed already (faces, pictures, the search's index) and very small ones stay alone.

import { globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const text = /\.(?:css|html|js|json|mjs|py|svg|ttf|txt|wasm|webmanifest|xml)$/;
const least = 1_000;

/** Resolves to the bytes of the files that were compressed: as they are, and as brotli and gzip. */
export async function compress(folder: string): Promise<{ plain: number; brotli: number; gzip: number }> {
  const total = { plain: 0, brotli: 0, gzip: 0 };
  const files = globSync("**/*", { cwd: folder }).filter((file) => text.test(file));
  async function one(file: string): Promise<void> {
    const path = join(folder, file);
    if (!statSync(path).isFile()) return;
    const bytes = readFileSync(path);
    if (bytes.length < least) return;
    const [br, gz] = await Promise.all([
      toBrotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
      toGzip(bytes, { level: 9 }),
    ]);
    writeFileSync(`${path}.br`, br);
    writeFileSync(`${path}.gz`, gz);
    total.plain += bytes.length;
    total.brotli += br.length;
    total.gzip += gz.length;
  }
  const waiting = [...files];
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await one(file);
    }),
  );
  return total;
}
