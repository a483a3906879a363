import { newId } from "@suivi/domain/ids";
import type { FastifyInstance } from "fastify";
import sharp from "sharp";
import { describe, expect } from "vitest";
import { largestFile } from "../features/evidence/judge-file";
import { test as base } from "../testing/given";
import { refusal } from "../testing/refusal";
import type { Name } from "../testing/world";

type Sent = { id?: string; by?: Name; partnerId?: string; type?: string; name?: string };
type Put = (
  bytes: Buffer,
  sent?: Sent,
) => Promise<{ id: string; status: number; body: Record<string, unknown> }>;
const test = base.extend<{ app: FastifyInstance; put: Put }>({
  app: async ({ given }, use) => {
    const app = await given.server();
    await use(app);
    await app.close();
  },
  put: async ({ given, app }, use) => {
    await use(
      async (
        bytes,
        {
          id = newId(),
          by = "amina",
          partnerId = given.add,
          type = "image/jpeg",
          name = "feuille.jpg",
        } = {},
      ) => {
        const query = new URLSearchParams({ programmeId: given.programmeId, partnerId, name });
        const headers = { "x-suivi": "1", cookie: await given.cookie(by), "content-type": type };
        const answer = await app.inject({
          method: "PUT",
          url: `/files/${id}?${query.toString()}`,
          headers,
          payload: bytes,
        });
        return { id, status: answer.statusCode, body: answer.json() };
      },
    );
  },
});

const photo = (width = 40) =>
  sharp({ create: { width, height: 30, channels: 3, background: "teal" } });
/** A photo as a phone takes it: where, when, and with what. */
const fromPhone = () =>
  photo()
    .jpeg()
    .withExif({
      IFD0: { Make: "Tecno", Model: "Spark" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "12/1 38/1 0/1",
        GPSLongitudeRef: "W",
        GPSLongitude: "8/1 0/1 0/1",
      },
    })
    .toBuffer();

describe("evidence", () => {
  test("comes back to the partner's coordinators and the lead as a photo without place and phone", async ({
    given,
    app,
    put,
  }) => {
    const sent = await fromPhone();
    expect((await sharp(sent).metadata()).exif?.toString("latin1")).toContain("Tecno");
    const { id, status, body } = await put(sent);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { id, name: "feuille.jpg", type: "image/jpeg" },
    });
    for (const by of ["amina", "lead"] as const) {
      const answer = await app.inject({
        url: `/files/${id}`,
        headers: { cookie: await given.cookie(by) },
      });
      expect(answer.headers["content-type"]).toBe("image/jpeg");
      expect(answer.headers["content-security-policy"]).toBe("default-src 'none'; sandbox");
      expect(answer.headers["cache-control"]).toBe("private, no-store");
      const { exif, width, format } = await sharp(answer.rawPayload).metadata();
      expect({ exif, width, format }).toEqual({ exif: undefined, width: 40, format: "jpeg" });
      expect(answer.rawPayload.includes("Tecno")).toBe(false);
    }
  });

  test("is nothing that others find: neither the other partner, the country's coordinator, the funder nor an administrator", async ({
    given,
    app,
    put,
  }) => {
    const { id } = await put(await fromPhone());
    const read = async (by: Name, file: string) => {
      const answer = await app.inject({
        url: `/files/${file}`,
        headers: { cookie: await given.cookie(by) },
      });
      return { status: answer.statusCode, body: answer.json() };
    };
    const notFound = { status: 404, body: { refusal: { code: "not_found" } } };
    for (const by of ["jean", "moussa", "funder", "admin", "rokia", "sam"] as const) {
      expect(await read(by, id)).toEqual(notFound);
      expect(await read(by, newId())).toEqual(notFound);
    }
    expect(await read("amina", "x")).toEqual(notFound);
    expect((await app.inject({ url: `/files/${id}` })).statusCode).toBe(401);
  });

  test("is judged by its content, whatever it calls itself", async ({ put }) => {
    const code = async (bytes: Buffer, sent?: Sent) => {
      const { status, body } = await put(bytes, sent);
      expect(status).toBe(body.refusal ? 400 : 200);
      const { problems = [] } = (body.refusal ?? {}) as { problems?: { code: string }[] };
      return problems[0]?.code ?? "taken";
    };
    const png = await photo().png().toBuffer();
    const jpeg = await photo().jpeg().toBuffer();
    const script = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`,
    );
    expect(await code(Buffer.from("Ceci n'est pas une photo"))).toBe("file_not_accepted");
    expect(await code(script, { type: "image/svg+xml", name: "plan.svg" })).toBe(
      "file_not_accepted",
    );
    expect(await code(script)).toBe("file_not_accepted");
    expect(await code(Buffer.from("MZ\0\0program"), { type: "application/pdf" })).toBe(
      "file_not_accepted",
    );
    expect(await code(png)).toBe("file_not_what_it_says");
    expect(await code(png, { type: "image/png" })).toBe("taken");
    expect(await code(png, { type: "application/octet-stream" })).toBe("taken");
    expect(await code(jpeg.subarray(0, jpeg.length / 2))).toBe("file_not_what_it_says");
    expect(await code(Buffer.alloc(0))).toBe("file_not_accepted");
    expect(await code(Buffer.alloc(largestFile + 1))).toBe("file_too_large");
    expect(
      await code(Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"), {
        type: "application/pdf",
        name: "rapport.pdf",
      }),
    ).toBe("taken");
    expect(await code(jpeg, { name: "a\0b.jpg" })).toBe("not_valid");
    expect(await code(jpeg, { name: "" })).toBe("required");
  });

  test("sent twice is kept once; another file under its id is refused", async ({ given, put }) => {
    const sent = await fromPhone();
    const first = await put(sent);
    const again = await put(sent, { id: first.id });
    expect(again).toEqual(first);
    const other = await photo(80).jpeg().toBuffer();
    for (const refused of [
      await put(other, { id: first.id }),
      await put(sent, { id: first.id, by: "lead" }),
    ])
      expect(refused).toMatchObject({
        status: 409,
        body: { refusal: { code: "change_id_reused" } },
      });
    expect(await given.db.uploadedFile.count()).toBe(1);
  });

  test("is for one's own partner to send", async ({ given, put }) => {
    const sent = await fromPhone();
    for (const by of ["jean", "moussa", "funder", "admin"] as const)
      expect(await put(sent, { by })).toMatchObject({
        status: 403,
        body: { refusal: { code: "not_allowed" } },
      });
    for (const by of ["rokia", "sam"] as const)
      expect(await put(sent, { by })).toMatchObject({
        status: 404,
        body: { refusal: { code: "not_found" } },
      });
    expect(await given.db.uploadedFile.count()).toBe(0);
  });

  test("of another partner can't be named in an activity; one's own goes with the activity's partner", async ({
    given,
    put,
  }) => {
    const { id } = await put(await fromPhone());
    const evidence = { [id]: { name: "feuille.jpg", type: "image/jpeg", bytes: 900 } };
    const jean = await given.as("jean");
    const foreign = given.logging({ partnerId: given.ligue, evidence });
    expect(await refusal(jean.activities.save(foreign))).toEqual({
      code: "invalid",
      problems: [{ path: "evidence", code: "unknown_file" }],
    });
    const byLead = await put(await fromPhone(), { by: "lead" });
    const moved = { [byLead.id]: evidence[id]! };
    await given.logged({ partnerId: given.ligue, evidence: moved }, { by: "lead" });
    expect((await given.db.uploadedFile.findUnique({ where: { id: byLead.id } }))?.partnerId).toBe(
      given.ligue,
    );
  });
});
