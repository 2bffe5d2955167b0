import base from "../vitest.config.js";

/** What needs a browser, and nothing else: `npm run test:browser`. */
export default {
  ...base,
  test: { ...base.test, include: ["test/browser/**/*.browser.ts"], fileParallelism: false },
};
