import { expect, test } from "vitest";
import { junitReport } from "./report-junit.ts";

test("a pact is a suite, an interaction a test case, and what was not verified an error", () => {
  const report = junitReport({
    ok: false,
    interactions: [
      { pact: "new.json", description: "a", outcome: "verified", reasons: [] },
      { pact: "new.json", description: "b", outcome: "failed", reasons: ["first", "second"] },
      { pact: "old.json", description: "b", outcome: "notVerified", reasons: ["needs a state"] },
    ],
    problems: ["Something else."],
  });
  expect(report.split("\n")).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites tests="4" failures="1" errors="2">',
    '  <testsuite name="new.json" tests="2" failures="1" errors="0">',
    '    <testcase classname="pact" name="a"/>',
    '    <testcase classname="pact" name="b"><failure message="first; second"/></testcase>',
    "  </testsuite>",
    '  <testsuite name="old.json" tests="1" failures="0" errors="1">',
    '    <testcase classname="pact" name="b"><error message="needs a state"/></testcase>',
    "  </testsuite>",
    '  <testsuite name="defender-endpoint-contracts" tests="1" failures="0" errors="1">',
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
    interactions: [{ pact: "p", description: "a", outcome: "failed", reasons }],
    problems: [],
  });
  expect(report).toContain('message="&lt;a href=&quot;x&quot;>&amp;amp;&lt;/a>&#10;[31mred[0m"');
});
