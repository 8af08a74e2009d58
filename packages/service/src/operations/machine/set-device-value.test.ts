import { expect, test } from "vitest";
import { contextWith } from "../../testing/handler-context.ts";
import { setDeviceValue } from "./set-device-value.ts";

test("the value of a machine is set under its own name, and is there from then on", async () => {
  const context = await contextWith("Machine", [{ id: "m", computerDnsName: "pc", deviceValue: "Normal" }]);
  expect(await setDeviceValue({ id: "pc", DeviceValue: "High" }, context)).toEqual({
    status: 200,
    body: {
      "@odata.context": "https://api.example.com/api/$metadata#Machines/$entity",
      id: "m",
      computerDnsName: "pc",
      deviceValue: "High",
    },
  });
  expect(await context.store.collection("Machine").get("m")).toMatchObject({ deviceValue: "High" });
});

test("a machine that there is not is refused with 404", async () => {
  const context = await contextWith("Machine", []);
  await expect(setDeviceValue({ id: "m", DeviceValue: "Low" }, context)).rejects.toMatchObject({ status: 404 });
});
