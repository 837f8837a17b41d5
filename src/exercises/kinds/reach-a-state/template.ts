/** What `npm run new exercise` begins with: every part that the file needs, each to be replaced. */
export const template = `---
title: A title of a few words
kind: reach-a-state
rows: [N3]
beliefs: [assign-copies]
checks:
  - different-objects: [first, second]
stays:
  - line: second.append("b")
---

Say in two or three sentences what to do: \`first\` and \`second\` shall be two lists.

## Starter

\`\`\`python
first = ["a"]
second = first
second.append("b")
\`\`\`

## Hint

Where does \`second\` come from?

## Solution

\`\`\`python
first = ["a"]
second = first.copy()
second.append("b")
\`\`\`

## Explanation

Say why the solution works.

## Wrong answer: what learners write

- fails: different-objects
- belief: assign-copies

\`\`\`python
first = ["a"]
third = first
second = third
second.append("b")
\`\`\`

Say what is wrong with it.
`;
