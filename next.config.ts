import type { NextConfig } from "next";

const { WHITECELL_URL: url = "" } = process.env;

/** In development, pages asked for by another name than localhost may load their scripts too. */
const devHost = URL.canParse(url) ? [new URL(url).hostname] : [];

const config: NextConfig = {
  // Without tests and tools, whose packages are not installed where the app only runs.
  typescript: { tsconfigPath: "tsconfig.build.json" },
  outputFileTracingRoot: import.meta.dirname,
  poweredByHeader: false,
  typedRoutes: false,
  devIndicators: false,
  // No page shows a picture that could be made smaller: there is no door for it.
  images: { unoptimized: true },
  allowedDevOrigins: devHost,
  serverExternalPackages: ["@electric-sql/pglite", "pg", "pino", "@node-rs/argon2"],
  // Headers are set once, by the process that owns the port (lib/server/http).
};

export default config;
