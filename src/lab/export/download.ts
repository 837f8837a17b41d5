/** Files for the reader: the picture as SVG, as PNG, and blank for paper with its key. Loaded when asked for. */
import mono from "../../styles/fonts/mono.woff2?url";
import type { Node } from "../tree/tree.ts";
import pictureCss from "../views/names-and-objects/picture.css?raw";
import timelineCss from "../views/timeline/timeline.css?raw";
import { type FileOptions, svgFile } from "./standalone.ts";

export function save(name: string, data: Blob): void {
  const url = URL.createObjectURL(data);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

let font: Promise<string> | undefined;

/** The code face as a data address, so that a file keeps its letters wherever it is opened. */
function codeFace(): Promise<string> {
  font ??= (async () => {
    const blob = await (await fetch(mono)).blob();
    return new Promise<string>((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(blob);
    });
  })();
  return font;
}

async function optionsFor(title: string, caption: string | undefined): Promise<FileOptions> {
  const css = pictureCss + timelineCss;
  return { css, font: await codeFace(), title, ...(caption === undefined ? {} : { caption }) };
}

/** Saves an `<svg>` tree as `name.svg`. */
export async function saveSvg(name: string, view: Node, title: string, caption?: string): Promise<void> {
  const text = svgFile(view, await optionsFor(title, caption));
  save(`${name}.svg`, new Blob([text], { type: "image/svg+xml" }));
}

/** Saves an `<svg>` tree as `name.png`, at twice its size. */
export async function savePng(name: string, view: Node, title: string, caption?: string): Promise<void> {
  const text = svgFile(view, await optionsFor(title, caption));
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  await image.decode();
  const scale = Math.min(2, 8000 / image.naturalWidth, 8000 / image.naturalHeight);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser gives no canvas to draw a PNG on.");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("The picture is too large for a PNG; take the SVG.");
  save(`${name}.png`, blob);
}
