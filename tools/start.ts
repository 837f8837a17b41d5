// `npm start`: builds the site and serves it until it is interrupted. PORT names another first port, BASE a
// sub-path, HOST an address to listen at other than this machine's own (0.0.0.0 for a classroom).

import { join } from "node:path";
import { basePath, programs, root, runNode } from "./project.ts";
import { startServer } from "./serve.ts";

const status = await runNode(programs.astro, ["build"]);
if (status === 0) {
  const port = Number(process.env.PORT ?? 4321);
  const server = await startServer({
    folder: join(root, "dist"),
    base: basePath(),
    port,
    host: process.env.HOST,
  });
  process.stdout.write(`\nRefcounted is served at ${server.address}\nStop it with Ctrl+C.\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      void server.close().then(() => process.exit(0));
    });
  }
} else {
  process.exitCode = status;
}
