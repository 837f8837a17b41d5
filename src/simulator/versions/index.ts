/** The CPython that the machine models, and its names as a process has them. */
import { version } from "./3.13.ts";
import type { CPythonVersion } from "./version.ts";

export const modelled: CPythonVersion = version;

const { major, minor, micro } = modelled;

/** The first three items of `sys.version_info`. */
export const versionNumbers: readonly number[] = [major, minor, micro];

/** "3.13.0": what a snapshot says of itself. */
export const versionText = `${major}.${minor}.${micro}`;

/** `sys.hexversion` of a final release (Include/patchlevel.h). */
export const hexversion: number = (major << 24) | (minor << 16) | (micro << 8) | 0xf0;

/** `sys.implementation.cache_tag`. */
export const cacheTag = `cpython-${major}${minor}`;

/** Where the library in Python lies, as far as a program sees it. */
export const libraryFolder = `/usr/local/lib/python${major}.${minor}`;
