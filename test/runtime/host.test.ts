import { afterEach, describe, expect, it, vi } from "vitest";
import { findHost } from "../../src/runtime/host.js";

const host = () => ({ sendMessageToConversation: async () => undefined });
const frameOf = (omnichannel: unknown) => ({ Microsoft: { Omnichannel: omnichannel } });

/** A frame of another origin: whatever is read of it, it throws. */
const foreign = new Proxy(
  {},
  {
    get: () => {
      throw new DOMException("Blocked a frame with origin", "SecurityError");
    },
  },
);

function inside(globals: { readonly [name: string]: unknown }): void {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("findHost", () => {
  it("looks into its own global first, then into parent, then into top", () => {
    const [own, parent, top] = [host(), host(), host()];
    inside({ Microsoft: { Omnichannel: own }, parent: frameOf(parent), top: frameOf(top) });
    expect(findHost().host).toBe(own);
    inside({ Microsoft: undefined });
    expect(findHost().host).toBe(parent);
    inside({ parent: frameOf(undefined) });
    expect(findHost().host).toBe(top);
  });

  it("touches neither parent nor top when its own global has the host", () => {
    const own = host();
    inside({ Microsoft: { Omnichannel: own }, parent: foreign, top: foreign });
    expect(findHost().host).toBe(own);
  });

  it("goes past frames of another origin", () => {
    const top = host();
    inside({ parent: foreign, top: frameOf(top) });
    expect(findHost().host).toBe(top);
    inside({ parent: frameOf(foreign), top: frameOf(top) });
    expect(findHost().host).toBe(top);
  });

  it("goes past a Microsoft.Omnichannel of another page, which can't send", () => {
    const top = host();
    inside({ Microsoft: { Omnichannel: { LiveChatWidget: {} } }, parent: { Microsoft: null }, top: frameOf(top) });
    expect(findHost().host).toBe(top);
  });

  it("says where it looked when there is none", () => {
    const { host: found, issues } = findHost();
    expect(found).toBeUndefined();
    expect(issues[0]).toMatchObject({ code: "no-host", severity: "error" });
    expect(issues[0]?.hint).toContain("agent's app");
  });

  it("says that a frame was closed to it when that is why there is none", () => {
    inside({ parent: foreign, top: foreign });
    expect(findHost().issues[0]?.hint).toContain("another origin");
  });

  it("takes the host it is given, and looks for no other", () => {
    const given = host();
    inside({ Microsoft: { Omnichannel: host() } });
    expect(findHost(given).host).toBe(given);
  });

  it.each([
    ["null", null],
    ["an object without the method", {}],
    ["one whose method is no function", { sendMessageToConversation: true }],
    ["one that can't be read", foreign],
  ])("refuses %s for a host, though there is one in the window", (_, given) => {
    inside({ Microsoft: { Omnichannel: host() } });
    const { host: found, issues } = findHost(given as never);
    expect(found).toBeUndefined();
    expect(issues[0]).toMatchObject({ code: "no-host" });
    expect(issues[0]?.hint).toMatch(/createSender|another origin/);
  });
});
