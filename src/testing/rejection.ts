/** What the fake's methods reject with. The shape of the real host's errors is not documented; test for the code. */
export class FakeRejection extends Error {
  override readonly name = "FakeRejection";
  /** `no-conversation`, `unknown-conversation`, `not-assigned`, `message`, `agent-id` or `record`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
