#!/usr/bin/env node
/** `simulate FILE.py`: prints what `python FILE.py` prints. */
import { readFileSync } from "node:fs";
import { runPlain } from "../index.ts";

const file = process.argv[2];
if (file === undefined) {
  process.stderr.write("usage: simulate FILE.py\n");
  process.exit(2);
}
const result = runPlain(readFileSync(file, "utf8"), file, {
  onOutput(stream, text) {
    (stream === "stdout" ? process.stdout : process.stderr).write(text);
  },
});
process.exitCode = result.status;
