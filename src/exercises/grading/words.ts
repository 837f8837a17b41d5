/** "a", "a and b", "a, b and c". */
export function joinWords(words: readonly string[], conjunction: "and" | "or" = "and"): string {
  const last = words.at(-1) ?? "";
  return words.length <= 1 ? last : `${words.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

/** "a list", "an `int`". */
export function article(word: string): string {
  return /^`?[aeiou]/i.test(word) ? "an" : "a";
}
