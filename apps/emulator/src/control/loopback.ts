import type { IncomingMessage } from "node:http";

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;
const loopbackOrigin = /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;
const forwardingHeaders = ["forwarded", "x-forwarded-for", "x-real-ip"];

/**
 * Whether a request comes from this machine. The socket decides, since headers can be made up; but a header that says
 * somebody else is behind the socket, a proxy's or a web page's, is believed.
 */
export function isFromThisMachine(incoming: IncomingMessage | undefined): boolean {
  const remote = incoming?.socket.remoteAddress;
  if (incoming === undefined || remote === undefined || !loopback.test(remote)) return false;
  if (forwardingHeaders.some((name) => incoming.headers[name] !== undefined)) return false;
  const { origin } = incoming.headers;
  return origin === undefined || loopbackOrigin.test(origin);
}
