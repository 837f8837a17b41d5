/** Files for the reader: a view as SVG or PNG, and the picture blank for paper with its key. Loaded when asked for. */
import mono from "../../styles/fonts/mono.woff2?url";
import tokensCss from "../../styles/tokens.css?raw";
import labCss from "../lab.css?raw";
import type { Node } from "../tree/tree.ts";
import allocatorCss from "../views/allocator/allocator.css?raw";
import collectorCss from "../views/collector/collector.css?raw";
import countsCss from "../views/counts/counts.css?raw";
import insideCss from "../views/inside/inside.css?raw";
import instructionsCss from "../views/instructions/instructions.css?raw";
import pictureCss from "../views/names-and-objects/picture.css?raw";
import processesCss from "../views/processes/processes.css?raw";
import threadsCss from "../views/threads/threads.css?raw";
import timelineCss from "../views/timeline/timeline.css?raw";
import { saveFile } from "./save-file.ts";
import { htmlAsSvgFile, svgFile } from "./standalone.ts";

export type Format = "svg" | "png";

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

let font: Promise<string> | undefined;

/** The code face as a data address, so that a file keeps its letters wherever it is opened. */
function codeFace(): Promise<string> {
  font ??= fetch(mono).then(async (answer) => dataAddress(await answer.blob()));
  return font;
}

/** Saves a file's text as it is, or drawn at twice its size. */
async function saveText(name: string, text: string, format: Format): Promise<void> {
  const blob = new Blob([text], { type: "image/svg+xml" });
  if (format === "svg") {
    saveFile(`${name}.svg`, blob);
    return;
  }
  const image = new Image();
  // A data address, not a blob's: browsers let only the former be read back from a canvas.
  image.src = await dataAddress(blob);
  await image.decode();
  const scale = Math.min(2, 8000 / image.naturalWidth, 8000 / image.naturalHeight);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser gives no canvas to draw a PNG on.");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (png === null) throw new Error("The picture is too large for a PNG; take the SVG.");
  saveFile(`${name}.png`, png);
}

/** Saves an `<svg>` tree. */
export async function saveTree(
  name: string,
  view: Node,
  format: Format,
  title: string,
  caption?: string,
): Promise<void> {
  const css = pictureCss + timelineCss;
  const options = { css, font: await codeFace(), title, ...(caption === undefined ? {} : { caption }) };
  await saveText(name, svgFile(view, options), format);
}

const imports = /@import[^;]+;/g;

/** Saves an element of the page as it stands there, in the light colours. */
export async function saveElement(
  name: string,
  element: HTMLElement,
  format: Format,
  title: string,
): Promise<void> {
  const width = Math.ceil(element.scrollWidth);
  const height = Math.ceil(element.scrollHeight);
  const copy = element.cloneNode(true) as HTMLElement;
  for (const focusable of copy.querySelectorAll("[tabindex]")) focusable.removeAttribute("tabindex");
  copy.style.cssText = "max-height:none;overflow:visible";
  const page = document.implementation.createHTMLDocument("");
  const root = page.createElement("div");
  root.className = "lab is-file";
  root.style.cssText = `width:${width}px;margin:0;container-type:normal;background:var(--paper)`;
  root.append(page.adoptNode(copy));
  // In a file there is no page whose root could carry the tokens: the file's own root does.
  const tokens = tokensCss.replaceAll(':root[data-theme="light"]', ".lab").replaceAll(":root", ".lab");
  const css = [
    tokens,
    labCss.replace(imports, ""),
    pictureCss,
    timelineCss,
    collectorCss,
    countsCss,
    processesCss,
    threadsCss,
    allocatorCss,
    insideCss,
    instructionsCss,
  ].join("\n");
  const markup = new XMLSerializer().serializeToString(root);
  await saveText(name, htmlAsSvgFile(markup, width, height, { css, font: await codeFace(), title }), format);
}
