/** Words with names of the program between backticks, as HTML and as plain text. */

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** "`config` has 2 references" → "<code>config</code> has 2 references". */
export function wordsHtml(words: string): string {
  return words
    .split("`")
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeHtml(part)}</code>` : escapeHtml(part)))
    .join("");
}

export function plainWords(words: string): string {
  return words.replaceAll("`", "");
}

/** The first letter in upper case, unless the words begin with a name of the program. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
