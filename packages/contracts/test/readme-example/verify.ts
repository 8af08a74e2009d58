import { type ProviderStateHandlers, verifyProvider } from "@defender-endpoint/contracts";
import { forget, signToken, startProvider } from "./my-provider.ts"; // yours

const stateHandlers: Partial<ProviderStateHandlers> = {
  callerAuthorized: ({ permission }) => ({ token: signToken({ roles: [permission] }) }),
  notContacted: ({ key }, action) => action === "setup" && forget(key),
};
const providerUrl = await startProvider();
const { ok, interactions } = await verifyProvider({ providerUrl, stateHandlers, only: "getIPStatistics unseen" });
for (const { outcome, description } of interactions) console.log(outcome, description);
process.exitCode = ok ? 0 : 1;
