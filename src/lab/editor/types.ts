// The editor as the rest of the page sees it: the same few calls, whether Monaco or a plain text area
// stands behind them.

/** A mark on a whole line. Each kind has a colour and a sign of its own in the margin (editor.css). */
export interface LineDecoration {
  /** Counted from 1. */
  readonly line: number;
  /** `current`: the line just run; `next`: the one to come; `changed`: its effect is shown; `error`. */
  readonly kind: "current" | "next" | "changed" | "error";
  /** What the mark says, for those who point at it or hear it. */
  readonly message?: string;
}

/** A place that is wrong or doubtful, underlined. Lines and columns are counted from 1. */
export interface EditorMarker {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
}

/** A small text that stands in the code without being part of it, as a count after a name. */
export interface InlayHint {
  readonly line: number;
  /** The hint stands before this column; past the line's end it stands at the end. */
  readonly column: number;
  readonly text: string;
  readonly tooltip?: string;
}

export interface EditorPosition {
  readonly line: number;
  readonly column: number;
}

export interface EditorOptions {
  readonly value: string;
  /** Called with the whole text whenever the reader (not `setValue`) changes it. */
  readonly onChange: (value: string) => void;
  readonly readOnly?: boolean;
  /** `auto`, the default, follows the page. */
  readonly theme?: "auto" | "light" | "dark";
  /** The name of the editor for those who do not see it: "Program: one list, two names". */
  readonly ariaLabel: string;
  /** Overrides the reader's choice of editor; for tests and for places too small for Monaco. */
  readonly kind?: EditorKind;
}

export type EditorKind = "monaco" | "textarea";

export interface EditorHandle {
  readonly kind: EditorKind;
  getValue(): string;
  /** Replaces the text, keeps the cursor's line where it can, and does not call `onChange`. */
  setValue(value: string): void;
  setReadOnly(readOnly: boolean): void;
  focus(position?: EditorPosition): void;
  setDecorations(decorations: readonly LineDecoration[]): void;
  setMarkers(markers: readonly EditorMarker[]): void;
  setInlayHints(hints: readonly InlayHint[]): void;
  /** Takes the editor out of the page and gives its memory back. */
  dispose(): void;
}

export type MountEditor = (host: HTMLElement, options: EditorOptions) => EditorHandle;
