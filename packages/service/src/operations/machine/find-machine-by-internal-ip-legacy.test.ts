import { expect, test } from "vitest";
import { contextWith } from "../../testing/handler-context.ts";
import { findMachineByInternalIpLegacy } from "./find-machine-by-internal-ip-legacy.ts";

const machines = [{ id: "m", lastIpAddress: "10.0.0.1", lastSeen: "2021-08-02T10:00:00Z" }];
const find = async (ip: string, timestamp: string) =>
  findMachineByInternalIpLegacy({ ip, timestamp }, await contextWith("Machine", machines, "2021-08-03T10:00:00Z"));

test.each(["2021-08-02T09:44:00Z", "2021-08-02T10:16:00Z"])(
  "a machine seen 16 minutes from %s is found",
  async (time) => {
    expect(await find("10.0.0.1", time)).toMatchObject({ status: 200, body: { value: [{ id: "m" }] } });
  },
);

test.each([
  ["10.0.0.1", "2021-08-02T10:16:00.0000001Z"],
  ["10.0.0.2", "2021-08-02T10:00:00Z"],
])("where nobody had %s at %s the answer is 404, not an empty list", async (ip, time) => {
  await expect(find(ip, time)).rejects.toMatchObject({ status: 404, code: "ResourceNotFound" });
});

test("a time beyond the last 30 days is refused", async () => {
  await expect(find("10.0.0.1", "2021-06-02T10:00:00Z")).rejects.toMatchObject({ status: 400, code: "InvalidInput" });
});
