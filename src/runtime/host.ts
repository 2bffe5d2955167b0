import { createIssue, type Issue } from "./issues.js";

/** The part of `Microsoft.Omnichannel` that sending needs. */
export interface OmnichannelHost {
  sendMessageToConversation(
    message: unknown,
    toSendBox?: boolean | undefined,
    conversationId?: string | undefined,
  ): unknown;
}

/** The host, or the issue that says why there is none. */
export interface HostSearch {
  readonly host?: OmnichannelHost;
  readonly issues: readonly Issue[];
}

/** A window as far as we look into it; reading a frame of another origin throws. */
interface Frame {
  readonly Microsoft?: { readonly Omnichannel?: OmnichannelHost };
  readonly parent?: Frame;
  readonly top?: Frame;
}

/**
 * Finds `Microsoft.Omnichannel`: in the own global first, then in `parent` and `top`, as Microsoft advises against
 * them and a frame of another origin refuses to be looked into. A host that is given stands alone.
 */
export function findHost(given?: OmnichannelHost): HostSearch {
  const own: Frame = given === undefined ? (globalThis as Frame) : { Microsoft: { Omnichannel: given } };
  let blocked = false;
  for (const frame of [() => own, () => own.parent, () => own.top]) {
    try {
      const host = frame()?.Microsoft?.Omnichannel;
      if (typeof host?.sendMessageToConversation === "function") return { host, issues: [] };
    } catch {
      blocked = true;
    }
  }
  const hint = blocked
    ? "A frame of another origin can't be looked into."
    : "Call this in the agent's app, or give createSender a host.";
  return { issues: [createIssue("no-host", "", "There is no Microsoft.Omnichannel here.", { hint })] };
}
