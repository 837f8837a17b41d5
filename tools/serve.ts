// A plain file server for dist/: what any static host does, and nothing more, so that what works here
// works anywhere. Where a file has brotli or gzip beside it (tools/compress.ts), it sends that. `startServer` is used by `npm start` and by the browser tests.

import { createReadStream, existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".py": "text/x-python; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
  ".zip": "application/zip",
};

export interface ServeOptions {
  /** The folder to serve. */
  readonly folder: string;
  /** The path under which it stands: `/`, or `/a/b/`. */
  readonly base: string;
  /** The first port to try; 0 takes any free one. */
  readonly port: number;
  /** How many further ports to try where that one is taken. */
  readonly tries?: number;
  /** One host to listen at; this machine's own addresses where it is not given. */
  readonly host?: string | undefined;
}

export interface RunningServer {
  /** The address of the front page, base included. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The file that a request's path names, or undefined where there is none. A folder means its index.html. */
async function fileFor(folder: string, path: string): Promise<string | undefined> {
  const inner = normalize(join(folder, path));
  if (inner !== folder && !inner.startsWith(folder + sep)) return undefined;
  for (const candidate of path.endsWith("/") ? [join(inner, "index.html")] : [inner]) {
    const found = await stat(candidate).catch(() => undefined);
    if (found?.isFile()) return candidate;
  }
  return undefined;
}

/** The file to send for one that was asked for, in an encoding that the asker knows. */
function encoded(request: IncomingMessage, file: string): { path: string; headers: Record<string, string> } {
  const known = String(request.headers["accept-encoding"] ?? "");
  for (const [encoding, ending] of [
    ["br", ".br"],
    ["gzip", ".gz"],
  ] as const) {
    const path = file + ending;
    if (new RegExp(`\\b${encoding}\\b`).test(known) && existsSync(path))
      return { path, headers: { "content-encoding": encoding, vary: "accept-encoding" } };
  }
  return { path: file, headers: {} };
}

/** A service worker has no policy but that of its response: it fetches, and does nothing else. */
const workerPolicy = "default-src 'none'; connect-src 'self'; script-src 'self'";

function send(request: IncomingMessage, response: ServerResponse, status: number, file: string): void {
  const hashed = /\/_astro\//.test(request.url ?? "");
  const { path, headers } = encoded(request, file);
  response.writeHead(status, {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    ...headers,
    ...(/\/sw\.js$/.test(file) ? { "content-security-policy": workerPolicy } : {}),
    "cache-control": hashed && status === 200 ? "public, max-age=31536000, immutable" : "no-cache",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(path)
    .on("error", () => response.destroy())
    .pipe(response);
}

async function answer(options: ServeOptions, request: IncomingMessage, response: ServerResponse) {
  const { folder, base } = options;
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  let path: string;
  try {
    path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  } catch {
    response.writeHead(400).end("Bad address");
    return;
  }
  if (base !== "/" && (path === "/" || `${path}/` === base)) {
    response.writeHead(302, { location: base }).end();
    return;
  }
  if (path.startsWith(base)) {
    const inner = path.slice(base.length - 1);
    const file = await fileFor(folder, inner);
    if (file !== undefined) {
      send(request, response, 200, file);
      return;
    }
    if (!inner.endsWith("/") && (await fileFor(folder, `${inner}/`)) !== undefined) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
  }
  const missing = await fileFor(folder, "/404.html");
  if (missing === undefined) response.writeHead(404).end("Not found");
  else send(request, response, 404, missing);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function errorCode(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function close(servers: readonly Server[]): Promise<void> {
  const closing = servers.map(
    (server) =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return Promise.all(closing).then(() => undefined);
}

/**
 * Listens on one port at every host; a host that this machine does not have (no IPv6, say) is left out as
 * long as another one listens. Resolves to undefined where the port is taken.
 */
async function listenAll(options: ServeOptions, hosts: readonly string[], port: number) {
  const servers: Server[] = [];
  let bound = port;
  let refused: unknown;
  for (const host of hosts) {
    const server = createServer((request, response) => {
      answer(options, request, response).catch(() => response.destroy());
    });
    try {
      await listen(server, bound, host);
    } catch (error) {
      if (errorCode(error) === "EADDRINUSE") {
        await close(servers);
        return undefined;
      }
      refused = error;
      continue;
    }
    servers.push(server);
    const address = server.address();
    if (typeof address === "object" && address !== null) bound = address.port;
  }
  if (servers.length === 0) throw refused;
  return { servers, port: bound };
}

/**
 * Serves a folder to this machine, or to whoever reaches `host`; where the port is taken, on the next free
 * one.
 */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const settings = { ...options, folder: normalize(options.folder) };
  const hosts = options.host === undefined ? ["127.0.0.1", "::1"] : [options.host];
  const tries = options.tries ?? 100;
  for (let offset = 0; offset <= tries; offset += 1) {
    const port = options.port === 0 ? 0 : options.port + offset;
    const running = await listenAll(settings, hosts, port);
    if (running === undefined) continue;
    return {
      address: `http://${options.host ?? "localhost"}:${running.port}${options.base}`,
      port: running.port,
      close: () => close(running.servers),
    };
  }
  throw new Error(`No free port from ${options.port} to ${options.port + tries}.`);
}
