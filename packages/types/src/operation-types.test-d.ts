import { expectTypeOf, test } from "vitest";
import type { OperationAnswer, OperationArguments, OperationBody, OperationId, OperationStatus } from "./index.ts";
import { clouds, type operationTable } from "./index.ts";
import type { AnswerOf, ArgumentsOf } from "./operation-types.ts";

test("the arguments of an operation are its path and query parameters in one object", () => {
  expectTypeOf<OperationArguments<"getIPStatistics">["ip"]>().toEqualTypeOf<string>();
  expectTypeOf<OperationArguments<"getIPStatistics">["lookBackHours"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<{ ip: string }>().toExtend<OperationArguments<"getIPStatistics">>();
  expectTypeOf<{ lookBackHours: number }>().not.toExtend<OperationArguments<"getIPStatistics">>();
});

test("the answer has the names and types of the contract", () => {
  type Answer = OperationAnswer<"getIPStatistics">;
  expectTypeOf<Answer["organizationPrevalence"]>().toEqualTypeOf<number>();
  expectTypeOf<Answer["orgPrevalence"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Answer["orgFirstSeen"]>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<Answer["@odata.context"]>().toEqualTypeOf<string | undefined>();
});

test("every documented status has a body, the others do not exist", () => {
  expectTypeOf<OperationStatus<"getIPStatistics">>().toEqualTypeOf<200 | 400 | 401 | 403 | 404 | 429 | 500 | 502>();
  expectTypeOf<OperationBody<"getIPStatistics", 429>["error"]["code"]>().toEqualTypeOf<string>();
  expectTypeOf<OperationBody<"getIPStatistics", 502>>().toEqualTypeOf<string>();
  // @ts-expect-error 418 is not documented
  expectTypeOf<OperationBody<"getIPStatistics", 418>>().toBeString();
});

test("a member that the contract does not name does not compile, in any body", () => {
  // @ts-expect-error misspelt; in brackets, since with a dot this workspace's own settings would refuse an index signature too
  expectTypeOf<OperationAnswer<"getIPStatistics">["organisationPrevalence"]>().toBeUnknown();
  // @ts-expect-error misspelt
  expectTypeOf<OperationBody<"getIPStatistics", 429>["error"]["mesage"]>().toBeString();
  type Indexed<Id extends OperationId, Status extends OperationStatus<Id>> = Status extends unknown
    ? string extends keyof OperationBody<Id, Status>
      ? Status
      : never
    : never;
  expectTypeOf<{ [Id in OperationId]: Indexed<Id, OperationStatus<Id>> }[OperationId]>().toBeNever();
});

test("the tables know operations and clouds by name", () => {
  expectTypeOf<keyof typeof operationTable>().toEqualTypeOf<OperationId>();
  expectTypeOf(clouds.gccHigh.baseUrl).toEqualTypeOf<"https://api-gov.securitycenter.microsoft.us">();
});

interface Isolate {
  parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
  requestBody: { content: { "application/json": { Comment: string; IsolationType?: "Full" | "Selective" } } };
  responses: {
    201: { headers: object; content: { "application/json": { status: string } } };
    204: { headers: object; content?: never };
    400: { headers: object; content: { "application/json": { error: object } } };
  };
}

test("the members of a body are arguments beside the parameters", () => {
  expectTypeOf<{ id: string; Comment: string }>().toExtend<ArgumentsOf<Isolate>>();
  expectTypeOf<ArgumentsOf<Isolate>["IsolationType"]>().toEqualTypeOf<"Full" | "Selective" | undefined>();
  expectTypeOf<{ id: string }>().not.toExtend<ArgumentsOf<Isolate>>();
  // @ts-expect-error misspelt
  expectTypeOf<ArgumentsOf<Isolate>["comment"]>().toBeString();
});

test("a body that may be left out requires no member, and an operation may take nothing at all", () => {
  expectTypeOf<{ id: string }>().toExtend<
    ArgumentsOf<Partial<Pick<Isolate, "requestBody">> & Omit<Isolate, "requestBody">>
  >();
  interface Plain {
    parameters: { query?: { $top?: number }; path?: never };
    requestBody?: never;
  }
  expectTypeOf<ArgumentsOf<Plain>["$top"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<object>().toExtend<ArgumentsOf<Plain>>();
  expectTypeOf<{ File: Blob }>().toExtend<
    ArgumentsOf<{ requestBody: { content: { "multipart/form-data": { File: Blob; Description?: string } } } }>
  >();
});

test("the answer is that of every documented success, undefined where it has no body", () => {
  expectTypeOf<AnswerOf<Isolate["responses"]>>().toEqualTypeOf<{ status: string } | undefined>();
  expectTypeOf<
    AnswerOf<{ 200: { content: { "text/plain": number } }; 404: { content: object } }>
  >().toEqualTypeOf<number>();
});

test("an operation that is asked nothing takes an object without members", () => {
  type Nothing = ArgumentsOf<{ parameters: { path?: never; query?: never }; requestBody?: never }>;
  expectTypeOf<{ [name: string]: never }>().toEqualTypeOf<Nothing>();
  expectTypeOf<{ id: string }>().not.toExtend<Nothing>();
});
