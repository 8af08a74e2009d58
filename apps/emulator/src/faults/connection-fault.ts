/** The connection is to break, or the caller has left it. Nothing can be answered: whoever serves the app ends the connection. */
export class ConnectionFault extends Error {
  readonly kind = "connection-fault";
  /** As a runtime names it in the cause of what its `fetch` throws. */
  readonly code = "ECONNRESET";

  constructor() {
    super("The connection was reset, as a fault at /_emulator/faults asks.");
    this.name = "ConnectionFault";
  }
}
