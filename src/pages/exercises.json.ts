/**
 * All exercises that a page shows, as far as grading needs them: who verifies a completion sheet in a page fetches them.
 * Without prose, and without the known wrong answers, which only feedback needs.
 */
import { library } from "../exercises/library.ts";
import { places } from "../exercises/places.ts";
import type { Exercise } from "../exercises/schema.ts";

function forGrading(exercise: Exercise): Exercise {
  return {
    ...exercise,
    prompt: "",
    explanation: "",
    solutionNote: "",
    hints: [],
    wrong: [],
    beliefNotes: {},
    lines: {},
  };
}

export function GET(): Response {
  const shown = new Set(places().map(({ id }) => id));
  const exercises = [...library().values()].filter(({ id }) => shown.has(id)).map(forGrading);
  return new Response(JSON.stringify(exercises), { headers: { "content-type": "application/json" } });
}
