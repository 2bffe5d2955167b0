import { createIssue, type Issue } from "./issues.js";

/** The part of `Microsoft.Omnichannel` that sending needs. */
export interface OmnichannelHost {
  sendMessageToConversation(message: unknown, toSendBox?: boolean, conversationId?: string): unknown;
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
  const frames = [() => own, () => own.parent, () => own.top];
  const places = given === undefined ? frames.map((frame) => () => frame()?.Microsoft?.Omnichannel) : [() => given];
  let blocked = false;
  for (const place of places) {
    try {
      const host = place();
      if (isHost(host)) return { host };
    } catch {
      blocked = true;
    }
  }
  if (given !== undefined) {
    const message = "The host given to createSender has no method sendMessageToConversation.";
    return { issue: createIssue("no-host", "", message, { hint: "Pass Microsoft.Omnichannel, or a fake of it." }) };
  }
  const hint = blocked
    ? "A parent frame belongs to another origin and can't be reached; load this script in the agent app's own origin."
    : "Call this inside the agent's app (Customer Service workspace), or give createSender a host.";
  return {
    issue: createIssue("no-host", "", "Microsoft.Omnichannel was not found in this window, its parent or top.", {
      hint,
    }),
  };
}

function isHost(value: unknown): value is OmnichannelHost {
  return typeof (value as Partial<OmnichannelHost> | null | undefined)?.sendMessageToConversation === "function";
}
