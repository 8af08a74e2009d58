import type { JsonRecord } from "../../src/json.ts";
import { type Answer, type Context, created, failure, invalid, ok } from "./answers.ts";
import type { Publication } from "./broker-store.ts";
import { decodePact, publicationErrors, resultErrors, selectionErrors } from "./requests.ts";

export function publish({ base, store, body }: Context): Answer {
  const errors = publicationErrors(body);
  if (Object.keys(errors).length > 0) return invalid(errors);
  const { pacticipantName, pacticipantVersionNumber, branch, contracts } = body;
  const [consumer, version] = [String(pacticipantName), String(pacticipantVersionNumber)];
  const pacts = (Array.isArray(contracts) ? contracts : []).map(({ providerName, content }: JsonRecord) => ({
    consumer,
    provider: String(providerName),
    content: decodePact(content) ?? {},
  }));
  const stored = pacts.every((pact) => store.publish(pact, version, branch === undefined ? undefined : String(branch)));
  if (!stored) {
    const message = `Cannot change the content of the pact for ${consumer} version ${version}, as race conditions will occur`;
    return { status: 409, body: { notices: [{ type: "error", text: message }], errors: { contracts: [message] } } };
  }
  const versionUrl = `${base}/pacticipants/${consumer}/versions/${version}`;
  return ok({
    notices: [{ type: "success", text: `Pact successfully published for ${consumer} version ${version}.` }],
    logs: [],
    _embedded: {
      pacticipant: { name: consumer, _links: { self: { href: `${base}/pacticipants/${consumer}` } } },
      version: { number: version, _links: { self: { title: "Version", name: version, href: versionUrl } } },
    },
    _links: {
      "pb:pacticipant": { title: "Pacticipant", name: consumer, href: `${base}/pacticipants/${consumer}` },
      "pb:pacticipant-version": { title: "Pacticipant version", name: version, href: versionUrl },
      "pb:contracts": pacts.map(({ provider }) => ({
        title: "Pact",
        name: `Pact between ${consumer} (${version}) and ${provider}`,
        href: `${base}/pacts/provider/${provider}/consumer/${consumer}/version/${version}`,
      })),
    },
  });
}

export function selectPacts({ base, store, path, body }: Context): Answer {
  const errors = selectionErrors(body);
  if (Object.keys(errors).length > 0) return invalid(errors);
  const { consumerVersionSelectors: selectors, providerVersionBranch: branch } = body;
  const chosen = store.select(
    path("provider"),
    Array.isArray(selectors) ? selectors : [],
    branch === undefined ? undefined : String(branch),
  );
  return pactList(base, path("provider"), chosen);
}

/** Without selectors a broker chooses for itself. */
export function listPacts({ base, store, path }: Context): Answer {
  return pactList(base, path("provider"), store.select(path("provider"), [{ mainBranch: true }], undefined));
}

function pactList(base: string, provider: string, chosen: readonly Publication[]): Answer {
  return ok({
    _embedded: {
      pacts: chosen.map(({ consumer, version, sha }) => ({
        shortDescription: "latest from main branch",
        verificationProperties: { notices: [{ when: "before_verification", text: `The pact of ${version}` }] },
        _links: {
          self: {
            href: `${base}/pacts/provider/${provider}/consumer/${consumer}/pact-version/${sha}`,
            name: `Pact between ${consumer} (${version}) and ${provider}`,
          },
        },
      })),
    },
    _links: { self: { href: `${base}/pacts/provider/${provider}/for-verification` } },
  });
}

/** The pact, with what a broker adds to it. */
export function showPact({ base, store, path }: Context): Answer {
  const sha = path("sha");
  const pact = store.pact(sha);
  if (pact === undefined) return failure(404, "The requested document was not found on this server.");
  const { consumer, provider, content } = pact;
  const interactions = Array.isArray(content["interactions"]) ? content["interactions"] : [];
  const url = `${base}/pacts/provider/${provider}/consumer/${consumer}/pact-version/${sha}`;
  return ok({
    ...content,
    interactions: interactions.map((interaction: object, id) => ({ _id: `id-${id}`, ...interaction })),
    createdAt: "2026-01-01T00:00:00+00:00",
    _links: {
      self: { title: "Pact", name: `Pact between ${consumer} and ${provider}`, href: url },
      "pb:consumer": { title: "Consumer", name: consumer, href: `${base}/pacticipants/${consumer}` },
      "pb:provider": { title: "Provider", name: provider, href: `${base}/pacticipants/${provider}` },
      "pb:publish-verification-results": { href: `${url}/verification-results` },
    },
  });
}

export function takeResult({ store, path, body }: Context): Answer {
  const errors = resultErrors(body);
  if (Object.keys(errors).length > 0) return invalid(errors);
  if (store.pact(path("sha")) === undefined) return failure(404, "no such pact");
  const providerVersion = String(body["providerApplicationVersion"]);
  store.results.push({ sha: path("sha"), providerVersion, success: body["success"] === true });
  return created({ ...body, _links: {} });
}
