import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";
import { patience } from "../../../vitest.base.ts";

configure({ asyncUtilTimeout: patience });

afterEach(() => {
  cleanup();
  history.replaceState(null, "", "/");
});
