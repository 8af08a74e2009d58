import { createEmulator } from "@defender-endpoint/emulator";
import { operationPages } from "@defender-endpoint/emulator/operation-pages";
import { isScenarioFile } from "@defender-endpoint/types/scenarios";
import { JSDOM } from "jsdom";
import { afterAll, expect, test } from "vitest";
import { enterStates } from "./enter-states.ts";

const origin = "http://127.0.0.1:4010";
const emulator = createEmulator({ quota: false });
afterAll(() => emulator.close());

/** A page of the emulator's `/docs` in a browser's place, with the network of this process. */
async function open(resource: string, answer = emulator.fetch): Promise<Document> {
  const url = `${origin}/docs/${resource}`;
  const html = await (await emulator.fetch(new Request(url))).text();
  const { window } = new JSDOM(html, {
    url,
    runScripts: "dangerously",
    beforeParse(page) {
      const fetch = (input: string, init?: RequestInit) => answer(new Request(new URL(input, origin), init));
      Object.assign(page, { fetch, URLSearchParams, FormData, File });
    },
  });
  return window.document;
}

const opened = new Map<string, Promise<Document>>();
function pageOf(resource: string): Promise<Document> {
  const page = opened.get(resource) ?? open(resource);
  opened.set(resource, page);
  return page;
}

function formOf(page: Document, operationId: string): HTMLFormElement {
  const form = page.querySelector<HTMLFormElement>(`section[id="${operationId}"] form.try`);
  if (form === null) throw new Error(`There is no form of ${operationId}.`);
  return form;
}

/** What the form shows once it shows something. */
async function shownBy(form: HTMLFormElement, act: () => void): Promise<string[]> {
  const output = form.querySelector("output");
  output?.replaceChildren();
  act();
  await expect.poll(() => output?.childElementCount).toBeGreaterThan(0);
  return [...(output?.children ?? [])].map(({ textContent }) => textContent ?? "");
}

/** Without what a browser asks before: a file that the test has put there, jsdom does not see. */
const submit = (form: HTMLFormElement) => () => {
  const { Event } = form.ownerDocument.defaultView ?? globalThis;
  form.dispatchEvent(new Event("submit", { cancelable: true }));
};

test.each(operationPages(""))("the form of $operationId, sent as it is, gets the answer of its page", async (page) => {
  const { operationId, resource, scenario } = page;
  await enterStates(emulator, scenario);
  const form = formOf(await pageOf(resource), operationId);
  expect(form.hidden).toBe(false);
  for (const [name, value] of Object.entries(scenario.request.body ?? {})) {
    if (!isScenarioFile(value)) continue;
    // Only a user can choose a file.
    const files = { value: [new File([value.text], value.$file)] };
    Object.defineProperty(form.querySelector(`[name="${name}"]`), "files", files);
  }
  const [status, headers] = await shownBy(form, submit(form));
  expect(status).toMatch(new RegExp(`^${scenario.response.status} .*, \\d+ ms$`));
  expect(headers).toContain("x-request-id: ");
});

test("an answer is text, whatever is in it", async () => {
  const evil = "<img src=x onerror=alert(1)><script>alert(1)</script>";
  const page = await open("ip", async (request) =>
    request.url.includes("/api/") ? new Response(evil, { headers: { "x-evil": evil } }) : emulator.fetch(request),
  );
  const form = formOf(page, "getIPStatistics");
  const [, headers, body] = await shownBy(form, submit(form));
  expect([headers?.includes(`x-evil: ${evil}`), body]).toEqual([true, evil]);
  expect(form.querySelector("img, script")).toBeNull();
});

test("without a token, what the token's address said is shown", async () => {
  const page = await open("ip", async () => new Response("no such application", { status: 401 }));
  const form = formOf(page, "getIPStatistics");
  expect(await shownBy(form, submit(form))).toEqual([expect.stringContaining("401 no such application")]);
});

test("the call can be copied for curl, with what is typed", async () => {
  const form = formOf(await open("indicators"), "deleteIndicator");
  const id = form.querySelector<HTMLInputElement>('[name="id"]');
  if (id) id.value = "it's";
  const [, command] = await shownBy(form, () => form.querySelector<HTMLButtonElement>("[name=copy]")?.click());
  expect(command).toContain(`token=$(curl -s ${origin}/demo/oauth2/v2.0/token`);
  expect(command).toContain(`curl -i -X DELETE "${origin}/api/indicators/it's"`);
});
