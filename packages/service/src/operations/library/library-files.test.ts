import { expect, test } from "vitest";
import { contentOf } from "../../entities/files/library-file.ts";
import type { Given, HandlerContext } from "../../handler.ts";
import { createMemoryStore } from "../../memory/memory-store.ts";
import { contextAt, later } from "../../testing/handler-context.ts";
import { answerOperation, entityShapes } from "../answer-operation.ts";
import { deleteLibraryFile } from "./delete-library-file.ts";
import { uploadLibraryFile } from "./upload-library-file.ts";

const library = () => contextAt("2021-08-02T10:00:00Z", createMemoryStore(entityShapes));
const script = (text: string, name = "a.ps1") => new File([text], name);
const upload = (context: HandlerContext, given: Given) => uploadLibraryFile(given, context);
const listed = async (context: HandlerContext) => {
  const { body } = await answerOperation("listLibraryFiles", {}, context);
  return Object(body).value;
};

test("a file is in the library as it was uploaded, by its name, with its hash", async () => {
  const context = library();
  const { status, body } = await upload(context, { file: script("abc"), Description: "d", HasParameters: true });
  const file = {
    fileName: "a.ps1",
    sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    description: "d",
    creationTime: "2021-08-02T10:00:00Z",
    lastUpdatedTime: "2021-08-02T10:00:00Z",
    createdBy: "analyst@example.com",
    hasParameters: true,
    parametersDescription: null,
  };
  expect([status, body]).toEqual([
    200,
    { "@odata.context": "https://api.example.com/api/$metadata#LibraryFiles/$entity", ...file },
  ]);
  expect(await listed(context)).toEqual([file]);
  expect(new TextDecoder().decode(await contentOf("a.ps1", context))).toBe("abc");
});

test("bytes of every value are kept", async () => {
  const context = library();
  const bytes = Uint8Array.from({ length: 70_000 }, (_, n) => n % 256);
  await upload(context, { file: new File([bytes], "a.bin") });
  expect(await contentOf("a.bin", context)).toEqual(bytes);
});

test("a description of parameters does not say that there are some", async () => {
  expect(await upload(library(), { file: script(""), ParametersDescription: "p" })).toMatchObject({
    body: { hasParameters: false, parametersDescription: "p" },
  });
});

test.each([
  ["a text", "echo"],
  ["bytes without a name", new File(["echo"], "")],
  ["a Blob", new Blob(["echo"])],
])("%s becomes a file that is called file", async (_, file) => {
  const context = library();
  expect(await upload(context, { file })).toMatchObject({ body: { fileName: "file" } });
  expect(new TextDecoder().decode(await contentOf("file", context))).toBe("echo");
});

test.each([undefined, false])(
  "a name that is taken is refused where OverrideIfExists is %s",
  async (OverrideIfExists) => {
    const context = library();
    await upload(context, { file: script("one") });
    await expect(upload(context, { file: script("two"), OverrideIfExists })).rejects.toMatchObject({
      status: 400,
      code: "InvalidInput",
      message: "The library has a file a.ps1 already.",
    });
    expect(new TextDecoder().decode(await contentOf("a.ps1", context))).toBe("one");
  },
);

test("a file that takes the place of another one keeps when that was made, and nothing else of it", async () => {
  const context = library();
  await upload(context, { file: script("one"), Description: "d" });
  await upload(later(context, 60), { file: script("two"), OverrideIfExists: true });
  expect(await listed(context)).toMatchObject([
    { creationTime: "2021-08-02T10:00:00Z", lastUpdatedTime: "2021-08-02T10:01:00Z", description: null },
  ]);
  expect(new TextDecoder().decode(await contentOf("a.ps1", context))).toBe("two");
});

test("a file may have 20 MB, and not a byte more", async () => {
  const context = library();
  const file = (size: number) => new File([new Uint8Array(size)], `${size}`);
  expect(await upload(context, { file: file(20 * 1024 * 1024) })).toMatchObject({ status: 200 });
  await expect(upload(context, { file: file(20 * 1024 * 1024 + 1) })).rejects.toMatchObject({ status: 400 });
  expect(await listed(context)).toHaveLength(1);
});

test("of uploads of one name that come together one is taken", async () => {
  const context = library();
  const outcomes = await Promise.allSettled(["one", "two"].map((text) => upload(context, { file: script(text) })));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a file that is deleted is gone, with what was in it", async () => {
  const context = library();
  await upload(context, { file: script("one") });
  expect(await deleteLibraryFile({ fileName: "a.ps1" }, context)).toEqual({ status: 204 });
  expect([await listed(context), await contentOf("a.ps1", context)]).toEqual([[], undefined]);
  await expect(deleteLibraryFile({ fileName: "a.ps1" }, context)).rejects.toMatchObject({ status: 404 });
});
