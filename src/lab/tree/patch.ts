/**
 * Trees into the page. `patch` brings an element's children from one tree to the next with as few changes as
 * it can find: a subtree that is the same object in both is not looked at, keyed siblings keep their elements
 * (and with them focus, and transitions that CSS gives to what changed), and attributes are compared by value.
 */
import type { Child, Node } from "./tree.ts";

const svgNamespace = "http://www.w3.org/2000/svg";

function create(child: Child, parent: Element): globalThis.Node {
  const document = parent.ownerDocument;
  if (typeof child === "string") return document.createTextNode(child);
  const inSvg =
    child.tag === "svg" || (parent.namespaceURI === svgNamespace && parent.tagName !== "foreignObject");
  const element = inSvg
    ? document.createElementNS(svgNamespace, child.tag)
    : document.createElement(child.tag);
  for (const name of Object.keys(child.attributes)) setAttribute(element, name, child.attributes[name]);
  for (const each of child.children) element.append(create(each, element));
  return element;
}

function setAttribute(element: Element, name: string, value: Node["attributes"][string]): void {
  if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : String(value));
}

function sameKind(a: Child | undefined, b: Child): boolean {
  if (a === undefined) return false;
  if (typeof a === "string" || typeof b === "string") return typeof a === typeof b;
  return a.tag === b.tag && a.key === b.key;
}

function update(dom: globalThis.Node, before: Child, after: Child): void {
  if (before === after) return;
  if (typeof after === "string" || typeof before === "string") {
    if (dom.nodeValue !== after) dom.nodeValue = after as string;
    return;
  }
  const element = dom as Element;
  for (const name of Object.keys(before.attributes)) {
    if (!(name in after.attributes)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(after.attributes)) {
    if (before.attributes[name] !== value) setAttribute(element, name, value);
  }
  patchChildren(element, before.children, after.children);
}

function patchChildren(parent: Element, before: readonly Child[], after: readonly Child[]): void {
  if (before === after) return;
  const doms = [...parent.childNodes];
  if (before.length === after.length && after.every((child, index) => sameKind(before[index], child))) {
    after.forEach((child, index) => {
      const dom = doms[index];
      const old = before[index];
      if (dom !== undefined && old !== undefined) update(dom, old, child);
    });
    return;
  }
  const keyed = new Map<string, number>();
  before.forEach((child, index) => {
    if (typeof child !== "string" && child.key !== undefined) keyed.set(`${child.tag} ${child.key}`, index);
  });
  const used = new Set<number>();
  let free = 0;
  const take = (child: Child): number | undefined => {
    if (typeof child !== "string" && child.key !== undefined) return keyed.get(`${child.tag} ${child.key}`);
    while (free < before.length) {
      const candidate = before[free];
      const index = free;
      free += 1;
      if (candidate === undefined || used.has(index)) continue;
      if (typeof candidate !== "string" && candidate.key !== undefined) continue;
      if (sameKind(candidate, child)) return index;
    }
    return undefined;
  };
  const matches = after.map((child) => {
    const index = take(child);
    if (index === undefined || used.has(index)) return undefined;
    used.add(index);
    return index;
  });
  // What is gone goes first: then whatever keeps its order keeps its place, and nothing else is touched.
  doms.forEach((dom, index) => {
    if (!used.has(index)) parent.removeChild(dom);
  });
  let cursor: globalThis.Node | null = parent.firstChild;
  after.forEach((child, position) => {
    const index = matches[position];
    const old = index === undefined ? undefined : before[index];
    const dom = index === undefined ? undefined : doms[index];
    if (old === undefined || dom === undefined) {
      parent.insertBefore(create(child, parent), cursor);
      return;
    }
    update(dom, old, child);
    if (dom === cursor) cursor = cursor.nextSibling;
    else parent.insertBefore(dom, cursor);
  });
}

const mounted = new WeakMap<Element, Child[]>();

/** Shows a tree as the only child of `host`. What stood there before the first call is replaced. */
export function patch(host: Element, tree: Child): void {
  const before = mounted.get(host);
  if (before === undefined) host.replaceChildren(create(tree, host));
  else patchChildren(host, before, [tree]);
  mounted.set(host, [tree]);
}
