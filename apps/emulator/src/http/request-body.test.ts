import { expect, test } from "vitest";
import { bodyText } from "./request-body.ts";

test("a body is read whole, characters that chunks cut in two included", async () => {
  const bytes = Buffer.from("grün");
  const body = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  expect(await bodyText(new Response(body), 5)).toBe("grün");
  expect(await bodyText(new Request("http://emulator.test"), 5)).toBe("");
});

test("a body is refused once it is too large, without reading on", async () => {
  let read = 0;
  let cancelled = false;
  const endless = new ReadableStream({
    pull(controller) {
      read += 1;
      controller.enqueue(new Uint8Array(10));
    },
    cancel() {
      cancelled = true;
    },
  });
  await expect(bodyText(new Response(endless), 25)).rejects.toMatchObject({
    status: 413,
    message: "The request body is larger than 25 bytes.",
  });
  expect(read).toBeLessThan(10);
  expect(cancelled).toBe(true);
});

test("a body that breaks off is the caller's doing", async () => {
  const broken = new ReadableStream({
    pull(controller) {
      controller.error(new Error("aborted"));
    },
  });
  await expect(bodyText(new Response(broken), 25)).rejects.toMatchObject({ status: 400, code: "InvalidRequestBody" });
});
