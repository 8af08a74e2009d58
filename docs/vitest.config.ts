import { defineConfig } from "vitest/config";
import { base } from "../vitest.base.ts";
import { writeBlocks } from "./test/write-blocks.ts";

// Here and not in a global setup: vitest looks for tests before that.
writeBlocks();

const { include, exclude, ...common } = base.test;

export default defineConfig({
  ...base,
  test: {
    ...common,
    projects: [
      { extends: true, test: { name: "docs", include, exclude: [...exclude, ".blocks/front-end/**"] } },
      {
        extends: true,
        test: {
          name: "front-end",
          include: [".blocks/front-end/*.test.{ts,js}"],
          exclude,
          environment: "jsdom",
          globals: true,
        },
      },
    ],
  },
});
