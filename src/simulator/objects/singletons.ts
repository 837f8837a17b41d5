/**
 * None, NotImplemented and Ellipsis (Objects/object.c, Objects/sliceobject.c): static, immortal, one of each.
 */
import { emitDeprecation } from "./warn.ts";
import {
  defineType,
  H,
  IMMORTAL,
  noargs,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type TypeSpec,
} from "./object.ts";
import { TypeError } from "./errors.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";
import { object_richcompare } from "./objecttype.ts";

function singleton(name: string, text: string, more: Partial<TypeSpec>): PyHeapObject {
  const type = defineType({
    tp_name: name,
    tp_basicsize: 16,
    tp_repr: () => PyUnicode_FromString(text),
    tp_new: (_type, args, kwds) => {
      if (args.body.ob_item.length > 0 || (kwds !== null && kwds.body.ma_used > 0))
        return TypeError(`${name === "ellipsis" ? "EllipsisType" : name} takes no arguments`);
      return object;
    },
    ...more,
  });
  const object = new PyHeapObject(type, null);
  object.ob_refcnt = IMMORTAL;
  staticObjects.push(object);
  return object;
}

/** Static objects that the start of a runtime gives an address. */
export const staticObjects: PyObject[] = [];

/** `none_hash`: a constant since 3.12. */
function none_hash(): boolean {
  H.hi = 0;
  H.lo = 0xfca86420 | 0;
  return true;
}

export const Py_None: PyHeapObject = singleton("NoneType", "None", {
  tp_hash: none_hash,
  // A type with a hash of its own inherits no comparison: `_Py_BaseObject_RichCompare` stands in the spec.
  late: () => ({ tp_richcompare: object_richcompare }),
  nb_bool: () => 0,
});
export const Py_NotImplemented: PyHeapObject = singleton("NotImplementedType", "NotImplemented", {
  nb_bool: () => (emitDeprecation("NotImplemented should not be used in a boolean context") ? 1 : -1),
  tp_methods: [noargs("__reduce__", () => PyUnicode_FromString("NotImplemented"))],
});
export const Py_Ellipsis: PyHeapObject = singleton("ellipsis", "Ellipsis", {
  tp_methods: [noargs("__reduce__", () => PyUnicode_FromString("Ellipsis"))],
});
export const PyNone_Type: PyTypeObject = Py_None.ob_type;
