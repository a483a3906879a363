import { newId } from "@suivi/domain/ids";
import { describe, expect } from "vitest";
import type { ReportFormat } from "../features/reports/make-report";
import { type Given, test } from "../testing/given";
import type { Name } from "../testing/world";

describe("the address of a report", () => {
  const get = async (given: Given, query: string, by?: Name, format: ReportFormat = "csv") => {
    const server = await given.server();
    const headers = by ? { cookie: await given.cookie(by) } : {};
    const answer = await server.inject({
      url: `/exports/activity-report.${format}?${query}`,
      headers,
    });
    await server.close();
    return answer;
  };

  test("gives a file to keep, under a name that every system takes", async ({ given }) => {
    for (const format of ["pdf", "docx", "html", "xlsx", "csv"] as const) {
      const query = "programme=JF&language=en&from=2023-01&to=2023-12&country=&partner=";
      const { statusCode, headers } = await get(given, query, "funder", format);
      expect(statusCode).toBe(200);
      expect(headers["content-disposition"]).toBe(
        `attachment; filename="JF_activity-report_2023-01_2023-12_en.${format}"`,
      );
      expect(headers["cache-control"]).toBe("private, no-store");
    }
  });

  test("names the parameter that is wrong, and answers 400", async ({ given }) => {
    const wrong: [query: string, path: string, code: string][] = [
      ["", "programme", "required"],
      ["programme=JF&from=2023-13", "from", "not_valid"],
      ["programme=JF&from=2023-05&to=2023-04", "to", "end_before_start"],
      ["programme=JF&language=de", "language", "not_valid"],
      ["programme=JF&basis=all", "basis", "not_valid"],
      ["programme=JF&country=FR", "country", "country_not_in_programme"],
      ["programme=JF&country=mali", "country", "not_valid"],
      [`programme=JF&partner=${newId()}`, "partner", "unknown_organisation"],
      ["programme=JF&partner=x", "partner", "not_valid"],
      ["programme=JF&form=2023-01", "form", "not_valid"],
      ["programme=JF&from=2023-01&from=2023-02", "from", "not_valid"],
    ];
    for (const [query, path, code] of wrong) {
      const answer = await get(given, query, "lead");
      expect([query, answer.statusCode]).toEqual([query, 400]);
      expect(answer.json().refusal.problems).toEqual([expect.objectContaining({ path, code })]);
    }
  });

  test("is for those whose right to make reports reaches the programme", async ({ given }) => {
    const status = async (by?: Name) => (await get(given, "programme=JF", by)).statusCode;
    for (const by of ["admin", "lead", "amina", "jean", "moussa", "funder"] as const)
      expect([by, await status(by)]).toEqual([by, 200]);
    expect(await status()).toBe(401);
    // A programme that is not theirs does not exist for them: the same answer as for one that does not.
    for (const by of ["sam", "rokia"] as const) expect([by, await status(by)]).toEqual([by, 404]);
    expect((await get(given, "programme=NONE", "lead")).statusCode).toBe(404);
    expect((await get(given, `programme=${given.programmeId}`, "lead")).statusCode).toBe(200);
  });
});
