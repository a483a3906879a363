import { describe, expect } from "vitest";
import { readPdf } from "@suivi/documents/testing/read-pdf";
import { type Given, test } from "../../testing/given";

describe("the sheet to be signed", () => {
  const get = async (
    given: Given,
    activity: string,
    by: "amina" | "jean" | "funder" | "moussa",
  ) => {
    const server = await given.server();
    const url = `/exports/sign-in-sheet.pdf?programme=JF&language=fr&activity=${activity}`;
    const answer = await server.inject({ url, headers: { cookie: await given.cookie(by) } });
    await server.close();
    return answer;
  };

  test("has the activity, its days and the names on its list, for who logs it and nobody else", async ({
    given,
  }) => {
    const { content, people } = given.withNames(["Aïssata Maïga"], { end: "2023-10-12" });
    const id = await given.approved(content, { people });
    const answer = await get(given, id, "amina");
    expect(answer.statusCode).toBe(200);
    const { text } = await readPdf(answer.rawPayload);
    for (const said of [
      "Feuille de présence",
      "coproduction",
      "Aïssata Maïga",
      "11 oct. 2023",
      "12 oct. 2023",
    ])
      expect(text.replace(/[\u00a0\u202f]/g, " ")).toContain(said);
    for (const other of ["jean", "funder"] as const)
      expect((await get(given, id, other)).statusCode).toBe(403);
  });

  test("is not made where no names are to be stored", async ({ given }) => {
    expect((await get(given, await given.logged({ noNames: true }), "amina")).statusCode).toBe(400);
  });
});
