// How Python is coloured in the pages, at build time: no highlighter is sent to the reader. A token becomes
// a span with a class of one word, and src/styles/code.css gives the class its colour from the tokens, so
// that one text serves light, dark and forced colours, without a style attribute.
//
// `highlightPython` is for components that draw their own lines (the bench); fenced code in Markdown goes
// through `codeTheme` and `tokenClasses` in astro.config.mjs.

import { createHighlighter, type Highlighter, type ShikiTransformer, type ThemeRegistrationRaw } from "shiki";

/** Class of a token → the grammar's scopes that get it; what is not listed stays plain. */
const scopes = {
  "py-comment": ["comment", "punctuation.definition.comment"],
  "py-keyword": ["keyword", "storage", "keyword.operator.logical", "storage.type.string"],
  "py-plain": ["keyword.operator", "punctuation", "meta.fstring", "constant.character.format"],
  "py-string": ["string", "punctuation.definition.string", "constant.character"],
  "py-number": ["constant.numeric", "constant.language"],
  "py-name": ["entity.name.function", "entity.name.type", "support.function.magic"],
} as const;

/** The theme's "colours" are the classes' names; `tokenClasses` makes classes of them. */
export const codeTheme: ThemeRegistrationRaw = {
  name: "refcounted",
  type: "light",
  colors: {},
  fg: "py-plain",
  bg: "transparent",
  settings: Object.entries(scopes).map(([name, scope]) => ({
    scope: [...scope],
    settings: { foreground: name },
  })),
};

/** Replaces the style attributes that Shiki writes by classes. */
export const tokenClasses: ShikiTransformer = {
  name: "token-classes",
  pre(node) {
    delete node.properties.style;
  },
  span(node) {
    const name = /py-[a-z]+/i.exec(String(node.properties.style ?? ""))?.[0].toLowerCase();
    delete node.properties.style;
    if (name !== undefined && name !== "py-plain") node.properties.class = name;
  },
};

let highlighter: Promise<Highlighter> | undefined;

/** Escapes text for HTML. */
function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** A program's lines as HTML, one string a line, without line ends; only spans and escaped text in them. */
export async function highlightPython(code: string): Promise<string[]> {
  highlighter ??= createHighlighter({ langs: ["python"], themes: [codeTheme] });
  const { tokens } = (await highlighter).codeToTokens(code, { lang: "python", theme: "refcounted" });
  return tokens.map((line) =>
    line
      .map(({ content, color }) => {
        const name = color?.toLowerCase() ?? "py-plain";
        return name === "py-plain"
          ? escapeHtml(content)
          : `<span class="${name}">${escapeHtml(content)}</span>`;
      })
      .join(""),
  );
}

/** Lines of `highlightPython` as the content of a `<code class="code-lines">`, each with its number before it. */
export function numberedLines(lines: readonly string[]): string {
  return lines.map((line) => `<span class="code-line">${line}</span>`).join("\n");
}
