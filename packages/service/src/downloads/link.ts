import type { EntityRules } from "../entities/entity-rules.ts";
import type { HandlerContext } from "../handler.ts";
import { inTurn } from "../in-turn.ts";
import { toBase64 } from "../values/base64.ts";
import { formatTimestamp, parseTimestamp, ticksPerHour } from "../values/timestamp.ts";
import { filesUrl } from "./files-url.ts";

/** How long a link holds: a result of live response 30 minutes (documented), anything else as long (decided). */
const lifetime = ticksPerHour / 2n;

/** What links are signed with. It is kept with everything else, so that a link holds wherever its store is. */
export const linkKey: EntityRules = {};
const keys = "LinkKey";

/**
 * A link to a file, by its path. It tells when it expires, and is signed: nobody else can make one, or make one hold longer. In its form it
 * is a link to Azure's storage, as those of the service are (documented of live response).
 */
export async function linkTo(path: string, context: HandlerContext): Promise<string> {
  const expiry = formatTimestamp(context.now + lifetime);
  const query = new URLSearchParams({ se: expiry, sp: "r", sig: await signatureOf(path, expiry, context) });
  return `${context.filesUrl ?? filesUrl}${path}?${query}`;
}

/** Why a link does not lead anywhere, in a word of the storage's answer. Undefined for one that does. */
export async function linkProblem(
  path: string,
  query: URLSearchParams,
  context: HandlerContext,
): Promise<"signature" | "expiry" | undefined> {
  const expiry = query.get("se") ?? "";
  if (query.get("sig") !== (await signatureOf(path, expiry, context))) return "signature";
  const time = parseTimestamp(expiry);
  return time === undefined || time <= context.now ? "expiry" : undefined;
}

async function signatureOf(path: string, expiry: string, context: HandlerContext): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes(await secret(context)), algorithm, false, ["sign"]);
  return toBase64(new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes(`${path}\n${expiry}`))));
}

/** Made when it is first needed. */
async function secret(context: HandlerContext): Promise<string> {
  const kept = await context.store.collection(keys).get("secret");
  if (kept !== undefined) return String(kept["value"]);
  return await inTurn(context, async ({ store, newId }) => {
    const value = String((await store.collection(keys).get("secret"))?.["value"] ?? newId());
    await store.collection(keys).put({ id: "secret", value });
    return value;
  });
}
