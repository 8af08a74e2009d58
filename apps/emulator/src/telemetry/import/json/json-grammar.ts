/** What may come next inside a value. */
type Expected = "value" | "valueOrEnd" | "key" | "keyOrEnd" | "colon" | "commaOrEnd";

export const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d] as const;
export const [quote, comma, colon, backslash] = [0x22, 0x2c, 0x3a, 0x5c] as const;

/** Follows one JSON value through a text, as far as brackets, commas, colons and quotes go. */
export interface JsonGrammar {
  /** How many brackets are open. */
  readonly depth: number;
  readonly hasEnded: boolean;
  /** The member of the outermost object whose value is to come next, if one is. */
  readonly member: string | undefined;
  /** Begins a value; or what is left of an object behind one of its members. */
  begin(what: "value" | "restOfObject"): void;
  /**
   * One step. Answers where to go on, which is the end of the text if more of the line is to follow,
   * or undefined where the grammar is broken.
   */
  step(text: string, at: number, lineGoesOn: boolean): number | undefined;
  /** The first step in a text. A string or a number may go on from the piece of the line before. */
  resume(text: string, lineGoesOn: boolean): number | undefined;
}

export function jsonGrammar(): JsonGrammar {
  /** The closing brackets that are due. */
  let due: number[] = [];
  let expected: Expected = "value";
  let key = "";
  let goingOn: "string" | "escape" | "primitive" | undefined;

  function open(closing: number, next: Expected, at: number): number {
    due.push(closing);
    expected = next;
    return at + 1;
  }

  function close(code: number, at: number): number | undefined {
    if (due.pop() !== code) return undefined;
    expected = "commaOrEnd";
    return at + 1;
  }

  function endOfString(text: string, from: number, lineGoesOn: boolean): number | undefined {
    for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
      if (!isEscaped(text, at, from)) return at + 1;
    }
    if (!lineGoesOn) return undefined;
    goingOn = isEscaped(text, text.length, from) ? "escape" : "string";
    return text.length;
  }

  function endOfPrimitive(text: string, from: number, lineGoesOn: boolean): number {
    let end = from;
    while (end < text.length && isPrimitive(text.charCodeAt(end))) end += 1;
    if (end === text.length && lineGoesOn) goingOn = "primitive";
    return end;
  }

  return {
    get depth() {
      return due.length;
    },
    get hasEnded() {
      return due.length === 0 && expected === "commaOrEnd" && goingOn === undefined;
    },
    get member() {
      return due.length === 1 && due[0] === closeObject && expected === "value" ? key : undefined;
    },
    begin(what) {
      due = what === "value" ? [] : [closeObject];
      expected = what === "value" ? "value" : "commaOrEnd";
      goingOn = undefined;
    },
    step(text, at, lineGoesOn) {
      const code = text.charCodeAt(at);
      if (isBlank(code)) return endOfBlanks(text, at + 1);
      if (expected === "colon") {
        expected = "value";
        return code === colon ? at + 1 : undefined;
      }
      if (expected === "commaOrEnd") {
        if (code !== comma) return close(code, at);
        expected = due.at(-1) === closeObject ? "key" : "value";
        return at + 1;
      }
      if (expected === "key" || expected === "keyOrEnd") {
        if (expected === "keyOrEnd" && code === closeObject) return close(code, at);
        if (code !== quote) return undefined;
        expected = "colon";
        const end = endOfString(text, at + 1, lineGoesOn);
        if (due.length === 1) key = end === undefined || goingOn !== undefined ? "" : text.slice(at + 1, end - 1);
        return end;
      }
      if (expected === "valueOrEnd" && code === closeList) return close(code, at);
      if (code === openObject) return open(closeObject, "keyOrEnd", at);
      if (code === openList) return open(closeList, "valueOrEnd", at);
      expected = "commaOrEnd";
      if (code === quote) return endOfString(text, at + 1, lineGoesOn);
      return isPrimitive(code) ? endOfPrimitive(text, at, lineGoesOn) : undefined;
    },
    resume(text, lineGoesOn) {
      const was = goingOn;
      goingOn = undefined;
      if (was === "primitive") return endOfPrimitive(text, 0, lineGoesOn);
      return was === undefined ? 0 : endOfString(text, was === "escape" ? 1 : 0, lineGoesOn);
    },
  };
}

export function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function endOfBlanks(text: string, from: number): number {
  let end = from;
  while (isBlank(text.charCodeAt(end))) end += 1;
  return end;
}

/** Whether so many backslashes stand before it, not before `from`, that it is no quote. */
function isEscaped(text: string, at: number, from: number): boolean {
  let start = at;
  while (start > from && text.charCodeAt(start - 1) === backslash) start -= 1;
  return (at - start) % 2 === 1;
}

/** Whether it may be part of a number, or of true, false or null. */
function isPrimitive(code: number): boolean {
  const isDigit = code >= 0x30 && code <= 0x39;
  const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return isDigit || isLetter || code === 0x2b || code === 0x2d || code === 0x2e;
}
