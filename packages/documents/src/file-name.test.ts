import fc from "fast-check";
import { expect, test } from "vitest";
import { safeFileName } from "./file-name";

test("a name keeps what can be read of its parts", () => {
  expect(safeFileName(["DEMO", "Rapport d’activités", "2023-01", "fr"], "pdf")).toBe(
    "DEMO_Rapport-d-activites_2023-01_fr.pdf",
  );
  expect(safeFileName(["Œuvre à Ségou", "ورشة"], "xlsx")).toBe("OEuvre-a-Segou.xlsx");
  expect(safeFileName(["../../etc/passwd\r\nSet-Cookie: a"], "csv")).toBe(
    "etc-passwd-Set-Cookie-a.csv",
  );
});

test("any name is one that every system takes", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (parts) => {
      const name = safeFileName(parts, "pdf");
      expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]*\.pdf$/);
      expect(name.length).toBeLessThanOrEqual(104);
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
    }),
  );
});
