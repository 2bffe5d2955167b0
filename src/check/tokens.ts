/**
 * Token kinds of jsonc-parser's scanner. Its own names are ambient const enums, which single-file compilers
 * (`isolatedModules`) can't read.
 */
export const Token = {
  OpenBrace: 1,
  CloseBrace: 2,
  OpenBracket: 3,
  CloseBracket: 4,
  Comma: 5,
  Colon: 6,
  Null: 7,
  True: 8,
  False: 9,
  Text: 10,
  Number: 11,
  LineComment: 12,
  BlockComment: 13,
  LineBreak: 14,
  Space: 15,
  Unknown: 16,
  End: 17,
} as const;
