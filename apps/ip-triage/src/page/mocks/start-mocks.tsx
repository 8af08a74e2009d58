import { startDefenderWorker } from "@defender-endpoint/mocks/browser";
import { handlerOf } from "./mock-scenario.ts";
import { ScenarioMenu } from "./scenario-menu.tsx";

/** Puts the mocks between the page and its server, in the scenario that the URL names, and gives the menu of them. */
export async function startMocks() {
  const baseUrl = location.origin;
  const name = new URLSearchParams(location.search).get("scenario") ?? "";
  const handler = handlerOf(name, baseUrl);
  // A wait as from a network, so that the page is seen to wait.
  await startDefenderWorker({ baseUrl, delay: "real", handlers: handler ? [handler] : [] });
  // A scenario holds for as long as the page is loaded: another one is another load.
  return <ScenarioMenu chosen={handler ? name : ""} onChoose={(search) => location.assign(search)} />;
}
