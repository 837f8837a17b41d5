/** What `npm run new exercise` begins with: every part that the file needs, each to be replaced. */
export const template = `---
title: A title of a few words
kind: point
rows: [R1]
keeps-alive: first data
---

Mark the references that keep the first list alive.

## Program

\`\`\`python
data = ["a"]
kept = [data]
del data
\`\`\`

## Hint

Read the ledger of the list.

## Solution

\`\`\`text
kept[0]
\`\`\`

## Explanation

Say why it lives.

## Wrong answer: what learners mark

- fails: selection

\`\`\`text
kept
kept[0]
\`\`\`

Say what is wrong with it.
`;
