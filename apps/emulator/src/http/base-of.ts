/** What stands before an operation's path, as answers name it: with the version, if the call named it. */
export function baseOf(path: string): string {
  return /^\/api\/v1\.0\//i.test(path) ? "/api/v1.0" : "/api";
}
