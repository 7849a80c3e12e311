import { defineConfig } from "vitest/config";

/** A property with ten times its usual runs outlasts the usual five seconds. */
const unitTimeout = process.env.WHITECELL_LONG === "1" ? 600_000 : 5_000;

/** Two projects: `unit` is fast and pure (npm run check), `store` needs databases and processes. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/unit/**/*.test.tsx"],
          testTimeout: unitTimeout,
        },
      },
      {
        extends: true,
        test: {
          name: "store",
          include: ["tests/store/**/*.test.ts", "tests/doors/**/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
