import { defineConfig } from "vitest/config";

const root = new URL("..", import.meta.url).pathname;

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^omnirich$/, replacement: `${root}src/index.ts` },
      { find: /^omnirich\/(runtime|testing|author)$/, replacement: `${root}src/$1/index.ts` },
      { find: /^omnirich\/codegen$/, replacement: `${root}src/codegen.ts` },
      { find: /^omnirich\/([a-z-]+)$/, replacement: `${root}generated/variants/$1.ts` },
    ],
  },
  test: { include: ["test/**/*.test.ts"], testTimeout: 60_000 },
});
