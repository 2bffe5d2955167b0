import { mergeConfig } from "vitest/config";
import base from "../vitest.config.js";

/** What needs a browser: `npm run test:browser`. */
export default mergeConfig(base, { test: { include: ["test/browser/**/*.browser.ts"], fileParallelism: false } });
