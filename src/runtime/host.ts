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
export type HostSearch =
  | { readonly host: OmnichannelHost; readonly issue?: undefined }
  | { readonly host?: undefined; readonly issue: Issue };

/** A window as far as we look into it; reading a frame of another origin throws. */
interface Frame {
  readonly Microsoft?: { readonly Omnichannel?: unknown };
  readonly parent?: Frame;
  readonly top?: Frame;
}

/**
 * Finds `Microsoft.Omnichannel`: in the own global first, then in `parent` and `top`, as Microsoft advises against
 * them and a frame of another origin refuses to be looked into.
 */
export function findHost(given?: unknown): HostSearch {
  const own = globalThis as Frame;
  let blocked = false;
  for (const frame of given === undefined ? [() => own, () => own.parent, () => own.top] : [() => given]) {
    try {
      const place = frame();
      const host = given ?? (place as Frame | undefined)?.Microsoft?.Omnichannel;
      if (isHost(host)) return { host };
    } catch {
      blocked = true;
    }
  }
  const hint = blocked
    ? "A frame of another origin can't be looked into."
    : "Call this in the agent's app, or give createSender a host.";
  return { issue: createIssue("no-host", "", "There is no Microsoft.Omnichannel here.", { hint }) };
}

function isHost(value: unknown): value is OmnichannelHost {
  return typeof (value as Partial<OmnichannelHost> | null | undefined)?.sendMessageToConversation === "function";
}
