/** A reader for the markup that views write: enough of XML to find elements, attributes and text again. */

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const decode = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

const empty = new Set(["br", "hr", "img", "input", "meta", "link"]);

export function parseMarkup(markup: string): Element {
  const root: Element = { tag: "", attributes: {}, children: [] };
  const open: Element[] = [root];
  const top = (): Element => open.at(-1) ?? root;
  for (const [, close, tag, inner, selfClosed, text] of markup.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g,
  )) {
    if (text !== undefined) top().children.push(decode(text));
    else if (close === "/") {
      const closed = open.pop();
      if (closed?.tag !== tag) throw new Error(`</${tag}> closes <${closed?.tag}>`);
    } else {
      const attributes: Record<string, string> = {};
      for (const [, name = "", value = ""] of (inner ?? "").matchAll(/([\w:-]+)="([^"]*)"/g)) {
        attributes[name] = decode(value);
      }
      const element: Element = { tag: tag ?? "", attributes, children: [] };
      top().children.push(element);
      if (selfClosed !== "/" && !empty.has(element.tag)) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${top().tag}> is not closed`);
  const [first] = root.children;
  if (first === undefined || typeof first === "string") throw new Error("no element");
  return first;
}

export function* all(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== "string") yield* all(child);
}

export function hasClass(element: Element, name: string): boolean {
  return (element.attributes.class ?? "").split(" ").includes(name);
}

export function byClass(element: Element, name: string): Element[] {
  return [...all(element)].filter((each) => hasClass(each, name));
}

export function withAttribute(element: Element, name: string): Element[] {
  return [...all(element)].filter((each) => name in each.attributes);
}

export function text(element: Element): string {
  return element.children.map((child) => (typeof child === "string" ? child : text(child))).join("");
}

/** The id that is written as "#4", or as "#c4" for what was there before the program. */
export function readId(words: string): number {
  const [, given = "", digits = ""] = /#(c?)(\d+)$/.exec(words) ?? [];
  return Number(digits === "" ? Number.NaN : digits) + (given === "c" ? 100_000 : 0);
}
