import type { NextConfig } from "next";

/** In development, pages asked for by another name than localhost may load their scripts too. */
const devHost = process.env.WHITECELL_URL ? [new URL(process.env.WHITECELL_URL).hostname] : [];

const config: NextConfig = {
  outputFileTracingRoot: import.meta.dirname,
  poweredByHeader: false,
  typedRoutes: false,
  devIndicators: false,
  allowedDevOrigins: devHost,
  serverExternalPackages: ["@electric-sql/pglite", "pg", "pino", "@node-rs/argon2"],
  // Headers are set once, by the process that owns the port (lib/server/http).
};

export default config;
