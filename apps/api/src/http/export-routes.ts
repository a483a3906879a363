import { DomainError } from "@suivi/domain/errors";
import { problemsOf } from "@suivi/domain/problems/problem";
import type { FastifyInstance } from "fastify";
import { makeReport, reportFormats } from "../features/reports/make-report";
import { reportInput } from "../features/reports/report-input";
import type { Context } from "../trpc";
import { viewerOf } from "./session";

// A report takes the machine longer than a page does.
const rateLimit = { max: 60, timeWindow: "1 minute" };
// Tags for screen readers make a PDF four times as large; packed on the way they cost little.
const compress = { customTypes: /^(?:application\/pdf|text\/csv)/ };

/** Files for reading elsewhere. A filter left empty in the address is no filter. */
export function exportRoutes(app: FastifyInstance, db: Context["db"]): void {
  for (const format of reportFormats)
    app.get(
      `/exports/activity-report.${format}`,
      { config: { rateLimit }, compress },
      async (request, reply) => {
        const viewer = await viewerOf(db, request);
        if (!viewer) throw new DomainError("not_signed_in");
        const asked = Object.entries(request.query as Record<string, unknown>);
        const input = reportInput.safeParse(
          Object.fromEntries(asked.filter(([, value]) => value !== "")),
        );
        if (!input.success) throw new DomainError("invalid", { problems: problemsOf(input.error) });
        const { name, type, content } = await makeReport({ db, viewer }, input.data, format);
        return reply
          .header("content-type", type)
          .header("content-disposition", `attachment; filename="${name}"`)
          .header("cache-control", "private, no-store")
          .send(content);
      },
    );
}
