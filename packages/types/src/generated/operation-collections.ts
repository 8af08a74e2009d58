// Generated from the spec by `npm run generate`. Do not edit.

export interface OperationCollections {
}
