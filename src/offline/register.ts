/**
 * The page's side of working without a network. The service worker is registered once the page is loaded and has
 * nothing better to do. A new release is offered, and taken only when the reader says so: an open exercise is never
 * reloaded under somebody's hands.
 */

/** The words for the reader, and the element that shows them; it is made when it is needed. */
function offer(waiting: ServiceWorker, container: ServiceWorkerContainer): void {
  if (document.querySelector(".release-offer") !== null) return;
  const box = document.createElement("div");
  box.className = "release-offer";
  box.setAttribute("role", "status");
  const text = document.createElement("p");
  text.textContent = "A new release of the course is ready. What you have done is kept.";
  const use = document.createElement("button");
  use.type = "button";
  use.textContent = "Use it now";
  use.addEventListener("click", () => {
    container.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("use this release");
  });
  const later = document.createElement("button");
  later.type = "button";
  later.textContent = "Later";
  later.addEventListener("click", () => box.remove());
  box.append(text, use, later);
  document.body.append(box);
}

/** Says in the colophon that the course is stored. */
function tellStored(): void {
  document.documentElement.dataset.offline = "ready";
  for (const place of document.querySelectorAll<HTMLElement>("[data-offline-note]")) place.hidden = false;
}

async function register(base: string): Promise<void> {
  const container = navigator.serviceWorker;
  const registration = await container.register(`${base}sw.js`, { scope: base, updateViaCache: "none" });
  const look = (worker: ServiceWorker | null): void => {
    if (worker === null) return;
    const tell = (): void => {
      // Without a controller it is the first visit: there is nothing to replace.
      if (worker.state === "installed" && container.controller !== null) offer(worker, container);
      if (worker.state === "activated") tellStored();
    };
    tell();
    worker.addEventListener("statechange", tell);
  };
  registration.addEventListener("updatefound", () => look(registration.installing));
  look(registration.waiting);
  look(registration.installing);
  look(registration.active);
}

/** `base` is the site's own path, with a slash at its end. */
export function startOffline(base: string): void {
  // No service worker without a secure origin, in a private window of some browsers, or where data is to be saved.
  if (!("serviceWorker" in navigator)) return;
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData === true && navigator.serviceWorker.controller === null) return;
  const begin = (): void => void register(base).catch(() => {});
  const whenIdle = (): void => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(begin, { timeout: 10_000 });
    else setTimeout(begin, 2_000);
  };
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle, { once: true });
}
