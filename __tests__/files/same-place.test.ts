import { expect, it } from "@jest/globals";
import { isInside } from "../../src/files/same-place.ts";

it.each([
  ["/opt/is", true],
  ["/opt/is/", true],
  ["/opt/is/repository/conf/deployment.toml", true],
  ["/opt/is/..data/deployment.toml", true],
  ["/opt/is/...", true],
  ["/opt/is/../is/a", true],
  ["/opt", false],
  ["/opt/is-2/a", false],
  ["/opt/..is", false],
  ["/opt/is/../apim", false],
  ["/", false],
])("/opt/is and %s: %s", (path, inside) => {
  expect(isInside("/opt/is", path)).toBe(inside);
});
