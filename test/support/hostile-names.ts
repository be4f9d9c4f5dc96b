/** Names that break careless writers: markup, control characters, lone surrogates, prototype keys. */
export const HOSTILE_NAMES: readonly string[] = [
  "Tab\there & <b>\"quoted\"</b> 'once'",
  "nul\u0000 bell\u0007 escape\u001b",
  "lone \ud800 and \udc00 halves",
  "]]> end of section",
  "emoji \u{1f600} \u{1f1f0}\u{1f1f5}",
  "long ".repeat(2_000),
  "  spaced   out\r\n lines ",
  "\ufffe\uffff no characters",
  "a|b, c; [d] (e)",
  'back\\slash \\n \\"q\\',
  "__proto__",
  "constructor",
  "line\u2028separator",
  "",
];
