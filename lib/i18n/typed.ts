import type {} from "use-intl";
import type { Messages } from "./messages";

// Makes a wrong message key an error of the compiler.
declare module "use-intl" {
  interface AppConfig {
    Messages: Messages;
  }
}
