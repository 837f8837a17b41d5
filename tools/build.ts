// `npm run build`: the static site into dist/. BASE=/a/b/ builds it for that sub-path.

import { programs, runNode } from "./project.ts";

process.exitCode = await runNode(programs.astro, ["build", ...process.argv.slice(2)]);
