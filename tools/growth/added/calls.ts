// Runs in a copy of this repository to whose contract the operations of resources/ were added, and prints as JSON what they answer there.
import { clientSecret, createDefenderClient, type DefenderClient, DefenderError } from "@defender-endpoint/client";
import { verifyProvider } from "@defender-endpoint/contracts";
import { type RunningEmulator, serveEmulator } from "@defender-endpoint/emulator";
import { scenarios } from "@defender-endpoint/mocks";
import { setupDefenderServer } from "@defender-endpoint/mocks/node";

const machineId = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";

/** Names, arguments and answers have the types that the contract gives them. */
async function ask(defender: DefenderClient) {
  const { state } = await defender.getDrill({ id: "drill-7" });
  const { value: page } = await defender.listMachineDrills({ id: machineId, $filter: { state: "Running" }, $top: 2 });
  const all: string[] = [];
  for await (const { id } of defender.listMachineDrills({ id: machineId, $top: 2 })) all.push(id);
  const action = await defender.startDrill({ id: machineId, Comment: "case 7" });
  const { type, status, requestorComment } = action;
  return {
    state,
    page: page.map(({ id }) => id),
    all,
    action: { type, status, requestorComment },
    noDrill: await codeOf(defender.getDrill({ id: "drill-0" })),
    noMachine: await codeOf(defender.listMachineDrills({ id: "0".repeat(40) })),
    noComment: await codeOf(defender.startDrill({ id: machineId, Comment: "" })),
    // @ts-expect-error The contract wants a comment.
    forgotten: await codeOf(defender.startDrill({ id: machineId })),
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
    server.use(scenarios.getDrill.missingRole());
    return { ...answers, scenario: await codeOf(defender.getDrill({ id: "drill-7" })) };
  } finally {
    server.close();
  }
}

async function askEmulator({ url, emulator }: RunningEmulator) {
  const { store } = emulator;
  await store.collection("Machine").put({ id: machineId });
  const drills = ["Running", "Done", "Running"].map((state, n) => ({ id: `drill-${n + 7}`, state, machineId }));
  await store.collection("Drill").putAll(drills);
  const secret = { tenantId: "demo", clientId: "emulator", clientSecret: "emulator-secret", authorityHost: url };
  return ask(createDefenderClient({ baseUrl: url, credential: clientSecret(secret) }));
}

async function verifyPacts({ url }: RunningEmulator) {
  const { interactions, problems } = await verifyProvider({
    providerUrl: url,
    statesUrl: `${url}/_emulator/states`,
    only: ["getDrill", "listMachineDrills", "startDrill"],
  });
  const ofOutcome = (wanted: boolean) => interactions.filter(({ outcome }) => (outcome === "verified") === wanted);
  return { problems, verified: ofOutcome(true).map(({ description }) => description), others: ofOutcome(false) };
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
