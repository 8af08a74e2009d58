// Runs in a copy of this repository to whose contract the operations of resources/ were added, and prints as JSON what they answer there.
import { clientSecret, createDefenderClient, type DefenderClient, DefenderError } from "@defender-endpoint/client";
import { verifyProvider } from "@defender-endpoint/contracts";
import { type RunningEmulator, serveEmulator } from "@defender-endpoint/emulator";
import { scenarios } from "@defender-endpoint/mocks";
import { setupDefenderServer } from "@defender-endpoint/mocks/node";

const machineId = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";

/** Names, arguments and answers have the types that the contract gives them. */
async function ask(defender: DefenderClient) {
  const { state } = await defender.getInvestigation({ id: "63004" });
  const { value: page } = await defender.listMachineAlerts({ id: machineId, $filter: { status: "New" }, $top: 2 });
  const all: string[] = [];
  for await (const { id } of defender.listMachineAlerts({ id: machineId, $top: 2 })) all.push(id);
  const action = await defender.collectInvestigationPackage({ id: machineId, Comment: "case 7" });
  const { type, status, requestorComment } = action;
  return {
    state,
    page: page.map(({ id }) => id),
    all,
    action: { type, status, requestorComment },
    noInvestigation: await codeOf(defender.getInvestigation({ id: "1" })),
    noMachine: await codeOf(defender.listMachineAlerts({ id: "0".repeat(40) })),
    noComment: await codeOf(defender.collectInvestigationPackage({ id: machineId, Comment: "" })),
    // @ts-expect-error The contract wants a comment.
    forgotten: await codeOf(defender.collectInvestigationPackage({ id: machineId })),
  };
}

async function codeOf(answer: PromiseLike<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof DefenderError) return "code" in error ? error.code : error.name;
    throw error;
  }
}

async function askMocks() {
  const server = setupDefenderServer({ hooks: false, invalid: "answer" });
  server.listen();
  try {
    const defender = createDefenderClient({ credential: () => "token" });
    const answers = await ask(defender);
    server.use(scenarios.getInvestigation.missingRole());
    return { ...answers, scenario: await codeOf(defender.getInvestigation({ id: "63004" })) };
  } finally {
    server.close();
  }
}

async function askEmulator({ url, emulator }: RunningEmulator) {
  const { store } = emulator;
  await store.collection("Investigation").put({ id: "63004", state: "Running" });
  await store.collection("Machine").put({ id: machineId });
  const alerts = ["New", "Resolved", "New"].map((status, n) => ({ id: `alert-${n}`, status, machineId }));
  await store.collection("Alert").putAll(alerts);
  const secret = { tenantId: "demo", clientId: "emulator", clientSecret: "emulator-secret", authorityHost: url };
  return ask(createDefenderClient({ baseUrl: url, credential: clientSecret(secret) }));
}

async function verifyPacts({ url }: RunningEmulator) {
  const { ok, interactions } = await verifyProvider({
    providerUrl: url,
    statesUrl: `${url}/_emulator/states`,
    only: ["getInvestigation", "listMachineAlerts", "collectInvestigationPackage"],
  });
  return {
    ok,
    verified: interactions.filter(({ outcome }) => outcome === "verified").map(({ description }) => description),
  };
}

const mocks = await askMocks();
const running = await serveEmulator({ port: 0 });
try {
  // Before there is anything else in it that a page could hold.
  const pacts = await verifyPacts(running);
  process.stdout.write(JSON.stringify({ mocks, emulator: await askEmulator(running), pacts }));
} finally {
  await running.close();
}
