import { actionShapes, behaviourShapes, describeActions, describeBehaviours } from "@defender-endpoint/service/testing";
import { stores } from "../../test/stores.ts";

for (const { name, open, fewEntities } of stores) {
  describeBehaviours({ name, open: () => open({ shapes: behaviourShapes }) });
  describeActions({
    name,
    open: () => open({ shapes: actionShapes }),
    runs: Number(process.env["EMULATOR_TEST_HISTORIES"] ?? fewEntities),
  });
}
