// Monaco, cut down to what a page of Python needs: the bare editor, and the features named below one by
// one. The whole package is never imported. This file and what it imports is one lazy part of the site,
// with a budget of its own (tests/site).

import "./editor.css";
import * as monaco from "monaco-editor/editor";
import editorWorker from "monaco-editor/editor/editor.worker?worker&url";
import "monaco-editor/features/bracketMatching/register";
import "monaco-editor/features/caretOperations/register";
import "monaco-editor/features/clipboard/register";
import "monaco-editor/features/codeEditor/register";
import "monaco-editor/features/comment/register";
import "monaco-editor/features/cursorUndo/register";
import "monaco-editor/features/find/register";
import "monaco-editor/features/hover/register";
import "monaco-editor/features/indentation/register";
import "monaco-editor/features/inlayHints/register";
import "monaco-editor/features/lineSelection/register";
import "monaco-editor/features/linesOperations/register";
import "monaco-editor/features/multicursor/register";
import "monaco-editor/features/readOnlyMessage/register";
import "monaco-editor/features/tokenization/register";
import "monaco-editor/features/wordHighlighter/register";
import "monaco-editor/features/wordOperations/register";
import "monaco-editor/languages/definitions/python/register";
import "./monaco-python.ts";
import { confinedWorker } from "../../runner/confined.ts";
import type { EditorHandle, EditorMarker, EditorOptions, InlayHint, LineDecoration } from "./types.ts";

self.MonacoEnvironment = { getWorker: () => confinedWorker(editorWorker) };

const owner = "refcounted";
const severities = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
} as const;

/** A design token's value in the page as it is now, as Monaco wants colours (without `#`). */
function token(name: string, fallback: string): string {
  const value = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  return /^#[0-9a-f]{6}$/i.test(value) ? value.slice(1) : fallback;
}

/** Makes Monaco's theme out of the page's tokens, so that there is one place for colours. */
function applyTheme(wanted: "light" | "dark"): void {
  const light = wanted === "light";
  const ink = token("--ink", light ? "211d17" : "efe7d8");
  const rule = (tokens: string, name: string, extra: object = {}) => ({
    token: tokens,
    foreground: token(name, ink),
    ...extra,
  });
  monaco.editor.defineTheme(owner, {
    base: light ? "vs" : "vs-dark",
    inherit: false,
    rules: [
      { token: "", foreground: ink },
      rule("comment", "--code-comment", { fontStyle: "italic" }),
      rule("keyword", "--code-keyword"),
      rule("string", "--code-string"),
      rule("number", "--code-number"),
      rule("tag", "--code-name"),
    ],
    colors: {
      "editor.background": `#${token("--paper-raised", light ? "fffdf8" : "24201a")}`,
      "editor.foreground": `#${ink}`,
      "editorLineNumber.foreground": `#${token("--ink-faint", ink)}`,
      "editorLineNumber.activeForeground": `#${token("--ink-soft", ink)}`,
      "editorCursor.foreground": `#${token("--rubric", ink)}`,
      "editor.selectionBackground": `#${token("--sign-changed", light ? "fbe9b0" : "4b3d14")}`,
      "editor.inactiveSelectionBackground": `#${token("--sign-changed", "888888")}88`,
      "editor.lineHighlightBackground": "#00000000",
      "editor.lineHighlightBorder": "#00000000",
      "editorInlayHint.background": `#${token("--sign-badge-fill", ink)}`,
      "editorInlayHint.foreground": `#${token("--sign-badge-ink", "ffffff")}`,
      "editorError.foreground": `#${token("--bad", "b00020")}`,
      "editorWarning.foreground": `#${token("--sign-changed-line", "96670a")}`,
      "editorBracketMatch.border": `#${token("--rule-strong", "9f9480")}`,
      "editorWidget.background": `#${token("--paper", "ffffff")}`,
      "editorWidget.foreground": `#${ink}`,
      "editorWidget.border": `#${token("--rule-strong", "9f9480")}`,
      "editorHoverWidget.background": `#${token("--paper", "ffffff")}`,
      "editorHoverWidget.border": `#${token("--rule-strong", "9f9480")}`,
      "input.background": `#${token("--paper-raised", "ffffff")}`,
      "input.foreground": `#${ink}`,
      "input.border": `#${token("--rule-strong", "9f9480")}`,
      focusBorder: `#${token("--focus", "a35a00")}`,
    },
  });
  monaco.editor.setTheme(owner);
}

function pageTheme(): "light" | "dark" {
  return document.documentElement.dataset.theme === "light" ? "light" : "dark";
}

/** Inlay hints come from one provider for all models; each editor leaves its own here. */
const hintsOf = new WeakMap<monaco.editor.ITextModel, readonly InlayHint[]>();
const hintsChanged = new monaco.Emitter<void>();
monaco.languages.registerInlayHintsProvider("python", {
  onDidChangeInlayHints: hintsChanged.event,
  provideInlayHints(model) {
    const hints = (hintsOf.get(model) ?? []).map(({ line, column, text, tooltip }) => ({
      position: { lineNumber: line, column },
      label: text,
      paddingLeft: true,
      paddingRight: true,
      ...(tooltip === undefined ? {} : { tooltip }),
    }));
    return { hints, dispose: () => undefined };
  },
});

function lineDecoration({ line, kind, message }: LineDecoration): monaco.editor.IModelDeltaDecoration {
  return {
    range: new monaco.Range(line, 1, line, 1),
    options: {
      isWholeLine: true,
      className: `editor-line-${kind}`,
      linesDecorationsClassName: `editor-margin-${kind}`,
      ...(message === undefined ? {} : { hoverMessage: { value: message, isTrusted: false } }),
    },
  };
}

function markerData(marker: EditorMarker): monaco.editor.IMarkerData {
  return {
    severity: severities[marker.severity],
    message: marker.message,
    startLineNumber: marker.line,
    startColumn: marker.column,
    endLineNumber: marker.endLine ?? marker.line,
    endColumn: marker.endColumn ?? marker.column + 1,
  };
}

export function mountMonaco(host: HTMLElement, options: EditorOptions): EditorHandle {
  const themed = options.theme === "light" || options.theme === "dark" ? options.theme : undefined;
  applyTheme(themed ?? pageTheme());
  const box = document.createElement("div");
  box.className = "monaco-box";
  host.replaceChildren(box);

  const style = getComputedStyle(box);
  const model = monaco.editor.createModel(options.value, "python");
  model.updateOptions({ tabSize: 4, insertSpaces: true });
  const editor = monaco.editor.create(box, {
    model,
    ariaLabel: `${options.ariaLabel}. Tab leaves the editor. Once you have typed, Tab indents, and Escape lets Tab leave again.`,
    readOnly: options.readOnly ?? false,
    domReadOnly: options.readOnly ?? false,
    tabFocusMode: true,
    automaticLayout: true,
    fontFamily: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize),
    lineHeight: Number.parseFloat(style.lineHeight) || 23,
    fontLigatures: false,
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 14,
    glyphMargin: false,
    folding: false,
    renderFinalNewline: "on",
    bracketPairColorization: { enabled: false },
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    hideCursorInOverviewRuler: true,
    overviewRulerBorder: false,
    scrollBeyondLastLine: false,
    scrollBeyondLastColumn: 2,
    renderLineHighlight: "none",
    renderWhitespace: "none",
    guides: { indentation: false },
    padding: { top: 8, bottom: 8 },
    scrollbar: { alwaysConsumeMouseWheel: false, vertical: "auto", horizontal: "auto" },
    wordBasedSuggestions: "off",
    quickSuggestions: false,
    links: false,
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true },
    occurrencesHighlight: "singleFile",
    inlayHints: { enabled: "on", fontFamily: style.fontFamily, padding: true },
    hover: { above: false },
    fixedOverflowWidgets: true,
    contextmenu: false,
    dragAndDrop: false,
  });

  const marks = editor.createDecorationsCollection();
  let quiet = false;

  function fitHeight(): void {
    box.style.height = `${editor.getContentHeight()}px`;
  }

  const listeners = [
    editor.onDidContentSizeChange(fitHeight),
    editor.onDidChangeModelContent(() => {
      if (quiet) return;
      editor.updateOptions({ tabFocusMode: false });
      options.onChange(model.getValue());
    }),
    editor.onKeyDown(({ keyCode }) => {
      if (keyCode === monaco.KeyCode.Escape) editor.updateOptions({ tabFocusMode: true });
    }),
    editor.onDidBlurEditorWidget(() => editor.updateOptions({ tabFocusMode: true })),
  ];
  fitHeight();

  const themeWatch = new MutationObserver(() => applyTheme(themed ?? pageTheme()));
  themeWatch.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  // Monaco measures its face once; ours may still be on its way.
  void document.fonts.ready.then(() => monaco.editor.remeasureFonts());

  return {
    kind: "monaco",
    getValue: () => model.getValue(),
    setValue(value) {
      quiet = true;
      const position = editor.getPosition();
      model.setValue(value);
      if (position !== null) editor.setPosition(position);
      quiet = false;
    },
    setReadOnly(readOnly) {
      editor.updateOptions({ readOnly, domReadOnly: readOnly });
    },
    focus(position) {
      if (position !== undefined) {
        editor.setPosition({ lineNumber: position.line, column: position.column });
      }
      editor.focus();
    },
    setDecorations(decorations) {
      marks.set(decorations.map(lineDecoration));
    },
    setMarkers(markers) {
      monaco.editor.setModelMarkers(model, owner, markers.map(markerData));
    },
    setInlayHints(hints) {
      hintsOf.set(model, hints);
      hintsChanged.fire();
    },
    dispose() {
      themeWatch.disconnect();
      for (const listener of listeners) listener.dispose();
      editor.dispose();
      model.dispose();
      box.remove();
    },
  };
}
