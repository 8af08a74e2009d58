import { expect, test } from "vitest";
import { loadExchanges } from "../scenarios.ts";
import { callArguments, sentBody } from "./scenario-request.ts";

const { uploaded } = await loadExchanges("uploadLibraryFile");

test("what a scenario writes down as a file is one", async () => {
  const { file, ...others } = callArguments(uploaded);
  expect(file).toBeInstanceOf(File);
  const { name, text } = file as File;
  expect([name, await text.call(file)]).toEqual(["triage.ps1", "Get-Process"]);
  expect(others).toMatchObject({ HasParameters: true });
});

test("a form is sent as one, with its file, and its other members as texts", async () => {
  const body = await new Response(sentBody(uploaded)).formData();
  expect([...body.keys()]).toEqual(["file", "Description", "ParametersDescription", "HasParameters"]);
  expect(body.get("HasParameters")).toBe("true");
  expect(body.get("file")).toMatchObject({ name: "triage.ps1" });
});

test("any other body is JSON, and without one nothing is sent", async () => {
  const { pending } = await loadExchanges("isolateMachine");
  expect(sentBody(pending)).toBe('{"Comment":"test for docs","IsolationType":"Full"}');
  expect(sentBody((await loadExchanges("listMachines")).page)).toBeUndefined();
});
