/** _io: streams in memory and over the files of a lab (Modules/_io). Its classes are in the folder io/. */
import { PyExc_BlockingIOError } from "../objects/exceptions-extra.ts";
import { PyLong_FromLong } from "../objects/longcore.ts";
import {
  _PyDict_GetItemStringBorrowed,
  type PyDictObject,
  setItemIdentifier,
} from "../objects/dictobject.ts";
import { addObject, PyModule_GetDict } from "../objects/moduleobject.ts";
import { fastkeywords, NewRef, type PyObject } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";
import { Py_None } from "../objects/singletons.ts";
import type { ModuleDef } from "../vm/import.ts";
import { BufferedRandom_Type, BufferedReader_Type, BufferedWriter_Type } from "./io/buffered.ts";
import { BytesIO_Type } from "./io/bytesio.ts";
import { DEFAULT_BUFFER_SIZE, makeUnsupportedOperation } from "./io/common.ts";
import { FileIO_Type } from "./io/fileio.ts";
import { BufferedIOBase_Type, IOBase_Type, RawIOBase_Type, TextIOBase_Type } from "./io/iobase.ts";
import { open } from "./io/open.ts";
import { StringIO_Type } from "./io/stringio.ts";
import { TextIOWrapper_Type } from "./io/textio.ts";
import { refusing } from "./refuse.ts";
import { setModuleOf } from "./object-fields.ts";

const types = [
  IOBase_Type,
  RawIOBase_Type,
  BufferedIOBase_Type,
  TextIOBase_Type,
  FileIO_Type,
  BytesIO_Type,
  StringIO_Type,
  BufferedReader_Type,
  BufferedWriter_Type,
  BufferedRandom_Type,
  TextIOWrapper_Type,
];

const module: ModuleDef = {
  name: "_io",
  functions: [
    fastkeywords("text_encoding", (_m, args) => {
      const [encoding] = args;
      return encoding === undefined || encoding === Py_None
        ? PyUnicode_FromString("utf-8")
        : NewRef(encoding as PyObject);
    }),
    ...refusing("io", "open_code", "no code is loaded from files"),
    ...refusing("io", "BufferedRWPair IncrementalNewlineDecoder", "it serves pipes and codecs"),
  ],
  init(m) {
    const d = PyModule_GetDict(m);
    const builtinOpen = _PyDict_GetItemStringBorrowed(rt.builtinsDict as PyDictObject, "open");
    if (builtinOpen !== null) setItemIdentifier(d, "open", builtinOpen);
    addObject(m, "DEFAULT_BUFFER_SIZE", PyLong_FromLong(DEFAULT_BUFFER_SIZE));
    setItemIdentifier(d, "BlockingIOError", PyExc_BlockingIOError);
    for (const type of types) {
      setModuleOf(type);
      setItemIdentifier(d, type.tp_name.slice("_io.".length), type);
    }
    return makeUnsupportedOperation(m);
  },
  calls: { open },
};
export default module;
