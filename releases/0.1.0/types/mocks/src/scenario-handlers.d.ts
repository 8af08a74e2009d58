import type { OperationBody, OperationId, OperationStatus } from "@defender-endpoint/types";
import { scenarios as catalogue } from "@defender-endpoint/types/scenarios";
import { type HandlerOptions } from "./operation-handler.ts";
import type { OperationHandler } from "./responder.ts";
import { type ThrottleOptions } from "./throttle.ts";
type Catalogue = typeof catalogue;
export type ScenarioName<Id extends OperationId> = Extract<keyof Catalogue[Id], string>;
export type ScenarioStatus<Id extends OperationId, Name extends ScenarioName<Id>> = Catalogue[Id][Name] extends {
    readonly response: {
        readonly status: infer Status;
    };
} ? Extract<Status, OperationStatus<Id>> : never;
export type BodyOverride<Body> = Body extends string ? string : Partial<Body>;
export type ScenarioOptions<Id extends OperationId, Status extends OperationStatus<Id>> = HandlerOptions<Id> & {
    readonly body?: BodyOverride<OperationBody<Id, Status>>;
} & (Status extends 429 ? ThrottleOptions : unknown);
export type ScenarioFactory<Id extends OperationId, Name extends ScenarioName<Id>> = (options?: ScenarioOptions<Id, ScenarioStatus<Id, Name>>) => OperationHandler<Id>;
export type ScenarioFactories = {
    readonly [Id in OperationId]: {
        readonly [Name in ScenarioName<Id>]: ScenarioFactory<Id, Name>;
    };
};
export declare const scenarios: ScenarioFactories;
export {};
