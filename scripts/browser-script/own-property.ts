/** `Object.hasOwn` for browsers that lack it; it came after ES2019. */
// biome-ignore lint/suspicious/noPrototypeBuiltins: what it asks for in place of this is what is lacking.
export const hasOwn = (object: object, key: PropertyKey): boolean => Object.prototype.hasOwnProperty.call(object, key);
