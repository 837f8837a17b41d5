// `npm run dev`: the site for authors, rebuilt as files change.

import { programs, runNode } from "./project.ts";

process.exitCode = await runNode(programs.astro, ["dev", ...process.argv.slice(2)]);
