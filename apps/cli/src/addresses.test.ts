import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { type AddressSource, readAddresses } from "./addresses.ts";
import { UsageError } from "./usage-error.ts";

async function read(source: Partial<AddressSource>, stdin = ""): Promise<string[]> {
  const whole = { named: [], files: [], extract: false, required: false, ...source };
  const texts: string[] = [];
  for await (const { text, address } of readAddresses(whole, Readable.from([stdin])))
    texts.push(address?.ip ?? `not ${text}`);
  return texts;
}

function writeFile(content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "mde-addresses-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "addresses.txt");
  writeFileSync(file, content);
  return file;
}

test("named addresses come first, then those of the files, each once", async () => {
  const files = [writeFile("8.8.8.8\r\n::1\n8.8.8.8\n"), writeFile("10.0.0.2\n10.0.0.1")];
  expect(await read({ named: ["10.0.0.1", "::1"], files })).toEqual(["10.0.0.1", "::1", "8.8.8.8", "10.0.0.2"]);
});

test("an address in another spelling is the same one", async () => {
  const named = ["2001:db8::1", "2001:DB8:0::1", "10.0.0[.]1", "hxxp://10.0.0.1/x", "::ffff:10.0.0.1"];
  expect(await read({ named })).toEqual(["2001:db8::1", "10.0.0.1"]);
});

test("blank lines, white space and comments are passed over", async () => {
  const files = [writeFile("# ours\n\n  10.0.0.1  # gateway\n\t\n10.0.0.2")];
  expect(await read({ files })).toEqual(["10.0.0.1", "10.0.0.2"]);
});

test("what is no address is kept as it stands, but for what a terminal would obey", async () => {
  expect(await read({ files: ["-"] }, "gate\u001b[2Jway\nhost.example\n")).toEqual([
    "not gate [2Jway",
    "not host.example",
  ]);
});

test("extracted are the addresses of any text", async () => {
  const text = '{"src":"10.0.0.1","n":3}\n2017-08-29T13:32:59Z 8.8.8[.]8:53 -> [2001:db8::1]:443 # 10.0.0.1\n';
  expect(await read({ files: ["-"], extract: true }, text)).toEqual(["10.0.0.1", "8.8.8.8", "2001:db8::1"]);
});

test("a file that PowerShell has written is read as any other", async () => {
  const files = [writeFile(Buffer.from("\uFEFF8.8.8.8\r\n# ours\r\n10.0.0.1\r\n", "utf16le"))];
  expect(await read({ files })).toEqual(["8.8.8.8", "10.0.0.1"]);
});

test("a file that is no text is a usage error that names it and the way out", async () => {
  const reading = read({ files: [writeFile(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))] });
  await expect(reading).rejects.toThrow(UsageError);
  await expect(reading).rejects.toThrow(/addresses\.txt holds no text\. .*unpack or convert it first/);
});

test("an input without an address is a usage error where one was required", async () => {
  expect(await read({ files: ["-"] }, "\n")).toEqual([]);
  await expect(read({ files: ["-"], required: true }, "\n")).rejects.toThrow(UsageError);
});

test("a file that is not there is a usage error that names it and the way out", async () => {
  const reading = read({ files: [join(tmpdir(), "no-such-file.txt")] });
  await expect(reading).rejects.toThrow(UsageError);
  await expect(reading).rejects.toThrow(/no-such-file\.txt cannot be read \(ENOENT\).*- for standard input/);
});
