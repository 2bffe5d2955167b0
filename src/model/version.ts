/**
 * The version of `Model`. It goes up by one when something in the model is removed, is renamed or means something else,
 * or when values get a kind more: what an emitter of this version reads may then not be there, or not be all. New
 * properties alone leave it as it is.
 */
export const MODEL_VERSION = 1;
