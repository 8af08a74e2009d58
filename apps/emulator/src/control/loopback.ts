import type { IncomingMessage } from "node:http";

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;
const ownName = String.raw`(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?`;
const ownHost = new RegExp(`^${ownName}$`, "i");
const ownOrigin = new RegExp(`^https?://${ownName}$`, "i");
const forwardingHeader = /^(forwarded|via|x-forwarded-.*|x-real-ip|(x-|true-)client-ip|cf-connecting-ip)$/;

/**
 * Whether a request comes from this machine. The socket decides, since headers can be made up; but a header that says
 * somebody else is behind the socket, a proxy's or a web page's, is believed. So is a Host that is not this machine's own name:
 * a page whose name leads to 127.0.0.1 (DNS rebinding) sends no Origin to what it takes for its own server.
 */
export function isFromThisMachine(incoming: IncomingMessage | undefined): boolean {
  const remote = incoming?.socket.remoteAddress;
  if (incoming === undefined || remote === undefined || !loopback.test(remote)) return false;
  if (Object.keys(incoming.headers).some((name) => forwardingHeader.test(name))) return false;
  const { host, origin } = incoming.headers;
  return host !== undefined && ownHost.test(host) && (origin === undefined || ownOrigin.test(origin));
}
