import { Option } from "commander";

export function resumeOption(): Option {
  return new Option("--resume <file>", "keep answers in a file, and do not ask again for what is in it");
}
