import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible } from "./suivi";

type Language = "fr" | "en";
const words = {
  what: { fr: "Quoi *", en: "What *" },
  start: { fr: /^Quand/, en: /^When/ },
  end: { fr: /^Dernier jour/, en: /^Last day/ },
  hours: { fr: "Durée en heures", en: "Length in hours" },
  women: { fr: "Femmes", en: "Women" },
  men: { fr: "Hommes", en: "Men" },
  venue: { fr: "Lieu", en: "Venue" },
  names: { fr: "Noms des présents", en: "Names of those present" },
  name: { fr: "Nom", en: "Name" },
  allPresent: { fr: "Tous présents", en: "All present" },
  files: { fr: "Photos et documents", en: "Photos and documents" },
  more: { fr: "Notes, coût, traduction", en: "Notes, cost, translation" },
  saveDraft: { fr: "Enregistrer", en: "Save draft" },
  send: { fr: "Envoyer pour validation", en: "Send for review" },
  sent: { fr: "Envoyée pour validation", en: "Sent for review" },
  draftSaved: { fr: "Brouillon enregistré", en: "Draft saved" },
  kept: { fr: "● enregistré sur cet appareil", en: "● saved on this device" },
} as const;
type Word = keyof typeof words;

/** The form as a person meets it, in their language. */
export function formOn(page: Page, language: Language = "fr") {
  const word = (key: Word) => words[key][language];
  const field = (key: Word) => page.getByLabel(word(key), { exact: true });
  const button = (key: Word) => page.getByRole("button", { name: word(key), exact: true });
  const fold = (key: Word) => page.locator("summary").filter({ hasText: word(key) });
  return {
    field,
    button,
    fold,
    heading: (key: Word) => page.getByRole("heading", { name: word(key) }),
    async open() {
      await page.goto("/DEMO/activities/new");
      await expect(field("what")).toBeVisible();
      return new URL(page.url()).searchParams.get("draft") ?? "";
    },
    /** All that was typed is on the device. */
    kept: () => expect(page.locator(".saving").filter({ hasText: word("kept") })).toBeVisible(),
    async fill(what: string, { start = "2023-10-11", women = "14", men = "11" } = {}) {
      await field("what").fill(what);
      await field("start").fill(start);
      await field("women").fill(women);
      await field("men").fill(men);
    },
  };
}

/** axe finds nothing, with the page scrolled to where the bar at its bottom lies over no field. */
export async function expectFormAccessible(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expectAccessible(page);
}

/** What the server has of an activity, and what happened to it. */
export async function onServer(page: Page, id: string) {
  const ask = async (procedure: string, input: object) => {
    const query = encodeURIComponent(JSON.stringify(input));
    const answer = await page.context().request.get(`/trpc/${procedure}?input=${query}`);
    return { status: answer.status(), data: (await answer.json()).result?.data };
  };
  const me = (await ask("access.me", {})).data;
  const programmeId = me.programmes.find(({ code }: { code: string }) => code === "DEMO").id;
  const activity = await ask("activities.get", { programmeId, id });
  const history = await ask("history.of", { programmeId, kind: "activity", id });
  return { status: activity.status, activity: activity.data, history: history.data?.entries };
}

/** Presses Tab until this has the focus: what a person without a mouse does. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let press = 0; press < 240; press += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not get to ${wanted.toString()}`);
}

/** Types a date into the field that has the focus, in whichever order this browser asks for it. */
export async function typeDate(page: Page, field: Locator, date: string): Promise<void> {
  const [year = "", month = "", day = ""] = date.split("-");
  await page.keyboard.type(month + day + year);
  if ((await field.inputValue()) === date) return;
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type(day + month + year);
  await expect(field).toHaveValue(date);
}

/** A photo as a phone takes it: JPEG with the place in it (EXIF GPS: 12°39' N, 8°0' W). */
export async function photoWithPlace(page: Page, width = 3200, height = 2400): Promise<Buffer> {
  const drawn = await page.evaluate(
    ({ width: w, height: h }) => {
      const canvas = document.createElement("canvas");
      Object.assign(canvas, { width: w, height: h });
      const pen = canvas.getContext("2d")!;
      for (let x = 0; x < w; x += 8)
        for (let y = 0; y < h; y += 8) {
          pen.fillStyle = `hsl(${(x * y) % 360} ${(x + y) % 100}% 50%)`;
          pen.fillRect(x, y, 8, 8);
        }
      return canvas.toDataURL("image/jpeg", 0.9).split(",")[1]!;
    },
    { width, height },
  );
  const jpeg = Buffer.from(drawn, "base64");
  return Buffer.concat([jpeg.subarray(0, 2), exifWithPlace(), jpeg.subarray(2)]);
}

function exifWithPlace(): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 12 + 4 + 2 + 4 * 12 + 4 + 48);
  tiff.write("MM\0*", 0, "latin1");
  tiff.writeUInt32BE(8, 4);
  const entry = (at: number, [tag, type, count, value]: [number, number, number, number]) => {
    tiff.writeUInt16BE(tag, at);
    tiff.writeUInt16BE(type, at + 2);
    tiff.writeUInt32BE(count, at + 4);
    tiff.writeUInt32BE(value, at + 8);
  };
  tiff.writeUInt16BE(1, 8);
  const gps = 26;
  entry(10, [0x8825, 4, 1, gps]);
  tiff.writeUInt16BE(4, gps);
  const rationals = gps + 2 + 48 + 4;
  entry(gps + 2, [1, 2, 2, 0x4e000000]);
  entry(gps + 14, [2, 5, 3, rationals]);
  entry(gps + 26, [3, 2, 2, 0x57000000]);
  entry(gps + 38, [4, 5, 3, rationals + 24]);
  for (const [index, part] of [12, 39, 0, 8, 0, 0].entries()) {
    tiff.writeUInt32BE(part, rationals + index * 8);
    tiff.writeUInt32BE(1, rationals + index * 8 + 4);
  }
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
