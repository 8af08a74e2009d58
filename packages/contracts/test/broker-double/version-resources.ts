import { type Answer, type Context, created, failure, invalid, ok } from "./answers.ts";
import type { BrokerStore, Row } from "./broker-store.ts";

export function showPacticipant({ base, path }: Context): Answer {
  const url = `${base}/pacticipants/${path("pacticipant")}`;
  const branchVersion = { href: `${url}/branches/{branch}/versions/{version}`, templated: true };
  return ok({ name: path("pacticipant"), _links: { self: { href: url }, "pb:branch-version": branchVersion } });
}

export function putBranchVersion({ store, path }: Context): Answer {
  store.branches.push({ pacticipant: path("pacticipant"), branch: path("branch"), version: path("version") });
  return created({ _links: {} });
}

export function showVersion({ base, store, path }: Context): Answer {
  const [pacticipant, version] = [path("pacticipant"), path("version")];
  if (!store.hasVersion(pacticipant, version)) return failure(404, "no such version");
  const url = `${base}/pacticipants/${pacticipant}/versions/${version}`;
  const links = (kind: string) =>
    store.environments.map((name) => ({ name, href: `${url}/${kind}-versions/environment/${name}` }));
  return ok({
    number: version,
    _links: {
      self: { href: url },
      "pb:record-release": links("released"),
      "pb:record-deployment": links("deployed"),
    },
  });
}

export function record({ store, path }: Context): Answer {
  const [pacticipant, version, environment] = [path("pacticipant"), path("version"), path("environment")];
  if (!store.environments.includes(environment)) return failure(404, "no such environment");
  store.recorded.push({ pacticipant, version, environment });
  return created({ uuid: "1", _embedded: {}, _links: {} });
}

export function deployability(store: BrokerStore, query: URLSearchParams): Answer {
  const environment = query.get("environment") ?? "";
  const [pacticipant, version] = [query.get("q[][pacticipant]"), query.get("q[][version]")];
  if (pacticipant === null) return invalid({ pacticipant: ["is missing"] });
  if (version === null) return invalid({ version: ["is missing"] });
  if (!store.environments.includes(environment)) {
    return invalid({ environment: [`with name '${environment}' does not exist`] });
  }
  const rows = store.matrix(pacticipant, version, environment);
  const [failed, unknown] = [false, undefined].map((wanted) => rows.filter(({ success }) => success === wanted).length);
  const deployable = failed ? false : unknown ? null : true;
  return ok({
    summary: {
      deployable,
      reason: reasonFor(rows, failed, unknown),
      success: rows.filter(({ success }) => success === true).length,
      failed,
      unknown,
    },
    notices: [{ type: deployable === true ? "success" : "error", text: reasonFor(rows, failed, unknown) }],
    matrix: rows.map(matrixLine),
  });
}

function reasonFor(rows: readonly Row[], failed = 0, unknown = 0): string {
  if (rows.length === 0) return "There are no missing dependencies";
  if (failed > 0) return "The verification for the pact failed";
  if (unknown > 0) return "There is no verified pact between the two";
  return "All required verification results are published and successful";
}

function matrixLine({ consumer, provider, success }: Row) {
  return {
    consumer: { name: consumer.name, version: { number: consumer.version } },
    provider: { name: provider.name, version: provider.version === undefined ? null : { number: provider.version } },
    verificationResult: success === undefined ? null : { success },
  };
}
