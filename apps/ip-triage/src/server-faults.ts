/**
 * What the page's own server says where the service itself gave no usable answer: the `code` in the error envelope.
 * The page knows these by name, and has words for each.
 */
export type ServerFault =
  /** No connection to the service, or to the host that signs in. */
  | "ServiceUnreachable"
  /** A connection, but no answer in time. */
  | "ServiceTimeout"
  /** Something in front of the service answered in its place, or the answer cannot be read. */
  | "UnreadableAnswer"
  /** The sign-in host refused this server's credential. */
  | "SignInFailed";
