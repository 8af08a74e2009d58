import { specVersion } from "@defender-endpoint/types";
import { expect, test } from "vitest";
import { setUp } from "../../test/set-up.ts";

async function userAgents(options: Parameters<typeof setUp>[0] = {}): Promise<(string | null)[]> {
  const { call, service } = setUp(options);
  await call();
  return service.requests.map(({ headers }) => headers.get("user-agent"));
}

test("every request names the client and its version", async () => {
  expect(await userAgents()).toEqual([`defender-endpoint/${specVersion}`]);
});

test("the calling program may add its own name", async () => {
  expect(await userAgents({ userAgent: "triage/2.1 (nightly)" })).toEqual([
    `defender-endpoint/${specVersion} triage/2.1 (nightly)`,
  ]);
});

test.each(["", " triage", "triage\r\nX-Injected: 1", "schön"])(
  "a name that no header can hold is refused: %j",
  (userAgent) => {
    expect(() => setUp({ userAgent })).toThrow("`userAgent` must be printable ASCII, such as triage/2.1.");
  },
);
