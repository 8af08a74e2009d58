import { actionShapes, describeActions } from "@defender-endpoint/service/testing";
import { stores } from "../../test/stores.ts";

for (const { name, open, fewEntities } of stores) {
  describeActions({
    name,
    open: () => open({ shapes: actionShapes }),
    runs: Number(process.env["EMULATOR_TEST_HISTORIES"] ?? fewEntities),
  });
}
