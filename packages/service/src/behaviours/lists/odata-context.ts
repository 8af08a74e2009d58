/** What an answer says it is: `https://api.security.microsoft.com/api/$metadata#Machines/$entity`. */
export function odataContext(baseUrl: string, what: string): string {
  return `${baseUrl}/$metadata#${what}`;
}

/** The set that a collection is in OData's terms: of `machineActions`, `MachineActions` (captured). */
export function entitySet(collection: string): string {
  return collection.charAt(0).toUpperCase() + collection.slice(1);
}
