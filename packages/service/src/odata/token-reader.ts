import { filterTokens, type Literal, syntaxError, type Token } from "./filter-tokens.ts";

export type Word = Extract<Token, { readonly text: string }>;

/** Goes through the parts of a filter, one after the other. What is not there is a syntax error at its place. */
export interface TokenReader {
  isAtEnd(): boolean;
  /** Takes one. */
  next(): Token;
  /** The word that is next, if one is. */
  word(): string | undefined;
  /** The word behind what is next, if one is there. */
  wordAfter(): string | undefined;
  isMark(mark: string): boolean;
  /** Takes a mark. */
  expectMark(mark: string): void;
  /** Takes a value. */
  literal(): Literal;
}

/** Throws ODataQueryError. */
export function readTokens(text: string): TokenReader {
  const tokens = filterTokens(text);
  let position = 0;

  function next(): Token {
    return tokens[position++] ?? syntaxError(text.length);
  }
  function textAt(place: number, kind: Word["kind"]): string | undefined {
    const token = tokens[place];
    return token?.kind === kind ? token.text : undefined;
  }
  return {
    next,
    isAtEnd: () => position === tokens.length,
    word: () => textAt(position, "word"),
    wordAfter: () => textAt(position + 1, "word"),
    isMark: (mark) => textAt(position, "mark") === mark,
    expectMark(mark) {
      const token = next();
      if (token.kind !== "mark" || token.text !== mark) syntaxError(token.at);
    },
    literal() {
      const token = next();
      return token.kind === "literal" ? token.value : syntaxError(token.at);
    },
  };
}
