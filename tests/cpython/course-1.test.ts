// See course.ts.
import { compareCourse } from "./course.ts";

compareCourse(
  "first",
  "yours",
  "chapters/00",
  "chapters/01",
  "chapters/02",
  "chapters/03",
  "chapters/04",
  "chapters/05",
  "reference",
);
