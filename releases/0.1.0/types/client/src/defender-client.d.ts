import type { OperationAnswer, OperationArguments, OperationId, OperationIndex, paths } from "@defender-endpoint/types";
import type { Client } from "openapi-fetch";
import type { CallOptions } from "./client-options.ts";
import type { Inputs, ManyOptions, ManyResult } from "./many.ts";
import type { QuotaSnapshot } from "./quota/quota.ts";
export type OperationMethods = {
    readonly [Id in keyof OperationIndex]: (args: OperationArguments<Id>, options?: CallOptions) => Promise<OperationAnswer<Id>>;
};
export interface DefenderClient extends OperationMethods {
    many<Id extends OperationId, Input extends OperationArguments<Id>>(operationId: Id, inputs: Inputs<Input>, options?: ManyOptions): AsyncGenerator<ManyResult<Id, Input>, void, undefined>;
    readonly raw: Client<paths>;
    readonly quota: {
        snapshot(): Readonly<Partial<Record<OperationId, QuotaSnapshot>>>;
    };
}
