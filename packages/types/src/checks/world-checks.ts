import { schemas as domains } from "../generated/validators/domain.ts";
import { schemas as files } from "../generated/validators/file.ts";
import { schemas as indicators } from "../generated/validators/indicators.ts";
import { schemas as addresses } from "../generated/validators/ip.ts";
import { compileSchema } from "../schema/compile-schema.ts";
import { createEnvironment } from "../schema/environment.ts";
import type { Schema } from "../schema/schema.ts";
import { entityMisfits, type FindEntityMisfit } from "./entity-misfit.ts";

// Only what a world is told of, so that a page that makes one does not load the schemas of all resources at once.

/** `findEntityMisfit` for machines, alerts and indicators. */
export const findWorldMisfit: FindEntityMisfit = /* @__PURE__ */ entityMisfits(indicators.components);

const observables = {
  address: () => addresses.operations.getIPStatistics.parameters["ip"],
  domain: () => domains.operations.getDomainStatistics.parameters["domain"],
  file: () => files.operations.getFileStatistics.parameters["id"],
} satisfies Readonly<Record<string, () => Schema | undefined>>;

/** Whether the service would be asked who contacted it: whether it is an address, the name of a domain, or the hash of a file. */
export function isObservable(kind: keyof typeof observables, name: string): boolean {
  const schema = observables[kind]();
  return schema !== undefined && compileSchema(schema, createEnvironment({}))(name) === undefined;
}
