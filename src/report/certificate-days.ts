import type { Holder, SeenCertificate } from "../http/seen-certificates.ts";
import { PARTY_NAMES } from "./diagram.ts";

export const HOLDER_NAMES: Readonly<Record<Holder, string>> = {
  ...PARTY_NAMES,
  authority: "Authority of this Action",
};

/** How long a certificate is good for, with a warning where somebody has to renew it. */
export function daysLeft({ state, daysLeft: days, validFrom }: SeenCertificate): string {
  switch (state) {
    case "valid":
      return String(days);
    case "expires-soon":
      return `❗ ${days}, renew it soon`;
    case "expired":
      return `❗ expired ${-days} ${days === -1 ? "day" : "days"} ago`;
    case "not-yet-valid":
      return `❗ ${days}, but valid only from ${validFrom.slice(0, 10)} on`;
  }
}
