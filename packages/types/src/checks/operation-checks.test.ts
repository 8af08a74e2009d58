import { expect, test } from "vitest";
import { refuseParameter, validateRequest } from "../validators.ts";

function validate(ip: string, query = "") {
  return validateRequest("getIPStatistics", { path: { ip }, query: new URLSearchParams(query) });
}

test.each(["10.209.67.177", "0.0.0.0", "::1", "2001:db8::8a2e:370:7334", "::ffff:10.0.0.1"])(
  "%s is an address",
  (ip) => {
    expect(validate(ip)).toEqual({ ok: true, arguments: { ip } });
  },
);

test.each(["256.1.1.1", "1.2.3", "01.2.3.4", "fe80::1%eth0", "example.org", "", " 1.2.3.4", "10.0.0.0/8"])(
  "'%s' is refused in the words of the service",
  (ip) => {
    expect(validate(ip)).toEqual({
      ok: false,
      parameter: "ip",
      code: "InvalidIpAddress",
      message: `IP address ${ip} is invalid.`,
    });
  },
);

test.each([1, 48, 720])("a look-back of %i hours arrives as a number", (lookBackHours) => {
  expect(validate("::1", `lookBackHours=${lookBackHours}`)).toEqual({
    ok: true,
    arguments: { ip: "::1", lookBackHours },
  });
});

test.each(["0", "721", "-1", "48.5", "0x10", "4e1", "", "abc", "1,2"])("a look-back of '%s' is refused", (value) => {
  expect(validate("::1", new URLSearchParams({ lookBackHours: value }).toString())).toEqual({
    ok: false,
    parameter: "lookBackHours",
    code: "InvalidInput",
    message: `lookBackHours must be an integer between 1 and 720, but was ${value}.`,
  });
});

test("a parameter that is given twice is refused", () => {
  expect(validate("::1", "lookBackHours=1&lookBackHours=2")).toMatchObject({ ok: false, parameter: "lookBackHours" });
});

test("query options that the contract does not know are passed over", () => {
  expect(validate("::1", "$top=1")).toEqual({ ok: true, arguments: { ip: "::1" } });
});

test("a long value is shortened in the message", () => {
  expect(validate("x".repeat(500))).toMatchObject({ message: `IP address ${"x".repeat(64)}… is invalid.` });
});

test("dollar signs in a value stay as they are", () => {
  expect(validate("$&")).toMatchObject({ message: "IP address $& is invalid." });
});

test("a value that cannot even be read is refused in the same words, and a long one is cut", () => {
  expect(refuseParameter("getIPStatistics", "ip", "%zz$&")).toEqual({
    parameter: "ip",
    code: "InvalidIpAddress",
    message: "IP address %zz$& is invalid.",
  });
  expect(refuseParameter("getIPStatistics", "ip", "x".repeat(65)).message).toBe(
    `IP address ${"x".repeat(64)}… is invalid.`,
  );
  expect(refuseParameter("getIPStatistics", "id", "x")).toEqual({
    parameter: "id",
    code: "InvalidInput",
    message: "x is invalid.",
  });
});
