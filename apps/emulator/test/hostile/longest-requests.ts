import { type Operation, operationTable } from "@defender-endpoint/types";
import { largestBody } from "@defender-endpoint/types/validators";
import type { HostileRequest } from "./hostile-request.ts";

const boundary = "hostile";
/** What is around the text that fills a body up: a comment on an alert, a file for the library. */
const around = {
  updateAlert: { target: "/api/alerts/a", type: "application/json", start: '{"comment":"', end: '"}' },
  uploadLibraryFile: {
    target: "/api/libraryfiles",
    type: `multipart/form-data; boundary=${boundary}`,
    start: `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n`,
    end: `\r\n--${boundary}--\r\n`,
  },
} as const;

/** JSON and forms whose bodies are as long as they may be, and a byte longer: chance does not bring them. */
export const longestRequests: readonly HostileRequest[] = (["updateAlert", "uploadLibraryFile"] as const).flatMap(
  (operationId) => {
    const { target, type, start, end } = around[operationId];
    const operation: Operation = operationTable[operationId];
    const longest = (largestBody(operation) ?? 0) - start.length - end.length;
    return [longest, longest + 1].map((length) => ({
      method: operation.method,
      target,
      headers: [["Content-Type", type] as const],
      body: start + "x".repeat(length) + end,
    }));
  },
);
