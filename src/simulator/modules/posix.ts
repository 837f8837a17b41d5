/**
 * posix (Modules/posixmodule.c): files and folders of the lab (io/files.ts). What needs a real system, from processes to
 * users, refuses by name.
 */
import { PyIndex_Check } from "../objects/abstract-number.ts";
import { argInt, argSsize } from "../objects/argconvert.ts";
import { rt } from "../objects/runtime.ts";
import { newBytes } from "../objects/bytesobject.ts";
import { PyDict_New, setItemIdentifier } from "../objects/dictobject.ts";
import { PyExc_OSError } from "../objects/exceptions-extra.ts";
import { _PyArg_CheckPositional, _PyArg_UnpackKeywords } from "../objects/getargs.ts";
import { PyFloat_FromDouble } from "../objects/floatobject.ts";
import { Py_False, Py_True, PyBool_FromLong, PyLong_FromLong } from "../objects/longcore.ts";
import { PyList_FromArraySteal } from "../objects/listobject.ts";
import { addObject, PyModule_GetDict } from "../objects/moduleobject.ts";
import {
  fastcall,
  fastkeywords,
  noargs,
  onearg,
  type PyMethodDef,
  type PyObject,
  type Result,
} from "../objects/object.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";
import type { ModuleDef } from "../vm/import.ts";
import { fsDecode, PyOS_FSPath } from "./fspath.ts";
import { osError } from "./io/common.ts";
import { EBADF, errorText, type FileData, labFiles, utf8 } from "./io/files.ts";
import { REAL, realSystemNames, strerror } from "./posix-names.ts";
import { refusing } from "./refuse.ts";
import { newStructSequenceOf, type StructSequenceSpec, structSequenceType } from "./structseq.ts";

const fail = (errno: number, name: PyObject | null): null => osError(errno, errorText(errno), name);
/** Of an operation that answers with an error's number. */
const done = (errno: number, name: PyObject): Result => (errno === 0 ? Py_None : fail(errno, name));

/** Functions that take a descriptor instead of a path, as far as their complaints go. */
const takesDescriptor: Readonly<Record<string, string>> = {
  stat: "string, bytes, os.PathLike or integer",
  chdir: "string, bytes, os.PathLike or integer",
  truncate: "string, bytes, os.PathLike or integer",
  listdir: "string, bytes, os.PathLike, integer or None",
};

/** `path_converter`. */
function pathArgument(o: PyObject, fname: string, argument: string): string | null {
  const kinds = takesDescriptor[fname] ?? "string, bytes or os.PathLike";
  return fsDecode(
    o,
    `${fname}: embedded null character in ${argument}`,
    `${fname}: ${argument} should be ${kinds}`,
  );
}

/** A function whose first argument is a path; further keywords are taken and passed over. */
function ofPath(
  name: string,
  f: (path: string, given: PyObject, rest: readonly (PyObject | null)[]) => Result,
  further: readonly string[] = ["dir_fd"],
  maxpos = 1,
): PyMethodDef {
  return fastkeywords(name, (_m, args, kwnames) => {
    const a = _PyArg_UnpackKeywords(
      { fname: name, keywords: ["path", ...further], minpos: 1, maxpos },
      args,
      kwnames,
    );
    if (a === null) return null;
    const path = pathArgument(a[0] as PyObject, name, "path");
    return path === null ? null : f(path, a[0] as PyObject, a.slice(1));
  });
}

function ofTwoPaths(name: string, f: (from: string, to: string) => number): PyMethodDef {
  return fastkeywords(name, (_m, args, kwnames) => {
    const keywords = ["src", "dst", "src_dir_fd", "dst_dir_fd"];
    const a = _PyArg_UnpackKeywords({ fname: name, keywords, minpos: 2, maxpos: 2 }, args, kwnames);
    if (a === null) return null;
    const [src, dst] = a as [PyObject, PyObject];
    const from = pathArgument(src, name, "src");
    const to = from === null ? null : pathArgument(dst, name, "dst");
    if (from === null || to === null) return null;
    const errno = f(from, to);
    return errno === 0 ? Py_None : osError(errno, errorText(errno), src, dst);
  });
}

const statResult: StructSequenceSpec = {
  name: "os.stat_result",
  fields: [
    "st_mode",
    "st_ino",
    "st_dev",
    "st_nlink",
    "st_uid",
    "st_gid",
    "st_size",
    "",
    "",
    "",
    "st_atime",
    "st_mtime",
    "st_ctime",
    "st_atime_ns",
    "st_mtime_ns",
    "st_ctime_ns",
    "st_blksize",
    "st_blocks",
    "st_rdev",
  ],
  visible: 10,
  constructible: true,
};

/** Numbers of files, given out as they are asked for. */
const inodes = new WeakMap<object, number>();
let nextInode = 1;

function statOf(found: FileData | "folder"): PyObject {
  const files = labFiles();
  const key: object = found === "folder" ? files : found;
  if (!inodes.has(key)) inodes.set(key, nextInode++);
  const size = found === "folder" ? 4096 : found.bytes.length;
  const int = (n: number): PyObject => PyLong_FromLong(n);
  const times = [0, 0, 0];
  return newStructSequenceOf(statResult, [
    int(found === "folder" ? 0o40755 : 0o100644),
    int(inodes.get(key) ?? 0),
    int(1),
    int(found === "folder" ? 2 : 1),
    int(1000),
    int(1000),
    int(size),
    ...times.map(int),
    ...times.map((t) => PyFloat_FromDouble(t)),
    ...times.map(int),
    int(4096),
    int(Math.ceil(size / 512)),
    int(0),
  ]);
}

function stat(path: string, given: PyObject): Result {
  const found = labFiles().lookup(path);
  return typeof found === "number" ? fail(found, given) : statOf(found);
}

const functions: PyMethodDef[] = [
  noargs("getcwd", () => PyUnicode_FromString(labFiles().cwd)),
  noargs("getcwdb", () => newBytes(utf8(labFiles().cwd))),
  ofPath("chdir", (path, given) => {
    const files = labFiles();
    const found = files.lookup(path);
    if (found !== "folder") return fail(typeof found === "number" ? found : 20, given);
    files.cwd = files.resolve(path);
    return Py_None;
  }),
  fastkeywords("listdir", (_m, args, kwnames) => {
    const a = _PyArg_UnpackKeywords(
      { fname: "listdir", keywords: ["path"], minpos: 0, maxpos: 1 },
      args,
      kwnames,
    );
    if (a === null) return null;
    const given = a[0] ?? Py_None;
    const path = given === Py_None ? "." : pathArgument(given, "listdir", "path");
    if (path === null) return null;
    const found = labFiles().lookup(path);
    if (found !== "folder") return fail(typeof found === "number" ? found : 20, given);
    return PyList_FromArraySteal(
      labFiles()
        .list(path)
        .map((n) => PyUnicode_FromString(n)),
    );
  }),
  ofPath("mkdir", (path, given) => done(labFiles().mkdir(path), given), ["mode", "dir_fd"], 2),
  ofPath("rmdir", (path, given) => done(labFiles().rmdir(path), given)),
  ofPath("remove", (path, given) => done(labFiles().remove(path), given)),
  ofPath("unlink", (path, given) => done(labFiles().remove(path), given)),
  ofTwoPaths("rename", (from, to) => labFiles().rename(from, to)),
  ofTwoPaths("replace", (from, to) => labFiles().rename(from, to)),
  ofPath("stat", stat, ["dir_fd", "follow_symlinks"]),
  ofPath("lstat", stat),
  onearg("fstat", (_m, fd) => {
    const n = argInt(fd);
    if (n === null) return null;
    const data = labFiles().descriptors.get(n);
    return data === undefined ? fail(EBADF, null) : statOf(data);
  }),
  ofPath(
    "access",
    (path) => (typeof labFiles().lookup(path) === "number" ? Py_False : Py_True),
    ["mode", "dir_fd", "effective_ids", "follow_symlinks"],
    2,
  ),
  ofPath(
    "truncate",
    (path, given, [length]) => {
      const found = labFiles().lookup(path);
      const size = argSsize(length as PyObject);
      if (size === null) return null;
      if (typeof found === "number" || found === "folder")
        return fail(typeof found === "number" ? found : 21, given);
      found.truncate(size);
      return Py_None;
    },
    ["length"],
    2,
  ),
  fastkeywords("fspath", (_m, args, kwnames) => {
    const a = _PyArg_UnpackKeywords(
      { fname: "fspath", keywords: ["path"], minpos: 1, maxpos: 1 },
      args,
      kwnames,
    );
    return a === null ? null : PyOS_FSPath(a[0] as PyObject);
  }),
  onearg("strerror", (_m, code) => {
    const n = argInt(code);
    return n === null ? null : PyUnicode_FromString(strerror(n));
  }),
  fastcall("isatty", (_m, args) => {
    if (!_PyArg_CheckPositional("isatty", args.length, 1, 1)) return null;
    return PyIndex_Check(args[0] as PyObject) ? PyBool_FromLong(0) : null;
  }),
  noargs("umask", () => PyLong_FromLong(0o22)),
  noargs("getpid", () => PyLong_FromLong(rt.kernel?.current.pid ?? 1000)),
  noargs("getppid", () => PyLong_FromLong(rt.kernel?.current.parent ?? 999)),
  ...refusing(
    "os",
    `abort chmod chown chroot close closerange confstr copy_file_range cpu_count ctermid device_encoding dup dup2
     eventfd execv execve fchdir fchmod fchown fdatasync fork forkpty fpathconf fstatvfs fsync ftruncate get_blocking
     get_inheritable get_terminal_size getegid geteuid getgid getgrouplist getgroups getloadavg getlogin getpgid
     getpgrp getpriority getrandom getresgid getresuid getsid getuid getxattr kill killpg lchown link
     lockf lseek memfd_create mkfifo mknod nice open openpty pathconf pidfd_open pipe pipe2 posix_spawn posix_spawnp
     pread pwrite putenv read readlink register_at_fork removexattr sched_yield sched_getaffinity sendfile
     set_blocking set_inheritable setgid setuid setsid setpgid statvfs symlink sync sysconf system tcgetpgrp times
     ttyname uname unsetenv unshare urandom utime wait wait3 wait4 waitid waitpid write writev _exit`,
    REAL,
  ),
];

const constants: Readonly<Record<string, number>> = {
  F_OK: 0,
  R_OK: 4,
  W_OK: 2,
  X_OK: 1,
  EX_OK: 0,
  O_RDONLY: 0,
  O_WRONLY: 1,
  O_RDWR: 2,
  O_CREAT: 64,
  O_EXCL: 128,
  O_TRUNC: 512,
  O_APPEND: 1024,
};

const module: ModuleDef = {
  name: "posix",
  functions,
  init(m) {
    const d = PyModule_GetDict(m);
    setItemIdentifier(d, "error", PyExc_OSError);
    setItemIdentifier(d, "stat_result", structSequenceType(statResult));
    addObject(m, "environ", PyDict_New());
    for (const [name, n] of Object.entries(constants)) addObject(m, name, PyLong_FromLong(n));
    return true;
  },
  refused: { [`DirEntry scandir ${realSystemNames}`]: REAL },
};
export default module;
