import { expect, test } from "vitest";
import { contextWith } from "../testing/handler-context.ts";
import { listDomainMachines } from "./domain/list-domain-machines.ts";
import { listFileMachines } from "./file/list-file-machines.ts";

const deviceId = (n: number) => n.toString(16).padStart(40, "0");
const ids = Array.from({ length: 501 }, (_, n) => deviceId(n));

async function organization() {
  const context = await contextWith(
    "Machine",
    ids.map((id) => ({ id })),
  );
  for (const observable of ["domain:example.org", "file:ab"])
    await context.store.sightings.record(ids.map((device) => ({ observable, device, time: context.now })));
  return context;
}

test("of the machines of a domain at most 500 are answered, of those of a file all", async () => {
  const context = await organization();
  expect(await listDomainMachines({ domain: "example.org" }, context)).toEqual({
    status: 200,
    body: {
      "@odata.context": "https://api.example.com/api/$metadata#Machines",
      value: ids.slice(0, 500).map((id) => ({ id })),
    },
  });
  expect(await listFileMachines({ id: "AB" }, context)).toMatchObject({ body: { value: ids.map((id) => ({ id })) } });
});

test("what nobody was in contact with has no machines", async () => {
  const context = await organization();
  expect(await listDomainMachines({ domain: "nobody.example" }, context)).toMatchObject({ body: { value: [] } });
});

test.each([listDomainMachines, listFileMachines])(
  "%o takes no options but $top, which no source documents and programs send",
  async (list) => {
    const context = await organization();
    const given = { domain: "example.org", id: "ab" };
    const first = ids.slice(0, 2).map((id) => ({ id }));
    expect(await list({ ...given, $top: "2" }, context)).toMatchObject({ body: { value: first } });
    for (const refused of [{ $filter: "id eq '1'" }, { $skip: "1" }, { $top: "-1" }])
      await expect(list({ ...given, ...refused }, context)).rejects.toMatchObject({ kind: "odata-query" });
  },
);
