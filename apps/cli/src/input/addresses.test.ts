import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { IPBlock } from "@defender-endpoint/client/enrich";
import { expect, onTestFinished, test } from "vitest";
import { UsageError } from "../usage-error.ts";
import { type AddressSource, readAddresses } from "./addresses.ts";

async function read(source: Partial<AddressSource>, stdin = ""): Promise<string[]> {
  const whole = { named: [], files: [], extract: false, expand: false, required: false, ...source };
  const texts: string[] = [];
  const tell = {
    invalid: (text: string) => void texts.push(`invalid ${text}`),
    passedOver: ({ text }: IPBlock) => void texts.push(`passed over ${text}`),
    expanded: ({ text }: IPBlock) => void texts.push(`expanded ${text}`),
  };
  for await (const { text, address, block } of readAddresses(whole, Readable.from([stdin]), tell))
    texts.push(address?.ip ?? `not ${text}${block ? `, ${block.size} addresses` : ""}`);
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

test("what is no address is kept as it stands", async () => {
  expect(await read({ files: ["-"] }, "gate\u001b[2Jway\nhost.example\n")).toEqual([
    "not gate\u001b[2Jway",
    "not host.example",
  ]);
});

test("a network or range that is named or listed is told as such, once, however it is written", async () => {
  const named = ["10.20.0.0/24", "8.8.8.8-8.8.8.20", "8.8.8.8/32"];
  expect(await read({ named, files: ["-"] }, "10.20.0.7/24\n10.20.0.0 255.255.255.0\n2001:db8::/64\n")).toEqual([
    "not 10.20.0.0/24, 256 addresses",
    "not 8.8.8.8-8.8.8.20, 13 addresses",
    "8.8.8.8",
    "not 2001:db8::/64, 18446744073709551616 addresses",
  ]);
});

test("expanded, those of up to 256 addresses are taken for each of them, which is asked once", async () => {
  const named = ["10.0.0.2", "10.0.0.0/30", "10.0.0.3 - 10.0.0.4", "10.0.0.0/23"];
  expect(await read({ named, expand: true })).toEqual([
    "10.0.0.2",
    "expanded 10.0.0.0/30",
    "10.0.0.0",
    "10.0.0.1",
    "10.0.0.3",
    "expanded 10.0.0.3-10.0.0.4",
    "10.0.0.4",
    "not 10.0.0.0/23, 512 addresses",
  ]);
});

test("extracted are the addresses of any text", async () => {
  const text = '{"src":"10.0.0.1","n":3}\n2017-08-29T13:32:59Z 8.8.8[.]8:53 -> [2001:db8::1]:443 # 10.0.0.1\n';
  expect(await read({ files: ["-"], extract: true }, text)).toEqual(["10.0.0.1", "8.8.8.8", "2001:db8::1"]);
});

test("what is passed over in a text is told, once: networks, ranges, and what only looks like an address", async () => {
  const text = "10.20.0.0/24 8.8.8.8-8.8.8.20, 8.8.8.888 then 8.8.8.888 10.20.0.9/24 203.0.113.256 http://1.2.3.4/24\n";
  expect(await read({ files: ["-"], extract: true }, text)).toEqual([
    "passed over 10.20.0.0/24",
    "passed over 8.8.8.8-8.8.8.20",
    "invalid 8.8.8.888",
    "invalid 203.0.113.256",
    "1.2.3.4",
  ]);
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
