import type { IncomingMessage } from "node:http";

/**
 * A Key Manager list or a settings document stays far below; what is larger is not the API that was
 * asked for.
 */
const LARGEST_ANSWER = 8 * 1024 * 1024;

export type Body =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "form"; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: "multipart"; readonly fields: Readonly<Record<string, string>> };

/** Headers and data of a request. */
export function encode(
  request: { readonly accept?: string; readonly authorization?: string; readonly body?: Body },
  userAgent: string,
): { headers: Record<string, string>; data: string } {
  const headers: Record<string, string> = {
    "user-agent": userAgent,
    accept: request.accept ?? "application/json",
    // Without it any coding is welcome (RFC 9110 12.5.3).
    "accept-encoding": "identity",
  };
  if (request.authorization !== undefined) headers["authorization"] = request.authorization;
  const body = request.body;
  if (body === undefined) return { headers, data: "" };
  switch (body.kind) {
    case "json":
      headers["content-type"] = "application/json";
      return { headers, data: JSON.stringify(body.value) };
    case "form":
      headers["content-type"] = "application/x-www-form-urlencoded";
      return { headers, data: new URLSearchParams(body.fields).toString() };
    case "multipart": {
      const boundary = `----${userAgent}`;
      headers["content-type"] = `multipart/form-data; boundary=${boundary}`;
      const parts = Object.entries(body.fields).map(
        ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      );
      return { headers, data: `${parts.join("")}--${boundary}--\r\n` };
    }
  }
}

export class TooLarge extends Error {}

/** The body of an answer as text. @throws TooLarge above 8 MiB */
export async function boundedText(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > LARGEST_ANSWER) {
      message.destroy();
      throw new TooLarge(`more than ${LARGEST_ANSWER / 1024 / 1024} MiB`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
