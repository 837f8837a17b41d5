/**
 * A view as a file of its own: the same tree, with its style inside, readable without the page. Files are for
 * paper, so they take the light colours, which the views' own style carries as second values.
 */
import { type Attributes, escapeText, h, type Node, toMarkup } from "../tree/tree.ts";

export interface FileOptions {
  /** The style of the view, as text. */
  readonly css: string;
  /** A face to set the words in, as a data address; without it the reader's own code face serves. */
  readonly font?: string;
  readonly title?: string;
  /** A line of words under the picture. */
  readonly caption?: string;
}

const paper = "#fbf7ee";
const ink = "#211d17";

function fontFace(font: string): string {
  return `@font-face{font-family:"Refcounted Mono";font-weight:400 600;src:url(${font})}svg{--font-code:"Refcounted Mono",monospace}`;
}

/** Attributes and elements that only a page needs: focus, roles of buttons. */
function still(node: Node): Node {
  const attributes: Record<string, Attributes[string]> = {};
  for (const [name, value] of Object.entries(node.attributes)) {
    if (name === "tabindex" || name === "aria-pressed" || name === "role") continue;
    attributes[name] = value;
  }
  return {
    ...node,
    attributes,
    children: node.children.map((child) => (typeof child === "string" ? child : still(child))),
  };
}

/** A standalone SVG file of an `<svg>` tree. */
export function svgFile(view: Node, options: FileOptions): string {
  const width = Number(view.attributes.width);
  const height = Number(view.attributes.height);
  const foot = options.caption === undefined ? 0 : 26;
  const inner = still(view);
  const file = h(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height + foot}`,
      width,
      height: height + foot,
      role: "img",
    },
    options.title !== undefined && h("title", {}, options.title),
    h("style", {}, (options.font === undefined ? "" : fontFace(options.font)) + options.css),
    h("rect", { width, height: height + foot, fill: paper }),
    h("g", { class: String(view.attributes.class ?? "") }, ...inner.children),
    options.caption !== undefined &&
      h("text", { x: 16, y: height + 14, fill: ink, style: "font: 12.5px sans-serif" }, options.caption),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toMarkup(file, true)}\n`;
}

/**
 * A standalone SVG file of HTML, such as the ledger: the markup (well-formed XML) stands in a foreign object.
 * Tokens of the page that the style uses must be in `css`.
 */
export function htmlAsSvgFile(markup: string, width: number, height: number, options: FileOptions): string {
  const style = `${options.font === undefined ? "" : fontFace(options.font)}${options.css}`;
  const title = options.title === undefined ? "" : `<title>${escapeText(options.title)}</title>`;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n`,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `${title}<style>${escapeText(style)}</style><rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<foreignObject x="0" y="0" width="${width}" height="${height}">${markup}</foreignObject></svg>\n`,
  ].join("");
}
