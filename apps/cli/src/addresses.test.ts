import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { readAddresses } from "./addresses.ts";
import { UsageError } from "./usage-error.ts";

async function read(named: string[], file?: string, stdin = ""): Promise<string[]> {
  const addresses: string[] = [];
  for await (const address of readAddresses(named, file, Readable.from([stdin]))) addresses.push(address);
  return addresses;
}

function writeFile(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), "mde-addresses-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "addresses.txt");
  writeFileSync(file, content);
  return file;
}

test("named addresses come first, then those of the file, each once", async () => {
  const file = writeFile("8.8.8.8\r\n::1\n8.8.8.8\n");
  expect(await read(["10.0.0.1", "::1"], file)).toEqual(["10.0.0.1", "::1", "8.8.8.8"]);
});

test("blank lines, white space and comments are passed over", async () => {
  expect(await read([], writeFile("# ours\n\n  10.0.0.1  # gateway\n\t\n10.0.0.2"))).toEqual(["10.0.0.1", "10.0.0.2"]);
});

test("- is standard input", async () => {
  expect(await read([], "-", "10.0.0.1\n10.0.0.2\n")).toEqual(["10.0.0.1", "10.0.0.2"]);
});

test("a file that is not there is a usage error that names it and the way out", async () => {
  const reading = read([], join(tmpdir(), "no-such-file.txt"));
  await expect(reading).rejects.toThrow(UsageError);
  await expect(reading).rejects.toThrow(/no-such-file\.txt cannot be read \(ENOENT\).*- for standard input/);
});
