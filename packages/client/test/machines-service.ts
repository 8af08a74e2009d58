import { createWorldService, type WorldService, type WorldServiceOptions } from "./world-service.ts";

export const machineId = (n: number): string => n.toString(16).padStart(40, "0");

/** What isolates a machine. */
export const isolation = (n = 1, Comment = "INC-1") => ({ id: machineId(n), Comment, IsolationType: "Full" }) as const;

export interface MachinesService extends WorldService {
  readonly defender: ReturnType<WorldService["newClient"]>;
  /** Lets time pass until a promise is settled, and resolves with what it rejects with, or with "succeeded". */
  failure(promise: Promise<unknown>): Promise<unknown>;
  /** The actions that there are, of any machine. */
  actions(): Promise<Record<string, unknown>[]>;
}

/** The service with machines from 1 on, as healthy as they are said to be, and a client of it. */
export async function createMachinesService(
  machines: number | readonly object[] = 1,
  options: WorldServiceOptions = {},
): Promise<MachinesService> {
  const service = createWorldService(options);
  const members = typeof machines === "number" ? Array.from({ length: machines }, () => ({})) : machines;
  for (const [index, more] of members.entries()) {
    const machine = { id: machineId(index + 1), computerDnsName: `pc-${index + 1}`, healthStatus: "Active", ...more };
    await service.store.collection("Machine").put(machine);
  }
  return {
    ...service,
    defender: service.newClient(),
    failure: (promise) =>
      service.runtime.settle(
        promise.then(
          () => "succeeded",
          (error: unknown) => error,
        ),
      ),
    actions: () => service.store.collection("MachineAction").query({}),
  };
}
