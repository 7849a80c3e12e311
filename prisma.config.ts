import { defineConfig } from "prisma/config";

/**
 * For the Prisma command line only. The product itself opens its database and
 * applies its migrations through `lib/server/db`, without the command line.
 */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_DIRECT_URL ?? process.env.DATABASE_URL ?? "" },
});
