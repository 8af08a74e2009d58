import type { TypeScriptGenerator } from "./typescript-generator.ts";

const query = `{ $filter: "healthStatus eq 'Active'", $orderby: "id", $skip: nth }`;
// An inactive machine follows among the sample's first ones: it is there if the filter is lost.
const active = `every(({ healthStatus }) => healthStatus === "Active")`;
const isolation = `{ Comment: "generators", IsolationType: "Full" as const }`;

export const typeScriptGenerators: readonly TypeScriptGenerator[] = [
  {
    name: "Hey API",
    command: ["openapi-ts", "-i", "CONTRACT", "-o", "out", "-c", "@hey-api/client-fetch", "--silent"],
    files: {},
    program: `
import { client } from "./out/client.gen";
import { getIpStatistics, isolateMachine, listMachines } from "./out/sdk.gen";

client.setConfig({ baseUrl: url, auth: token });
const thrown = { throwOnError: true } as const;
const { data: statistics } = await getIpStatistics({ path: { ip: "10.209.67.177" }, ...thrown });
const { data: machines } = await listMachines({ query: ${query}, ...thrown });
const id = machines.value[0]!.id;
const { data: action } = await isolateMachine({ path: { id }, body: ${isolation}, ...thrown });
const [prevalence, filtered, status] = [statistics.organizationPrevalence, machines.value.${active}, action.status];`,
  },
  {
    name: "Orval",
    command: ["orval"],
    // The schema \`File\` would hide the language's own, which the form of an upload is made of.
    files: {
      "orval.config.mjs": `
export default {
  defender: {
    input: "CONTRACT",
    output: {
      target: "out/api.ts",
      client: "fetch",
      override: { components: { schemas: { suffix: "Dto" } }, mutator: { path: "./call.ts", name: "call" } },
    },
  },
};`,
      "call.ts": `
export async function call<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const headers = new Headers(init.headers);
  headers.set("Authorization", \`Bearer \${process.env["TOKEN"]}\`);
  const response = await fetch(process.env["SERVICE"] + path, { ...init, headers });
  return { status: response.status, headers: response.headers, data: await response.json() } as Answer;
}`,
    },
    program: `
import { getIPStatistics, isolateMachine, listMachines } from "./out/api.ts";

Object.assign(process.env, { SERVICE: url, TOKEN: token });
const statistics = await getIPStatistics("10.209.67.177");
const machines = await listMachines(${query});
if (statistics.status !== 200 || machines.status !== 200) throw new Error("refused");
const action = await isolateMachine(machines.data.value[0]!.id, ${isolation});
if (action.status !== 201) throw new Error("refused");
const [prevalence, filtered] = [statistics.data.organizationPrevalence, machines.data.value.${active}];
const { status } = action.data;`,
  },
  {
    name: "Kubb",
    command: ["kubb", "generate", "--logLevel", "silent"],
    files: {
      "kubb.config.mjs": `
import { defineConfig } from "@kubb/core";
import { pluginClient } from "@kubb/plugin-client";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";
export default defineConfig({
  root: ".",
  input: { path: "CONTRACT" },
  output: { path: "./out", clean: true, format: false, lint: false, extension: { ".ts": ".ts" } },
  plugins: [pluginOas({ generators: [] }), pluginTs(), pluginClient({ client: "fetch", bundle: true })],
});`,
    },
    program: `
import { getIPStatistics } from "./out/clients/getIPStatistics.ts";
import { isolateMachine } from "./out/clients/isolateMachine.ts";
import { listMachines } from "./out/clients/listMachines.ts";

const config = { baseURL: url, headers: { Authorization: "Bearer " + token, "Content-Type": "application/json" } };
const statistics = await getIPStatistics("10.209.67.177", undefined, config);
const machines = await listMachines(${query}, config);
const action = await isolateMachine(machines.value[0]!.id, ${isolation}, config);
const [prevalence, filtered, status] = [statistics.organizationPrevalence, machines.value.${active}, action.status];`,
  },
];
