import { expect, test } from "vitest";
import { shrunk } from "./shrink-photo";

test("a photo is made smaller with its sides in proportion, a small one stays as it is", () => {
  expect(shrunk({ width: 4000, height: 3000 })).toEqual({ width: 1600, height: 1200 });
  expect(shrunk({ width: 3000, height: 4000 })).toEqual({ width: 1200, height: 1600 });
  expect(shrunk({ width: 640, height: 480 })).toEqual({ width: 640, height: 480 });
});
