/** Every thread that the program started has come to its end. */
import { defineCheck } from "../grading/check.ts";
import { countWords } from "../grading/range.ts";
import { joinWords } from "../grading/words.ts";
import { momentWords } from "../parse/subject.ts";
import { record, whole } from "../shape.ts";

export const check = defineCheck({
  name: "threads-finished",
  about: "All threads that were started (at least so many) have finished.",
  example: "threads-finished: { at-least: 2 }",
  params: record({}, { "at-least": whole }),
  words: (params, at) =>
    `${params["at-least"] === undefined ? "all threads" : `at least ${countWords(params["at-least"], "thread")}`} that the program starts have finished ${momentWords(at)}`,
  evaluate(params, evidence, at) {
    const event = evidence.eventOf(at);
    const { threads } = evidence.snapshotAt(event);
    const [, ...started] = threads;
    const busy = started.filter((thread) => thread.state !== "finished");
    const enough = started.length >= (params["at-least"] ?? 0);
    const found =
      busy.length > 0
        ? joinWords(busy.map((thread) => `\`${thread.name}\` is still ${thread.state}`))
        : `${countWords(started.length, "thread")} started, all finished`;
    return { passed: busy.length === 0 && enough, found, event };
  },
});
