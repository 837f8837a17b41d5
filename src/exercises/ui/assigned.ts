/**
 * Assignments: a link that leads to one exercise or to a set of them, without their solutions. The link holds nothing but
 * the exercises' ids; there is no server that would know of it.
 *
 *   …/yours/progress/?set=kept-history,real-backup     a set, as a list with what is done of it
 *   …/chapters/names/?assigned#exercise-kept-history   one of them, where it stands, its solution not shown
 */

/** The ids of a set in a page's address, in their order; empty for none. Only what an id may hold is read. */
export function setOf(search: string): readonly string[] {
  const ids = (new URLSearchParams(search).get("set") ?? "").split(",");
  return [...new Set(ids.map((id) => id.trim()).filter((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)))];
}

/** The address of a set, relative to the page that lists it. */
export function linkOfSet(ids: readonly string[]): string {
  return `?set=${ids.join(",")}`;
}

/** The address of an exercise within its page; assigned ones show no solution. */
export function linkOfExercise(page: string, id: string, isAssigned: boolean): string {
  return `${page}${isAssigned ? "?assigned" : ""}#exercise-${id}`;
}

/** Whether a page was opened from an assignment. */
export function isAssigned(search: string): boolean {
  return new URLSearchParams(search).has("assigned");
}
