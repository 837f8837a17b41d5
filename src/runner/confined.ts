/**
 * Workers that obey the Content-Security-Policy of their page. A worker that is loaded from a network address has
 * only the policy that its own response carries, which on a plain file server is none. One that is made from a blob
 * takes over the policy of the document that made it: so every worker starts as a blob of one line, an import.
 */

/** Where a worker is made: a window's own constructors, so that the policy is that window's. */
interface Place {
  readonly Worker: typeof Worker;
  readonly Blob: typeof Blob;
  readonly URL: typeof URL;
}

/** A module worker from a script of the site; `address` may be relative to the page. */
export function confinedWorker(address: string, place: Place = globalThis): Worker {
  const script = new URL(address, location.href).href;
  const blob = new place.Blob([`import ${JSON.stringify(script)};`], { type: "text/javascript" });
  const url = place.URL.createObjectURL(blob);
  const worker = new place.Worker(url, { type: "module" });
  // The first word from the worker says that the blob has been read.
  worker.addEventListener("message", () => place.URL.revokeObjectURL(url), { once: true });
  return worker;
}

let frame: Promise<Window & typeof globalThis> | undefined;

/**
 * The window in which WebAssembly may be compiled: a hidden frame of this page, made at the first call. A worker that
 * runs WebAssembly is `confinedWorker(address, await wasmPlace())`. Rejects where the frame does not load.
 */
export function wasmPlace(): Promise<Window & typeof globalThis> {
  frame ??= new Promise((resolve, reject) => {
    const element = document.createElement("iframe");
    element.hidden = true;
    element.title = "WebAssembly";
    element.src = `${import.meta.env.BASE_URL.replace(/\/$/, "")}/frames/wasm/`;
    element.addEventListener("load", () => {
      const inside = element.contentWindow as (Window & typeof globalThis) | null;
      if (inside === null) reject(new Error("The frame for WebAssembly did not load."));
      else resolve(inside);
    });
    document.body.append(element);
  });
  return frame;
}
