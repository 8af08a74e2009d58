import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// How long a test may wait for what it expects, which it never does on a machine that is not busy.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => {
  cleanup();
  history.replaceState(null, "", "/");
});
