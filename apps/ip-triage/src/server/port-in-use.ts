/** Something else listens on the port already. */
export class PortInUseError extends Error {
  override readonly name = "PortInUseError";
  readonly kind = "port-in-use";
  readonly port: number;

  constructor(port: number, options?: ErrorOptions) {
    super(`Port ${port} is in use: the triage page needs a free one. Set WEB_PORT to another.`, options);
    this.port = port;
  }
}
