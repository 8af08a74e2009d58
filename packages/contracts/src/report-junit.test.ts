import { expect, test } from "vitest";
import { junitReport } from "./report-junit.ts";

test("an interaction is a test case, and what was not verified is an error", () => {
  const report = junitReport({
    ok: false,
    interactions: [
      { description: "a", outcome: "verified", reasons: [] },
      { description: "b", outcome: "failed", reasons: ["first", "second"] },
      { description: "c", outcome: "notVerified", reasons: ["needs a state"] },
    ],
    problems: ["Something else."],
  });
  expect(report.split("\n")).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites tests="4" failures="1" errors="2">',
    '  <testsuite name="defender-endpoint-contracts" tests="4" failures="1" errors="2">',
    '    <testcase classname="pact" name="a"/>',
    '    <testcase classname="pact" name="b"><failure message="first; second"/></testcase>',
    '    <testcase classname="pact" name="c"><error type="not verified" message="needs a state"/></testcase>',
    '    <testcase classname="pact" name="the verification as a whole"><error message="Something else."/></testcase>',
    "  </testsuite>",
    "</testsuites>",
    "",
  ]);
});

test("what XML cannot hold is escaped or left out", () => {
  const reasons = ['<a href="x">&amp;</a>\n\u001b[31mred\u001b[0m'];
  const report = junitReport({
    ok: false,
    interactions: [{ description: "a", outcome: "failed", reasons }],
    problems: [],
  });
  expect(report).toContain('message="&lt;a href=&quot;x&quot;>&amp;amp;&lt;/a>&#10;[31mred[0m"');
});
