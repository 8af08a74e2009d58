/** The TypeScripts under which the published types must compile. */
export const typescripts = ["5.9.3", "6.0.3", "7.0.2"];

/** The oldest Node that client, types and mocks promise, and those after it. */
export const nodes = ["20.11.1", "24.21.0", "26.10.0"];

/** Other runtimes, all of which npm carries. */
export const runtimes = { bun: "1.4.5", deno: "2.9.6", miniflare: "4.20260730.0" };

/** The version of workerd in that miniflare, which is also the day whose behaviour it is asked for. */
export const workerDate = "2026-07-30";

/** What some entry points want beside them, and what the types of Node are taken from. */
export const peers = { msw: "3.0.5", redis: "6.3.1", "@types/node": "24.19.2" };

/** What a front end's tests run on: the oldest MSW that the mocks promise, with a vitest of its time, ... */
export const vitest = { vitest: "3.0.9", jsdom: "26.1.0", msw: "2.10.5", "@types/node": peers["@types/node"] };

/** ... and the newest, with jest. */
export const jest = {
  jest: "30.5.2",
  "jest-environment-jsdom": "30.5.2",
  "jest-fixed-jsdom": "0.0.11",
  msw: peers.msw,
};
