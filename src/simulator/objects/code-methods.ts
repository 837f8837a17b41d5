/** Methods of code objects (Objects/codeobject.c). */
import type { PyMethodDef } from "./object.ts";

export const code_methods: readonly PyMethodDef[] = [];
