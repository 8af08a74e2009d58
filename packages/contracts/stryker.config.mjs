import { base } from "../../stryker.base.mjs";

export default { ...base, mutate: ["src/verification.ts"] };
