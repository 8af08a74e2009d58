import { serveTriage } from "./serve-triage.ts";
import { explainStart, settingsFrom } from "./settings.ts";

try {
  const triage = await serveTriage(settingsFrom(process.env));
  console.log(`IP triage: ${triage.url}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void triage.close());
} catch (error) {
  console.error(explainStart(error));
  process.exitCode = 1;
}
