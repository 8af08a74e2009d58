// For the repository's own tools: a pact file, read and understood.
export { type PactDocument, type PactInteraction, readPactDocument } from "./pact/pact-document.ts";
