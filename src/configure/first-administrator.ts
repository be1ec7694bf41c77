import type { Product } from "../text/products.ts";
import { inXml } from "./in-xml.ts";
import type { Setting } from "./settings.ts";

export interface Administrator {
  readonly username: string;
  readonly password: string;
}

/**
 * The administrator that a fresh pack makes at its first boot (`[super_admin]`). Both products put
 * the credentials into an XML file as they are (I-6.5a); API Manager also into the address of its
 * message broker, encoded as a URL's part, where the password of `[super_admin]` counts unless
 * there is one for it (I-6.5b).
 */
export function administratorSettings(product: Product, { username, password }: Administrator): readonly Setting[] {
  const encoded = encodeURIComponent(password);
  const settings: readonly Setting[] = [
    { kind: "value", table: "super_admin", key: "username", value: username },
    { kind: "value", table: "super_admin", key: "password", value: inXml(password), secret: true, orReference: true },
  ];
  if (product === "is" || encoded === password) return settings;
  return [
    ...settings,
    { kind: "value", table: "apim.throttling.jms", key: "username", value: username },
    { kind: "value", table: "apim.throttling.jms", key: "password", value: encoded, secret: true, orReference: true },
  ];
}
