import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "../command.ts";
import { checkPostman } from "./postman.ts";
import { checkPrism } from "./prism.ts";
import { checkTypeScript, type GeneratorSetting } from "./typescript-generator.ts";
import { typeScriptGenerators } from "./typescript-generators.ts";

const manifests = join(import.meta.dirname, "../../generators");

/** Installs the generators of others outside the workspace, by their own lockfile: they weigh a quarter of all that is installed here. */
export async function installGenerators(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(manifests, file), join(folder, file));
  await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
}

/** Has each of them take the contract, and what TypeScript they make call an emulator with the sample. */
export async function checkGenerators(setting: Omit<GeneratorSetting, "token">): Promise<void> {
  const whole = { ...setting, token: await newToken(setting.emulator) };
  for (const [n, generator] of typeScriptGenerators.entries()) console.log(await checkTypeScript(generator, n, whole));
  console.log(await checkPostman(whole));
  console.log(await checkPrism(whole));
}

async function newToken(emulator: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: "emulator",
    client_secret: "emulator-secret",
    scope: "https://api.securitycenter.microsoft.com/.default",
  });
  const response = await fetch(`${emulator}/demo/oauth2/v2.0/token`, { method: "POST", body });
  const { access_token: token }: { readonly access_token: string } = JSON.parse(await response.text());
  return token;
}
