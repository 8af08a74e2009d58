/** Another process listens on the port already. */
export class PortInUseError extends Error {
  readonly kind = "port-in-use";
  readonly port: number;

  constructor(port: number, options?: ErrorOptions) {
    super(
      `Port ${port} is in use. Choose another one with --port or the variable EMULATOR_PORT; 0 takes any.`,
      options,
    );
    this.name = "PortInUseError";
    this.port = port;
  }
}

/** The host is no address of this machine, or the port is not open to this user. */
export class CannotListenError extends Error {
  readonly kind = "cannot-listen";

  constructor(host: string, port: number, reason: string, options?: ErrorOptions) {
    const way = "Choose an address of this machine with --host, and a port from 1024 on with --port.";
    super(`Cannot listen on ${host}, port ${port}: ${reason}. ${way}`, options);
    this.name = "CannotListenError";
  }
}
