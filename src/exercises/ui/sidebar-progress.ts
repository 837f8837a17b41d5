/** How many exercises of each page are solved, beside the page's link in the sidebar. Nothing is shown before the first. */
import { progress } from "../progress/index.ts";

function show(pages: Readonly<Record<string, readonly string[]>>): void {
  const store = progress();
  for (const link of document.querySelectorAll<HTMLAnchorElement>("nav.sidebar a[href]")) {
    // A link to a part of a page stands for no page.
    if (link.hash !== "") continue;
    const ids = pages[new URL(link.href).pathname];
    if (ids === undefined) continue;
    const records = ids.map((id) => store.get(id));
    const solved = records.filter((record) => record.solved !== null).length;
    const isBegun = records.some((record) => record.attempts.length > 0);
    let mark = link.querySelector<HTMLElement>(".chapter-progress");
    if (!isBegun && solved === 0) {
      mark?.remove();
      continue;
    }
    if (mark === null) {
      mark = document.createElement("span");
      mark.className = "chapter-progress";
      link.append(mark);
    }
    mark.textContent = `${solved}/${ids.length}`;
    mark.title = `${solved} of ${ids.length} exercises solved`;
  }
}

export function showProgress(): void {
  const text = document.getElementById("exercises-by-page")?.textContent;
  if (text == null) return;
  const pages = JSON.parse(text) as Record<string, string[]>;
  show(pages);
  progress().onChange(() => show(pages));
}
