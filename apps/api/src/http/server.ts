import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { constants } from "node:zlib";
import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import serve from "@fastify/static";
import type { Db } from "@suivi/db";
import { DomainError } from "@suivi/domain/errors";
import { fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { passwords as passwordsOf } from "../features/access/passwords";
import { type Making, makingHere } from "../making";
import { appRouter } from "../router";
import type { Context } from "../trpc";
import { authRoutes } from "./auth-routes";
import { exportRoutes } from "./export-routes";
import { fileRoutes } from "./file-routes";
import { iatiRoutes } from "./iati-routes";
import { answerFor } from "./refusals";
import { scriptRoutes } from "./script-routes";
import { shareRoutes, whoAsks } from "./share-routes";
import { takeInRoutes } from "./take-in-routes";

type Options = {
  db: Db;
  making?: Making;
  secret: string;
  secure: boolean;
  version: string;
  log?: boolean;
};
const web = fileURLToPath(new URL("../../../web/dist", import.meta.url));

const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", "data:", "blob:"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/** Everything that Suivi answers, on one port. */
export async function makeServer({
  db,
  making = makingHere(db),
  secret,
  secure,
  version,
  log = false,
}: Options): Promise<FastifyInstance> {
  const app = Fastify({
    routerOptions: { maxParamLength: 5000 },
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: "loopback",
    // Paths and times, never addresses, queries or bodies: logs hold no personal data.
    logger: log
      ? { serializers: { req: ({ method, url }) => ({ method, path: url.split("?")[0] }) } }
      : false,
  });
  const passwords = passwordsOf(db, { secret, secure });
  await app.register(helmet, {
    contentSecurityPolicy,
    crossOriginEmbedderPolicy: false,
    hsts: secure,
    referrerPolicy: { policy: "no-referrer" },
  });
  await app.register(compress, {
    threshold: 1024,
    encodings: ["br", "gzip"],
    // Brotli's own choice, 11, takes fifty times as long for a sixth less: answers are made once, not kept.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });
  await app.register(rateLimit, {
    // A whole office shares one address: thirty people at work stay well below, a flood does not.
    max: 3000,
    timeWindow: "1 minute",
    allowList: ({ url }) => url.startsWith("/assets/"),
  });

  app.setErrorHandler((error, request, reply) => {
    const { status, body } = answerFor(error);
    if (status >= 500)
      request.log.error({ path: request.url.split("?")[0], kind: (error as Error).name }, "broken");
    return reply.code(status).send(body);
  });
  // A page of another site can make a browser send cookies, but not this header: the wall against forged requests.
  app.addHook("onRequest", async (request) => {
    const changes = !["GET", "HEAD", "OPTIONS"].includes(request.method);
    if (changes && request.headers["x-suivi"] !== "1") throw new DomainError("not_allowed");
    // All but evidence and sheets that were filled in is JSON: what the tRPC adapter would make of another type is its own affair.
    const type = request.headers["content-type"] ?? "application/json";
    if (
      changes &&
      !/^\/(files|exports)\//.test(request.url) &&
      !type.startsWith("application/json")
    )
      throw new DomainError("invalid");
  });

  app.get("/health", { config: { rateLimit: false } }, async (_, reply) => {
    const answers = await db.$queryRaw`select 1`.then(
      () => true,
      () => false,
    );
    const state = { version, database: answers ? "ok" : "unreachable" };
    return reply
      .code(answers ? 200 : 503)
      .send({ status: answers ? "ok" : "unavailable", ...state });
  });
  authRoutes(app, db, passwords);
  fileRoutes(app, db);
  exportRoutes(app, { db, making });
  takeInRoutes(app, db);
  iatiRoutes(app, db);
  scriptRoutes(app, db, version);
  shareRoutes(app, { db, making });
  await app.register(fastifyTRPCPlugin, {
    prefix: "/trpc",
    trpcOptions: {
      router: appRouter,
      // More at once than any page asks for would go round the pace that is set for requests.
      maxBatchSize: 30,
      createContext: async ({ req }: { req: FastifyRequest }): Promise<Context> => ({
        db,
        passwords,
        ...(await whoAsks(db, req)),
      }),
      onError: ({ error, path }: { error: Error & { code: string }; path: string | undefined }) => {
        if (error.code === "INTERNAL_SERVER_ERROR")
          app.log.error({ path, kind: error.cause?.constructor.name }, "broken");
      },
    },
  });
  await pages(app);
  return app;
}

/** The web: files with a hash in their name stay for ever, the page itself is asked for anew each time. */
async function pages(app: FastifyInstance): Promise<void> {
  const built = existsSync(web);
  if (built)
    await app.register(serve, {
      root: web,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        void reply.header(
          "cache-control",
          path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
        );
      },
    });
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    // What a link shows is for whoever got it from somebody.
    if (request.url.startsWith("/shared")) void reply.header("x-robots-tag", "noindex, nofollow");
    if (built && page && !/^\/(trpc|auth|exports|files|assets|api)\//.test(request.url))
      return reply.sendFile("index.html");
    return reply.code(404).send({ refusal: { code: "not_found" } });
  });
}
