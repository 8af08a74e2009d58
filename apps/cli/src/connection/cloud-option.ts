import { clouds } from "@defender-endpoint/types";
import { Option } from "commander";

export function cloudOption(): Option {
  return new Option("--cloud <name>", "where the tenant is; DoD has the hosts of gccHigh")
    .choices(Object.keys(clouds))
    .default("global");
}
