/**
 * Takes away the service worker of a server that ran on mocks at this very address before. It would let everything pass,
 * but a page on the service has no use for it.
 */
export async function leaveMocks(): Promise<undefined> {
  // Absent where the page came over plain HTTP from another machine.
  if (!("serviceWorker" in navigator)) return;
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
}
