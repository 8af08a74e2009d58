import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { PageNotBuiltError, readPage } from "./page-files.ts";

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ip-triage-test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

test("a built page is read whole, and its index answers for the root", async () => {
  const folder = await folderWith({ "index.html": "<p>page</p>", "assets/a.js": "a();", "assets/a.css": "p {}" });
  const page = await readPage(folder);
  expect([...page.keys()].sort()).toEqual(["/", "/assets/a.css", "/assets/a.js", "/index.html"]);
  expect(page.get("/")).toBe(page.get("/index.html"));
  expect(page.get("/assets/a.css")?.mediaType).toBe("text/css; charset=utf-8");
  expect(new TextDecoder().decode(page.get("/assets/a.js")?.body)).toBe("a();");
});

test("a folder's name may end in a separator", async () => {
  const page = await readPage(`${await folderWith({ "index.html": "", "assets/a.js": "" })}/`);
  expect([...page.keys()]).toContain("/assets/a.js");
});

test("what no page is made of is not served", async () => {
  const page = await readPage(await folderWith({ "index.html": "", ".env": "SECRET=1", "notes.txt": "" }));
  expect([...page.keys()]).toEqual(["/index.html", "/"]);
});

test("a folder without a page is refused by name", async () => {
  const folder = await folderWith({ "assets/a.js": "" });
  await expect(readPage(folder)).rejects.toThrow(PageNotBuiltError);
  await expect(readPage(join(folder, "missing"))).rejects.toMatchObject({
    kind: "page-not-built",
    message: expect.stringContaining(`expected index.html in ${folder}`),
  });
});
