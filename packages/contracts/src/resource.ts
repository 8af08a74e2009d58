/** The name of a resource's pact: that of its tag in the contract, as files are named. `Machine action` has `machine-action.json`. */
export function resourceName(tag: string): string {
  return tag
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");
}
