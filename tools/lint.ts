// `npm run lint`: what the linter finds; warnings count.

import { programs, runNode } from "./project.ts";

process.exitCode = await runNode(programs.biome, ["lint", "--error-on-warnings", ...process.argv.slice(2)]);
