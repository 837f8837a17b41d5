import { CompileError, type SourceText } from "./errors.ts";
import type { TokenStream } from "./tokenizer.ts";
export function diagnose(source: SourceText, stream: TokenStream, _mode: string): CompileError {
  const t = stream.error;
  if (t !== null) return new CompileError(t);
  return source.error("invalid syntax", { lineno: 1, col_offset: 0, end_lineno: 1, end_col_offset: 0 });
}
