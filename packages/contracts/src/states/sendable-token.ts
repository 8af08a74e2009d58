const longest = 8192;

/** Whether the header of a request can hold a token. */
export function isSendable(token: string): boolean {
  return token.length <= longest && !/\p{Cc}/u.test(token);
}

export const whyNotSendable = `that no header can hold: it has control characters, or more than ${longest} characters in all`;
