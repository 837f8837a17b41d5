// The plain editor: a <textarea>, with its marks drawn on a layer behind it. The layer repeats the text,
// invisibly, in the same face, so that an underline or a hint stands where it belongs.

import "./editor.css";
import type {
  EditorHandle,
  EditorMarker,
  EditorOptions,
  EditorPosition,
  InlayHint,
  LineDecoration,
} from "./types.ts";

const indent = "    ";

/** The offset in `text` of a line and column counted from 1; past the end of either, the end. */
export function offsetOf(text: string, { line, column }: EditorPosition): number {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const length = lines[line - 1]?.length ?? 0;
  return Math.min(before + Math.min(column - 1, length), text.length);
}

/** What Enter and Tab do to a program's text: the new text and the new cursor. */
export function typeKey(text: string, start: number, end: number, key: "Enter" | "Tab" | "BackTab") {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  if (key === "Enter") {
    const line = text.slice(lineStart, start);
    const deeper = /:\s*(#.*)?$/.test(line) ? indent : "";
    const inserted = `\n${/^ */.exec(line)?.[0] ?? ""}${deeper}`;
    const cursor = start + inserted.length;
    return { text: text.slice(0, start) + inserted + text.slice(end), start: cursor, end: cursor };
  }
  if (key === "Tab" && start === end) {
    const cursor = start + indent.length;
    return { text: text.slice(0, start) + indent + text.slice(end), start: cursor, end: cursor };
  }
  const block = text.slice(lineStart, end);
  const changed = block
    .split("\n")
    .map((line) => (key === "Tab" ? indent + line : line.replace(/^ {1,4}/, "")))
    .join("\n");
  const grown = changed.length - block.length;
  const first = (key === "Tab" ? indent + block : block.replace(/^ {1,4}/, "")).length - block.length;
  return {
    text: text.slice(0, lineStart) + changed + text.slice(end),
    start: Math.max(lineStart, start + first),
    end: Math.max(lineStart, end + grown),
  };
}

function element(tag: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/** One line of the layer behind the text: its ghost, cut where a marker or a hint begins. */
function drawLine(
  line: string,
  marks: { decoration: LineDecoration | undefined; markers: EditorMarker[]; hints: InlayHint[] },
): HTMLElement {
  const row = element("div", "plain-line");
  if (marks.decoration !== undefined) row.classList.add(`editor-line-${marks.decoration.kind}`);
  const marker = marks.markers[0];
  const from = marker === undefined ? line.length : Math.min(marker.column - 1, line.length);
  const same = marker?.endLine === undefined || marker.endLine === marker.line;
  const to =
    marker === undefined ? from : same ? Math.max(from + 1, (marker.endColumn ?? 0) - 1) : line.length;
  row.append(element("span", "plain-ghost", line.slice(0, from)));
  if (marker !== undefined) {
    const inner = line.slice(from, to) || " ";
    row.append(element("span", `plain-ghost editor-marker-${marker.severity}`, inner));
    row.append(element("span", "plain-ghost", line.slice(to)));
  }
  // A text area cannot part its own text, so hints gather after the line's end.
  for (const hint of marks.hints) {
    const text = element("span", "editor-hint", hint.text);
    row.append(text);
  }
  return row;
}

export function mountTextarea(host: HTMLElement, options: EditorOptions): EditorHandle {
  const box = element("div", "plain-editor");
  if (options.theme === "light" || options.theme === "dark") box.dataset.theme = options.theme;
  const layer = element("div", "plain-layer");
  layer.setAttribute("aria-hidden", "true");
  const area = document.createElement("textarea");
  const help = element("p", "editor-help sr-only");
  const messages = element("div", "plain-messages");
  messages.setAttribute("role", "status");
  help.id = `editor-help-${crypto.randomUUID()}`;
  help.textContent =
    "Tab leaves the editor. Once you have typed, Tab indents, and Escape lets Tab leave again.";

  area.className = "plain-area";
  area.value = options.value;
  area.spellcheck = false;
  area.wrap = "off";
  area.readOnly = options.readOnly ?? false;
  area.setAttribute("autocapitalize", "off");
  area.setAttribute("autocomplete", "off");
  area.setAttribute("autocorrect", "off");
  area.setAttribute("aria-label", options.ariaLabel);
  area.setAttribute("aria-describedby", help.id);
  const stage = element("div", "plain-stage");
  stage.append(layer, area);
  box.append(stage, help, messages);
  host.replaceChildren(box);

  let decorations: readonly LineDecoration[] = [];
  let markers: readonly EditorMarker[] = [];
  let hints: readonly InlayHint[] = [];
  let tabLeaves = true;

  function draw(): void {
    const lines = area.value.split("\n");
    area.rows = lines.length;
    layer.replaceChildren(
      ...lines.map((line, index) =>
        drawLine(line, {
          decoration: decorations.find((decoration) => decoration.line === index + 1),
          markers: markers.filter((marker) => marker.line === index + 1),
          hints: hints.filter((hint) => hint.line === index + 1),
        }),
      ),
    );
    const notes = [
      ...markers.map(({ line, message }) => `Line ${line}: ${message}`),
      ...decorations.flatMap(({ line, message }) =>
        message === undefined ? [] : [`Line ${line}: ${message}`],
      ),
    ];
    const shown = [...messages.children].map((child) => child.textContent);
    if (shown.join("\n") !== notes.join("\n")) {
      messages.replaceChildren(...notes.map((note) => element("p", "plain-message", note)));
    }
  }

  function changed(): void {
    draw();
    options.onChange(area.value);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      tabLeaves = true;
      return;
    }
    if (area.readOnly || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key !== "Enter" && (event.key !== "Tab" || tabLeaves)) return;
    event.preventDefault();
    const key = event.key === "Enter" ? "Enter" : event.shiftKey ? "BackTab" : "Tab";
    const result = typeKey(area.value, area.selectionStart, area.selectionEnd, key);
    area.value = result.text;
    area.setSelectionRange(result.start, result.end);
    tabLeaves = false;
    changed();
  }

  function onInput(): void {
    tabLeaves = false;
    changed();
  }

  function onBlur(): void {
    tabLeaves = true;
  }

  function onScroll(): void {
    layer.scrollLeft = area.scrollLeft;
    layer.scrollTop = area.scrollTop;
  }

  area.addEventListener("keydown", onKey);
  area.addEventListener("input", onInput);
  area.addEventListener("blur", onBlur);
  area.addEventListener("scroll", onScroll);
  draw();

  return {
    kind: "textarea",
    getValue: () => area.value,
    setValue(value) {
      const { selectionStart } = area;
      area.value = value;
      area.setSelectionRange(Math.min(selectionStart, value.length), Math.min(selectionStart, value.length));
      draw();
    },
    setReadOnly(readOnly) {
      area.readOnly = readOnly;
    },
    focus(position) {
      area.focus();
      if (position !== undefined) {
        const offset = offsetOf(area.value, position);
        area.setSelectionRange(offset, offset);
      }
    },
    setDecorations(next) {
      decorations = next;
      draw();
    },
    setMarkers(next) {
      markers = next;
      draw();
    },
    setInlayHints(next) {
      hints = next;
      draw();
    },
    dispose() {
      box.remove();
    },
  };
}
