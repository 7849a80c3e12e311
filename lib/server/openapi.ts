import { z } from "zod";
import { commandSchemas } from "@/lib/game/command-schemas";
import { givenBy } from "@/lib/game/commands";
import { messages } from "@/lib/i18n/messages";
import packageJson from "@/package.json";
import { draftFormSchema } from "./doors";
import { exportForms } from "./exports";
import { invitationSchema, setUpSchema } from "./facilitators";
import { joinSchema } from "./join";

type Json = Record<string, unknown>;

/** The schemas the doors check with, as the caller has to fill them. */
const schemaOf = (schema: z.ZodType): Json =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json;

const refusals: Json = {
  description: "A refusal: a code for programs and a sentence for a person. Nothing was changed.",
  content: {
    "application/json": {
      schema: {
        type: "object",
        required: ["ok", "code", "message"],
        properties: {
          ok: { const: false },
          code: { enum: Object.keys(messages.en.refusals) },
          message: { type: "string" },
          issues: {
            type: "array",
            items: { type: "object", properties: { path: { type: "string" }, message: { type: "string" } } },
          },
        },
      },
    },
  },
};

const ok = (description: string, schema: Json = {}, status = "200"): Json => ({
  [status]: { description, content: { "application/json": { schema } } },
  default: refusals,
});

const body = (schema: Json): Json => ({ required: true, content: { "application/json": { schema } } });

const gameId: Json = { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } };
const as: Json = {
  name: "as",
  in: "query",
  description:
    "As whom the caller speaks: `control`, `seat:ID`, `screen` or `observer:ID`. May be left out with a seat's bearer token.",
  schema: { type: "string" },
};
const inGame = (...more: Json[]): Json[] => [gameId, as, ...more];
const query = (name: string, schema: Json): Json => ({ name, in: "query", schema });

function commandSchema(): Json {
  const kinds = Object.entries(commandSchemas).map(([type, data]) => ({
    type: "object",
    description: `Given by: ${givenBy[type as keyof typeof givenBy].join(", ")}.`,
    required: ["id", "type", "data"],
    properties: { id: { type: "string", format: "uuid" }, type: { const: type }, data: schemaOf(data) },
  }));
  return { oneOf: kinds };
}

const gameLine = {
  type: "object",
  properties: Object.fromEntries(
    ["id", "code", "title", "scenario", "status"].map((name) => [name, { type: "string" }]),
  ),
};

/** The API as a document, made of the very schemas that guard it. */
export function openApi(): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Whitecell",
      version: packageJson.version,
      description: "The doors of Whitecell. The screens use no others.",
    },
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "A seat's token, from the join door. Never in a URL.",
        },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "wc-INSTALLATION-session",
          description: "A facilitator's sign-in.",
        },
      },
    },
    paths: {
      "/api/health": {
        get: { summary: "Whether the server is live and ready", responses: ok("Live; ready or not") },
      },
      "/api/join": {
        post: {
          summary:
            "Take a seat, or with a private key open one's own on another device; the same id gives the same seat and token again",
          requestBody: body(schemaOf(joinSchema)),
          responses: ok("The seat and its token"),
        },
      },
      "/api/set-up": {
        post: {
          summary: "Make the first facilitator's account with the one-time link of the terminal",
          requestBody: body(schemaOf(setUpSchema)),
          responses: ok("Made", {}, "201"),
        },
      },
      "/api/invitations": {
        post: {
          summary: "Invite an address to sign in through the organisation's provider",
          requestBody: body(schemaOf(invitationSchema)),
          responses: ok("Invited", {}, "201"),
        },
      },
      "/api/games": {
        get: {
          summary: "The facilitator's games",
          responses: ok("Newest first", { type: "array", items: gameLine }),
        },
        post: {
          summary: "Make a game, of a scenario or from the start of a turn of another game",
          requestBody: body({
            type: "object",
            required: ["title"],
            properties: {
              scenario: { type: "string" },
              title: { type: "string" },
              from: {
                type: "object",
                required: ["gameId", "turn"],
                properties: { gameId: { type: "string", format: "uuid" }, turn: { type: "integer" } },
              },
            },
          }),
          responses: ok("The game and its code", {}, "201"),
        },
      },
      "/api/games/{id}/commands": {
        post: {
          summary: "Give a command",
          parameters: inGame(),
          requestBody: body(commandSchema()),
          responses: ok("Done and on disk; the position is the caller's own"),
        },
      },
      "/api/games/{id}/join-link": {
        post: {
          summary: "Make a new QR link; earlier ones carry no secret any more",
          parameters: inGame(),
          responses: ok("The new secret"),
        },
      },
      "/api/games/{id}/draft": {
        put: {
          summary: "Write parts of the move that the caller's cell writes together",
          parameters: inGame(),
          requestBody: body(schemaOf(draftFormSchema)),
          responses: ok("The draft as it is now, each part with its author"),
        },
      },
      "/api/games/{id}/rejoin-key": {
        post: {
          summary: "The private key of the caller's seat, for another device",
          parameters: inGame(),
          responses: ok("The key, long and short, with a link"),
        },
      },
      "/api/games/{id}/keys": {
        post: {
          summary: "The keys of the plenary screen and of observers; control only",
          parameters: inGame(),
          responses: ok("The keys"),
        },
      },
      "/api/games/{id}/claim": {
        post: {
          summary: "Take the place of the plenary screen or of an observer by its key",
          parameters: [gameId],
          requestBody: body({ type: "object", required: ["key"], properties: { key: { type: "string" } } }),
          responses: ok("As what the doors know the caller from now on"),
        },
      },
      "/api/games/{id}/view": {
        get: {
          summary: "The caller's view",
          parameters: inGame(query("min", { type: "integer", minimum: 0 })),
          responses: ok("The view with its position"),
        },
      },
      "/api/games/{id}/feed": {
        get: {
          summary: "The caller's feed as server-sent events",
          description:
            "Events: hello, item (id is epoch:position), people, beat, draft, again. Resumes by Last-Event-ID or after.",
          parameters: inGame(query("after", { type: "string" })),
          responses: {
            "200": { description: "The stream", content: { "text/event-stream": {} } },
            default: refusals,
          },
        },
      },
      "/api/games/{id}/export/{form}": {
        get: {
          summary: "The log, redacted for the caller",
          parameters: inGame({
            name: "form",
            in: "path",
            required: true,
            schema: { enum: [...exportForms] },
          }),
          responses: { "200": { description: "The file" }, default: refusals },
        },
      },
    },
  };
}
