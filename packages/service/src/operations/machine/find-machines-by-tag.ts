import { listed } from "../../behaviours/entities.ts";
import { pageAnswer } from "../../behaviours/lists/page.ts";
import type { Handler } from "../../handler.ts";
import { allOf } from "../../odata/all-of.ts";
import { equalTo } from "../../odata/equal-to.ts";

const collection = { machineTags: "string[]" } as const;

/** The machines that have a tag, or one that begins so. */
export const findMachinesByTag: Handler = async (given, context) => {
  const { tag, useStartsWithFilter } = given;
  const begins = { kind: "text", member: "", function: "startswith", text: String(tag) } as const;
  const tagged =
    useStartsWithFilter === true
      ? ({ kind: "any", member: "machineTags", of: begins } as const)
      : equalTo("machineTags", String(tag), collection);
  const filter = allOf([tagged, await listed("Machine", context)]);
  return await pageAnswer({ entity: "Machine", collection: "machines", filter }, {}, given, context);
};
