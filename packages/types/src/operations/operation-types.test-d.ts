import { expectTypeOf, test } from "vitest";
import type { OperationAnswer, OperationArguments, OperationBody, OperationId, OperationStatus } from "../index.ts";
import { clouds, type operationTable } from "../index.ts";

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
