// The page as a lab does it: the engine's worker, a recorded run, its output.

import { pageEngine } from "../../../src/runner/engine.ts";
import { program, report } from "./program.ts";

const { stdout, stderr } = await pageEngine().run({ filename: "main.py", source: program }).result;
report(stdout === "" ? stderr : stdout);
