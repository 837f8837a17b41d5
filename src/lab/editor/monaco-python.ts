// Monaco's own Python colours names of built-ins like keywords, and functions not at all. In the course the
// text must look the same before and after Monaco takes it over, so the tokenizer is put right here: Python
// 3.13's keywords and nothing else, and the names that `def` and `class` bind.

import * as monaco from "monaco-editor/editor";
import { conf, language } from "monaco-editor/languages/definitions/python/python";

const keywords = [
  ..."and as assert async await break class continue def del elif else except finally for from".split(" "),
  ..."global if import in is lambda nonlocal not or pass raise return try while with yield".split(" "),
];

// Monaco would load this later by itself; the reader's first Enter may come sooner.
monaco.languages.setLanguageConfiguration("python", conf);

monaco.languages.setMonarchTokensProvider("python", {
  ...language,
  keywords,
  tokenizer: {
    ...language.tokenizer,
    root: [
      [/(def|class)(\s+)([^\W\d]\w*)/, ["keyword", "white", "tag"]],
      [/\b(?:True|False|None)\b/, "number"],
      [/(^\s*)(match|case|type)(?=\s+[^=\s].*[:=])/, ["white", "keyword"]],
      ...(language.tokenizer.root ?? []),
    ],
  },
});
