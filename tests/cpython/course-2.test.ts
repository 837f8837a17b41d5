// See course.ts.
import { compareCourse } from "./course.ts";

compareCourse("chapters/06", "chapters/07", "chapters/08", "chapters/09", "chapters/10", "chapters/11");
