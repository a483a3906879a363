import { expect, type Page } from "@playwright/test";

/** A scope that no other journey writes to. */
export const quiet = "from=2023-02&to=2024-11&country=SS";
/** The number in a text, however it is written. */
export const digits = (text: string | null) => Number((text ?? "").replace(/[^\d]/g, ""));

/** The dashboard with everything on it, the charts and what follows them. */
export async function openDashboard(page: Page, address: string) {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".skeleton")).toHaveCount(0);
}
