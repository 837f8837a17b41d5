/**
 * The files of a lab: those that lie beside the program, and what it writes. They live in memory, below one folder, and
 * are gone when the run ends. Paths are resolved as Linux does, without links.
 */
import { processState, rt } from "../../objects/runtime.ts";

/** The folder in which a program begins. */
export const HOME = "/home/learner";

export const ENOENT = 2;
export const EBADF = 9;
export const EEXIST = 17;
export const ENOTDIR = 20;
export const EISDIR = 21;
export const EINVAL = 22;
export const ENOTEMPTY = 39;

const texts: Readonly<Record<number, string>> = {
  [ENOENT]: "No such file or directory",
  [EBADF]: "Bad file descriptor",
  [EEXIST]: "File exists",
  [ENOTDIR]: "Not a directory",
  [EISDIR]: "Is a directory",
  [EINVAL]: "Invalid argument",
  [ENOTEMPTY]: "Directory not empty",
};
/** `strerror`. */
export const errorText = (errno: number): string => texts[errno] ?? `Unknown error ${errno}`;

/** The bytes of one file, shared by all who have it open. */
export class FileData {
  bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
  /** Overwrites from `at` on; a gap is filled with zeros. */
  write(at: number, part: Uint8Array): void {
    const end = at + part.length;
    if (end > this.bytes.length) this.truncate(end);
    this.bytes.set(part, at);
  }
  truncate(size: number): void {
    const old = this.bytes;
    this.bytes = new Uint8Array(size);
    this.bytes.set(old.subarray(0, size));
  }
}

export function utf8(text: string): Uint8Array {
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, "?"));
  const bytes: number[] = [];
  for (let i = 0; i < encoded.length; i++) {
    if (encoded[i] === "%") {
      bytes.push(Number.parseInt(encoded.slice(i + 1, i + 3), 16));
      i += 2;
    } else bytes.push(encoded.charCodeAt(i));
  }
  return Uint8Array.from(bytes);
}

export class Files {
  cwd = HOME;
  private readonly files = new Map<string, FileData>();
  private readonly folders = new Set<string>(["/", "/home", HOME, "/tmp"]);
  /** Open descriptors; 0, 1 and 2 are the streams. */
  readonly descriptors = new Map<number, FileData>();

  constructor(beside: Readonly<Record<string, string>>, sources: ReadonlyMap<string, string>) {
    for (const [name, text] of [...sources, ...Object.entries(beside)]) {
      if (name.startsWith("<")) continue;
      const path = this.resolve(name);
      for (let folder = parentOf(path); !this.folders.has(folder); folder = parentOf(folder))
        this.folders.add(folder);
      this.files.set(path, new FileData(utf8(text)));
    }
  }

  /** An absolute path without `.`, `..` and double slashes. */
  resolve(path: string): string {
    const parts: string[] = [];
    for (const part of (path.startsWith("/") ? path : `${this.cwd}/${path}`).split("/")) {
      if (part === "..") parts.pop();
      else if (part !== "" && part !== ".") parts.push(part);
    }
    return `/${parts.join("/")}`;
  }

  /** What lies at a path: a file, "folder", or the number of the error that Linux answers. */
  lookup(path: string): FileData | "folder" | number {
    if (path === "") return ENOENT;
    const full = this.resolve(path);
    if (this.folders.has(full)) return "folder";
    const file = this.files.get(full);
    if (file !== undefined) return path.endsWith("/") ? ENOTDIR : file;
    for (let up = parentOf(full); up !== "/"; up = parentOf(up)) if (this.files.has(up)) return ENOTDIR;
    return ENOENT;
  }

  /** Makes an empty file, or gives an error's number. */
  create(path: string): FileData | number {
    const full = this.resolve(path);
    const parent = this.lookup(parentOf(full));
    if (parent !== "folder") return parent === ENOENT ? ENOENT : ENOTDIR;
    const file = new FileData(new Uint8Array(0));
    this.files.set(full, file);
    return file;
  }

  remove(path: string): number {
    const found = this.lookup(path);
    if (typeof found === "number") return found;
    if (found === "folder") return EISDIR;
    this.files.delete(this.resolve(path));
    return 0;
  }

  mkdir(path: string): number {
    const found = this.lookup(path);
    if (typeof found !== "number") return EEXIST;
    if (found !== ENOENT) return found;
    const full = this.resolve(path);
    if (!this.folders.has(parentOf(full))) return ENOENT;
    this.folders.add(full);
    return 0;
  }

  rmdir(path: string): number {
    const found = this.lookup(path);
    if (typeof found === "number") return found;
    if (found !== "folder") return ENOTDIR;
    if (this.list(path).length > 0) return ENOTEMPTY;
    this.folders.delete(this.resolve(path));
    return 0;
  }

  /** Moves a file or a folder with all that is in it; what lies at the new place goes. */
  rename(from: string, to: string): number {
    const what = this.lookup(from);
    if (typeof what === "number") return what;
    const a = this.resolve(from);
    const b = this.resolve(to);
    const there = this.lookup(to);
    if (typeof there === "number" && there !== ENOENT) return there;
    if (this.lookup(parentOf(b)) !== "folder") return ENOENT;
    if (there === "folder" && what !== "folder") return EISDIR;
    if (what === "folder" && typeof there === "object") return ENOTDIR;
    if (there === "folder" && this.list(to).length > 0) return ENOTEMPTY;
    if (a === b) return 0;
    if (what !== "folder") {
      this.files.delete(a);
      this.files.set(b, what);
      return 0;
    }
    const moved = (path: string): string => b + path.slice(a.length);
    for (const [path, data] of [...this.files])
      if (path.startsWith(`${a}/`)) {
        this.files.delete(path);
        this.files.set(moved(path), data);
      }
    for (const path of [...this.folders])
      if (path === a || path.startsWith(`${a}/`)) {
        this.folders.delete(path);
        this.folders.add(moved(path));
      }
    return 0;
  }

  /** Names in a folder, in the order of their text. */
  list(path: string): string[] {
    const full = this.resolve(path);
    return [...this.files.keys(), ...this.folders]
      .filter((p) => p !== "/" && parentOf(p) === full)
      .map((p) => p.slice(p.lastIndexOf("/") + 1))
      .sort();
  }

  /** The lowest free descriptor, for a file. */
  open(data: FileData): number {
    let fd = 3;
    while (this.descriptors.has(fd)) fd++;
    this.descriptors.set(fd, data);
    return fd;
  }
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}

/** The files of the current process. */
export const labFiles = processState(() => new Files(rt.host.files ?? {}, rt.sources));
