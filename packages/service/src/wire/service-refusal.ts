/** The service refuses a call, in its own words. What is at the edge makes an error envelope of it. */
export class ServiceRefusal extends Error {
  readonly kind = "service-refusal";
  override readonly name = "ServiceRefusal";
  readonly status: number;
  readonly code: string;
  /** What the answer has beside the headers of every refusal. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** There is no such entity. */
export function notFound(entity: string, id: string): ServiceRefusal {
  return new ServiceRefusal(404, "ResourceNotFound", `${entity} ${id} was not found.`);
}
