/**
 * The service worker: after one visit the whole course is on the reader's device. Each release has a cache of its own,
 * filled before the release is used; pages are answered out of it, so that a page and its parts are always of one
 * release. A new release waits until the reader takes it (src/offline/register.ts) or has closed all pages.
 *
 * `files` and `release` are put in when the site is built (tools/astro/parts.ts).
 */

/** Paths in the site, from the service worker's own folder: `chapters/names/`, `_astro/a.js`. */
declare const files: readonly string[];
/** Tells releases apart: a hash of all files. */
declare const release: string;

interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends WaitingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: WaitingEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: RequestEvent) => void): void;
  addEventListener(type: "message", listener: (event: WaitingEvent & { data: unknown }) => void): void;
}

const scope = globalThis as unknown as Scope;
const root = scope.registration.scope;
const prefix = `refcounted ${root} `;
const own = prefix + release;
/** Files whose name changes with their content: what is cached of them never gets old. */
const isHashed = (url: string) => url.startsWith(`${root}_astro/`) || url.startsWith(`${root}pyodide/`);

/** Caches of other releases of this site, the oldest first. */
async function others(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
}

async function matchIn(names: readonly string[], url: string): Promise<Response | undefined> {
  for (const name of names) {
    const found = await (await caches.open(name)).match(url);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Brings every file; what another release has under the same hashed name is not asked for again. */
async function fill(): Promise<void> {
  const cache = await caches.open(own);
  const before = await others();
  const waiting = [...files];
  async function next(): Promise<void> {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const url = new URL(path, root).href;
      if ((await cache.match(url)) !== undefined) continue;
      const known = isHashed(url) ? await matchIn(before, url) : undefined;
      const answer = known ?? (await fetch(url, { cache: "no-cache", priority: "low" }));
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      await cache.put(url, answer);
    }
  }
  await Promise.all(Array.from({ length: 4 }, next));
}

/** Keeps one earlier release: a page of it may still be open, and ask for a part. */
async function clean(): Promise<void> {
  const old = (await others()).slice(0, -1);
  await Promise.all(old.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const url = request.url.replace(/[?#].*$/, "");
  const cached = await matchIn([own], url);
  if (cached !== undefined) return cached;
  if (request.mode === "navigate" && !url.endsWith("/") && (await matchIn([own], `${url}/`)) !== undefined) {
    return Response.redirect(`${url}/`, 301);
  }
  const earlier = isHashed(url) ? await matchIn((await others()).reverse(), url) : undefined;
  if (earlier !== undefined) return earlier;
  try {
    const fresh = await fetch(request);
    if (fresh.status === 200 && isHashed(url)) await (await caches.open(own)).put(url, fresh.clone());
    return fresh;
  } catch (error) {
    const page =
      request.mode === "navigate" ? await matchIn([own], new URL("404.html", root).href) : undefined;
    if (page === undefined) throw error;
    return new Response(page.body, { status: 404, headers: page.headers });
  }
}

scope.addEventListener("install", (event) => event.waitUntil(fill()));
scope.addEventListener("activate", (event) => event.waitUntil(clean()));
scope.addEventListener("message", (event) => {
  if (event.data === "use this release") event.waitUntil(scope.skipWaiting());
});
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(root)) event.respondWith(answer(request));
});
