import { expect, test } from "vitest";
import { isSameQuestion, mostAddresses, questionFrom, urlOf } from "./question.ts";

const at = (url: string) => questionFrom(new URL(url, "http://page.example"));
const list = (length: number) => Array.from({ length }, (_, n) => `10.0.${n >> 8}.${n & 255}`);

test.each([
  [{ ips: ["10.209.67.177"], lookBackHours: 48 }, "?ip=10.209.67.177&lookBackHours=48"],
  [{ ips: ["2001:db8::1"], lookBackHours: 720 }, "?ip=2001%3Adb8%3A%3A1&lookBackHours=720"],
  [{ ips: ["8.8.8.8", "2001:db8::1"], lookBackHours: 24 }, "?lookBackHours=24#ips=8.8.8.8,2001:db8::1"],
])("%o has the URL %s, and the other way round", (question, url) => {
  expect(urlOf(question)).toBe(url);
  expect(at(url)).toEqual(question);
});

test("a long list is packed", () => {
  const question = { ips: list(mostAddresses), lookBackHours: 720 };
  const url = urlOf(question);
  expect(url).toMatch(/#packed=[\w-]+$/);
  expect(at(url)).toEqual(question);
});

test("a link that was cut off says so, and asks what is left", () => {
  const url = urlOf({ ips: list(500), lookBackHours: 720 });
  const question = at(url.slice(0, 400));
  expect(question).toMatchObject({ damaged: true, lookBackHours: 720 });
  expect(question?.ips).toEqual(list(500).slice(0, question?.ips.length));
});

test("a list that somebody wrote may have any spelling, repetitions and mistakes", () => {
  expect(at("#ips=8.8[.]8.8,%202001:DB8::1,8.8.8.8,nonsense,")?.ips).toEqual(["8.8.8.8", "2001:db8::1"]);
});

test("more addresses than may be asked about are left out", () => {
  expect(at(`#ips=${list(mostAddresses + 1).join(",")}`)?.ips).toHaveLength(mostAddresses);
});

test.each(["", "?ip=", "?ip=%20&lookBackHours=24", "?lookBackHours=24", "#ips=", "#packed=AAA", "#other=1"])(
  "%j asks nothing",
  (url) => {
    expect(at(url)).toBeUndefined();
  },
);

test("without a look-back it is the 30 days of data; one that is no number stays none", () => {
  expect(at("?ip=::1")?.lookBackHours).toBe(720);
  expect(at("?ip=::1&lookBackHours=abc")?.lookBackHours).toBeNaN();
});

test("what else stands in the URL stays, and the question before goes", () => {
  const question = { ips: ["8.8.8.8", "::1"], lookBackHours: 24 };
  expect(urlOf(question, "?scenario=throttled&ip=::2")).toBe("?scenario=throttled&lookBackHours=24#ips=8.8.8.8,::1");
});

test.each([
  [{ ips: ["::1"], lookBackHours: Number.NaN }, { ips: ["::1"], lookBackHours: Number.NaN }, true],
  [{ ips: ["::1"], lookBackHours: 1 }, { ips: ["::1"], lookBackHours: 2 }, false],
  [{ ips: ["::1"], lookBackHours: 1 }, { ips: ["::1", "::2"], lookBackHours: 1 }, false],
  [undefined, undefined, true],
  [undefined, { ips: ["::1"], lookBackHours: 1 }, false],
])("%o and %o: the same is %s", (a, b, same) => {
  expect(isSameQuestion(a, b)).toBe(same);
});
