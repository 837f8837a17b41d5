/** Shapes for the two short texts that every check reads: which object, and when. */
import { parseMoment, parseSubject } from "../parse/subject.ts";
import type { Moment, Subject } from "../schema.ts";
import { parsed, type Shape } from "../shape.ts";

export const subject: Shape<Subject> = parsed("an object (config, config[0], first data …)", parseSubject);
export const moment: Shape<Moment> = parsed("a moment (end, here, line 4 …)", parseMoment);
