/**
 * The trees that views return: plain data for a piece of SVG or HTML. The same view code serves three readers:
 * the build (a string in the page, before any script runs), the bench (patched into the page by
 * `tree/patch.ts`), and exports (a file). A view is thus a pure function, and a test can compare what it says
 * with the snapshot without a browser.
 */

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Node {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Child[];
  /** Siblings with the same key are the same thing at different moments: patched in place, never rebuilt. */
  readonly key: string | undefined;
}

export type Child = Node | string;
export type Children = readonly (
  | Child
  | null
  | undefined
  | false
  | readonly (Child | null | undefined | false)[]
)[];

/** One element. `key` among the attributes becomes the node's key; absent children are left out. */
export function h(tag: string, attributes: Attributes = {}, ...children: Children): Node {
  const { key, ...rest } = attributes;
  const flat: Child[] = [];
  for (const child of children.flat())
    if (child !== null && child !== undefined && child !== false) flat.push(child);
  return {
    tag,
    attributes: rest,
    children: flat,
    key: key === undefined || key === null ? undefined : String(key),
  };
}

/** Elements without an end tag, in HTML. */
const empty = new Set(["br", "hr", "img", "input", "meta", "link"]);

export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;");
}

/** The tree as markup: HTML, or, for a standalone SVG file, XML (`xml`: every element is closed). */
export function toMarkup(child: Child, xml = false): string {
  if (typeof child === "string") return escapeText(child);
  const { tag, attributes, children } = child;
  let open = `<${tag}`;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    open += value === true ? ` ${name}=""` : ` ${name}="${escapeAttribute(String(value))}"`;
  }
  if (empty.has(tag)) return `${open}${xml ? "/" : ""}>`;
  if (xml && children.length === 0) return `${open}/>`;
  return `${open}>${children.map((each) => toMarkup(each, xml)).join("")}</${tag}>`;
}

/** All text below a node, in order. */
export function textOf(child: Child): string {
  return typeof child === "string" ? child : child.children.map(textOf).join("");
}

/** Words with names between backticks, as children: the names become `<code>`. */
export function wordsToNodes(words: string): Child[] {
  return words.split("`").map((part, index) => (index % 2 === 1 ? h("code", {}, part) : part));
}

/** Visits a node and everything below it. */
export function every(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of node.children) if (typeof child !== "string") every(child, visit);
}
