import { answerOperation, type ObservableKind, ServiceRefusal } from "@defender-endpoint/service";
import type { OperationId } from "@defender-endpoint/types";
import type { Store } from "../src/telemetry/store.ts";
import type { Question } from "./histories.ts";

const operations: Readonly<Record<ObservableKind, readonly [id: OperationId, parameter: string]>> = {
  address: ["getIPStatistics", "ip"],
  domain: ["getDomainStatistics", "domain"],
  file: ["getFileStatistics", "id"],
};

/** The body that answers a question about an address, a domain or a file, or the status with which the service refuses it. */
export async function askStatistics(store: Store, question: Question): Promise<Record<string, unknown>> {
  const { kind, name, lookBackHours, now } = question;
  const [operationId, parameter] = operations[kind];
  const baseUrl = "https://api.security.microsoft.com/api";
  const context = { store, now, caller: "a", newId: () => "", baseUrl };
  const given = { [parameter]: name, ...(lookBackHours === undefined ? {} : { lookBackHours }) };
  try {
    return Object((await answerOperation(operationId, given, context)).body);
  } catch (error) {
    if (error instanceof ServiceRefusal) return { refused: error.status };
    throw error;
  }
}
