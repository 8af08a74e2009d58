import { operationTable } from "@defender-endpoint/types";
import { z } from "zod";
import { errors } from "../service/error-catalogue.ts";

const tokenEndpoint = /^\/[^/]+\/oauth2\/(v2\.0\/)?token$/;
const milliseconds = z.int().min(0).max(3_600_000);

/** Which requests meet a fault: those of an operation or of one tenant's token endpoint, all of them unless told otherwise. */
const selection = {
  operationId: z.enum(Object.keys(operationTable)).optional(),
  path: z.string().regex(tokenEndpoint, "expected a token endpoint, such as /demo/oauth2/v2.0/token").optional(),
  /** How many requests meet it. */
  times: z.int().min(1).optional(),
  /** How likely a request meets it. The same seed meets the same requests. */
  probability: z.number().gt(0).max(1).optional(),
  seed: z.int().optional(),
};

const kinds = [
  /** The answer, only later. */
  z.strictObject({ fault: z.literal("latency"), milliseconds, ...selection }),
  /** An error of the service, `retryAfter` in seconds. */
  z.strictObject({
    fault: z.literal("status"),
    status: z.int().min(400).max(599),
    retryAfter: z.int().min(0).optional(),
    ...selection,
  }),
  /** A gateway's page. */
  z.strictObject({ fault: z.literal("html"), status: z.int().min(200).max(599).default(200), ...selection }),
  /** The connection is reset before the answer. */
  z.strictObject({ fault: z.literal("reset"), ...selection }),
  /** The connection breaks after half of the body. */
  z.strictObject({ fault: z.literal("resetInBody"), ...selection }),
  /** Half of the body, as if it were the whole. */
  z.strictObject({ fault: z.literal("truncatedBody"), ...selection }),
  z.strictObject({ fault: z.literal("emptyBody"), ...selection }),
  /** The body in pieces of so many bytes, with a pause before each. */
  z.strictObject({ fault: z.literal("dribble"), milliseconds, bytes: z.int().min(1).default(16), ...selection }),
  /** Neither head nor body ever comes. */
  z.strictObject({ fault: z.literal("stalledHead"), ...selection }),
  /** The second half of the body never comes. */
  z.strictObject({ fault: z.literal("stalledBody"), ...selection }),
] as const;

export const faultNames: readonly string[] = kinds.map(({ shape }) => shape.fault.value);

const schema = z
  .discriminatedUnion("fault", kinds, { error: `expected { fault } to be one of ${faultNames.join(", ")}` })
  .refine(({ operationId, path }) => (operationId === undefined) !== (path === undefined), {
    error: "expected either an operationId or the path of a token endpoint",
  })
  .refine(({ seed, probability }) => seed === undefined || probability !== undefined, {
    error: "seed is of use only with a probability",
  });

export type FaultRule = z.infer<typeof schema>;

/** Throws a 400 that names the first thing wrong. */
export function readFaultRule(given: unknown): FaultRule {
  const { success, data, error } = schema.safeParse(given);
  if (success) return data;
  const [issue] = error.issues;
  const where = issue?.path.length ? `${issue.path.join("../control/faults")}: ` : "";
  throw errors.invalidBody(`The fault is not valid: ${where}${issue?.message}.`);
}
