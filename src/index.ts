/** Typed builders, validators and a guarded sender for the rich messages of Dynamics 365 Omnichannel. */
export * from "../generated/index.js";
