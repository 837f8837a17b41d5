/** Names that a module has and the model does not carry out: a call ends the run with a text that says which. */
import { unsupported } from "../objects/machine.ts";
import { fastkeywords, type PyMethodDef } from "../objects/object.ts";

/** Functions of `module` that refuse to be called, because of `why`. */
export function refusing(module: string, names: string, why: string): PyMethodDef[] {
  return names
    .trim()
    .split(/\s+/)
    .map((name) => fastkeywords(name, () => unsupported(`${module}.${name} is not modelled: ${why}`)));
}
