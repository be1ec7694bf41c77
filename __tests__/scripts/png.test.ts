import { describe, expect, it } from "@jest/globals";
import { crc32, deflateSync, inflateSync } from "node:zlib";
import { unfiltered } from "../../scripts/pictures/png.ts";

const [WIDTH, HEIGHT] = [7, 10];
const STRIDE = WIDTH * 3;
const PIXELS = Array.from({ length: HEIGHT }, (_line, y) =>
  Buffer.from(Array.from({ length: STRIDE }, (_byte, x) => (x * x * 31 + y * 57 + x * y * 13) % 256)),
);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const numbers = [data.length, crc32(body)].map((number) => {
    const four = Buffer.alloc(4);
    four.writeUInt32BE(number);
    return four;
  });
  return Buffer.concat([numbers[0] ?? body, body, numbers[1] ?? body]);
}

function png(lines: Buffer, kind = "0802000000"): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(WIDTH);
  size.writeUInt32BE(HEIGHT, 4);
  const data = deflateSync(lines);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", Buffer.concat([size, Buffer.from(kind, "hex")])),
    // As many as a writer likes.
    chunk("IDAT", data.subarray(0, 9)),
    chunk("IDAT", data.subarray(9)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The filters of PNG 1.2, section 6, by their numbers. */
const FILTERS: readonly ((a: number, b: number, c: number) => number)[] = [
  () => 0,
  (a) => a,
  (_a, b) => b,
  (a, b) => Math.floor((a + b) / 2),
  (a, b, c) => {
    const p = a + b - c;
    const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
    return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
  },
];

function filtered(filterOf: (y: number) => number): Buffer {
  return Buffer.concat(
    PIXELS.map((line, y) => {
      const filter = filterOf(y);
      const bytes = [...line].map((byte, x) => {
        const [left, above, corner] = [line[x - 3], PIXELS[y - 1]?.[x], PIXELS[y - 1]?.[x - 3]];
        return (byte - (FILTERS[filter]?.(left ?? 0, above ?? 0, corner ?? 0) ?? 0)) & 0xff;
      });
      return Buffer.from([filter, ...bytes]);
    }),
  );
}

const PLAIN = filtered(() => 0);

describe("a PNG without filters has the same pixels", () => {
  it.each([
    ["none", () => 0],
    ["sub", () => 1],
    ["up", () => 2],
    ["average", () => 3],
    ["Paeth", () => 4],
    ["one after the other", (y: number) => (y + 3) % 5],
  ])("%s", (_name, filterOf) => {
    const made = unfiltered(png(filtered(filterOf)));
    const start = made.indexOf("IDAT");
    const data = made.subarray(start + 4, start + 4 + made.readUInt32BE(start - 4));
    expect(inflateSync(data)).toEqual(PLAIN);
    expect(made).toEqual(unfiltered(made));
    expect(made.readUInt32BE(start + 4 + data.length)).toBe(crc32(Buffer.concat([Buffer.from("IDAT"), data])));
  });

  it.each(["0806000000", "0403000000", "0802000001"])("is not made of another kind: %s", (kind) => {
    expect(() => unfiltered(png(PLAIN, kind))).toThrow("not a PNG as Chromium makes it");
  });
});
