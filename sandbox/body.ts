import type { Call } from "./routes.ts";

/** Readers of request bodies and credentials that both stand-ins share. */
export function jsonBody(call: Call): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(call.text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function formBody(call: Call): URLSearchParams {
  return new URLSearchParams(call.text);
}

/** Text fields of a multipart form. */
export function multipartBody(call: Call): Readonly<Record<string, string>> {
  return multipartOf(call.header("content-type") ?? "", call.text);
}

export function multipartOf(contentType: string, body: string): Readonly<Record<string, string>> {
  const boundary = /boundary=([^;]+)/.exec(contentType)?.[1];
  if (boundary === undefined) return {};
  const fields = body.split(`--${boundary}`).flatMap((part) => {
    const [head, ...rest] = part.split("\r\n\r\n");
    const name = /name="([^"]+)"/.exec(head ?? "")?.[1];
    return name === undefined ? [] : [[name, rest.join("\r\n\r\n").replace(/\r\n$/, "")] as const];
  });
  return Object.fromEntries(fields);
}

export interface BasicCredentials {
  readonly name: string;
  readonly password: string;
}

export function basicOf(call: Call): BasicCredentials | undefined {
  const encoded = /^Basic (.+)$/i.exec(call.header("authorization") ?? "")?.[1];
  if (encoded === undefined) return undefined;
  const [name = "", ...password] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  return { name, password: password.join(":") };
}

export function bearerOf(call: Call): string | undefined {
  return /^Bearer (.+)$/i.exec(call.header("authorization") ?? "")?.[1];
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
