import { expect, test } from "vitest";
import { contextWith } from "../testing/handler-context.ts";
import { entityHandler } from "./entity.ts";

const getMachine = entityHandler({
  behaviour: { entity: "Machine", collection: "machines", by: "id" },
  path: "/api/machines/{id}",
});
const getMachineAction = entityHandler({
  behaviour: { entity: "MachineAction", collection: "machineActions", by: "id" },
  path: "/api/machineactions/{id}",
});

const getFile = entityHandler({
  behaviour: { entity: "File", collection: "files", by: "id" },
  path: "/api/files/{id}",
});

test("an entity is answered by its id, under the context of its set", async () => {
  expect(await getMachine({ id: "b" }, await contextWith("Machine", [{ id: "a" }, { id: "b", osBuild: 1 }]))).toEqual({
    status: 200,
    body: { "@odata.context": "https://api.example.com/api/$metadata#Machines/$entity", id: "b", osBuild: 1 },
  });
});

test("a machine is found by its name as well, and not by its Entra device id", async () => {
  const context = await contextWith("Machine", [{ id: "a", computerDnsName: "pc.example.com", aadDeviceId: "d" }]);
  expect(await getMachine({ id: "pc.example.com" }, context)).toMatchObject({ body: { id: "a" } });
  await expect(getMachine({ id: "d" }, context)).rejects.toMatchObject({ status: 404 });
});

test("a file is found by its SHA-1 and its SHA-256, in any case", async () => {
  const [sha1, sha256] = ["ab".repeat(20), "cd".repeat(32)];
  const context = await contextWith("File", [{ sha1, sha256 }, { sha1: "00" }]);
  for (const id of [sha1, sha1.toUpperCase(), sha256, sha256.toUpperCase()])
    expect(await getFile({ id }, context)).toMatchObject({ body: { sha1 } });
  await expect(getFile({ id: "AB" }, context)).rejects.toThrow("File AB was not found.");
});

test("a GUID is found in any case, also where it is kept in upper case", async () => {
  const [kept, other] = ["5382F7EA-7557-4AB7-9782-D50480024A4E", "0a3bd45f-35b8-4e4e-a7b2-e2d6d8b2ef56"];
  const context = await contextWith("MachineAction", [{ id: kept }, { id: other }]);
  const found = await Promise.all([kept, other, other.toUpperCase()].map((id) => getMachineAction({ id }, context)));
  expect(found).toMatchObject([{ body: { id: kept } }, { body: { id: other } }, { body: { id: other } }]);
});

test("an entity that there is not is refused with 404 and named", async () => {
  await expect(getMachine({ id: "c" }, await contextWith("Machine", [{ id: "a" }]))).rejects.toMatchObject({
    kind: "service-refusal",
    status: 404,
    code: "ResourceNotFound",
    message: "Machine c was not found.",
  });
});
