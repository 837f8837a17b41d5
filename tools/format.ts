// `npm run format`: lays every source file out as the project does. `-- --check` only says what differs.

import { programs, runNode } from "./project.ts";

const args = process.argv.slice(2);
const check = args.includes("--check");
const paths = args.filter((arg) => arg !== "--check");
process.exitCode = await runNode(programs.biome, ["format", ...(check ? [] : ["--write"]), ...paths]);
