/** A mistake in an author's file: it fails the build and says where it stands. */
export class AuthoringError extends Error {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Read by Astro, which shows the place in its own error page. */
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  constructor(file: string, line: number, message: string) {
    super(`${file}:${line}: ${message}`);
    this.name = "AuthoringError";
    this.file = file;
    this.line = line;
    this.loc = { file, line, column: 0 };
  }
}
