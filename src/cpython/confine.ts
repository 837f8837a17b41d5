/**
 * Takes from a worker whatever could reach beyond it, before Python starts: a program of Python sees the worker's own
 * global object as its module `js`. A worker that inherits its page's policy cannot reach another host anyway; this holds
 * where no policy does.
 */

/** What can fetch, send, load code or make another worker. */
const reaching = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "WebSocketStream",
  "WebTransport",
  "EventSource",
  "RTCPeerConnection",
  "BroadcastChannel",
  "Worker",
  "SharedWorker",
  "importScripts",
  "eval",
  "Function",
  "indexedDB",
  "caches",
  "navigator",
  "postMessage",
  "close",
] as const;

/** Stands in the place of `Function`: others ask `instanceof` of it, and nobody can make a function with it. */
function refuse(): never {
  throw new TypeError("functions cannot be made of text here");
}

function remove(scope: object, name: string): void {
  // Most are inherited from the prototypes of the worker's global object: nobody must find them there either.
  for (
    let each: object | null = scope;
    each !== null && each !== Object.prototype;
    each = Object.getPrototypeOf(each)
  )
    Reflect.deleteProperty(each, name);
  const value = name === "Function" ? refuse : undefined;
  Object.defineProperty(scope, name, { value, writable: false, configurable: false });
}

/** Takes all of it away, for good. Whatever the worker itself still needs it must have kept before. */
export function confine(scope: object): void {
  refuse.prototype = Function.prototype;
  for (const name of reaching) remove(scope, name);
  // Functions can be made of text by way of any function's own constructor.
  const makers = [() => {}, async () => {}, function* () {}, async function* () {}];
  for (const maker of makers) {
    Object.defineProperty(Object.getPrototypeOf(maker), "constructor", {
      value: refuse,
      writable: false,
      configurable: false,
    });
  }
}
