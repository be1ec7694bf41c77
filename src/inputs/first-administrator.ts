import { PRODUCT_NAMES, type Product } from "../text/products.ts";
import type { InputReader } from "./reader.ts";
import type { Credentials } from "./run-inputs.ts";

/** What a fresh pack can't take as its first administrator, and why. */
interface Limit {
  readonly of: Product | "both";
  readonly input: keyof Credentials;
  readonly pattern: RegExp;
  /** As words after "has". */
  readonly has: string;
  readonly because: string;
}

/** I-6.1l, I-6.5a, I-6.5b. */
const LIMITS: readonly Limit[] = [
  {
    ...{ of: "both", input: "username", pattern: /[<&]/ },
    has: "`<` or `&`",
    because: "it stands in an XML file of the product, which does not start with it",
  },
  {
    ...{ of: "both", input: "password", pattern: /\]\]>/ },
    has: "`]]>`",
    because: "it ends the part of an XML file that the password stands in",
  },
  ...(["username", "password"] as const).flatMap((input): readonly Limit[] => [
    {
      ...{ of: "apim", input, pattern: /[@{}]/ },
      has: "`@`, `{` or `}`",
      because: "the address of API Manager's message broker can't hold it",
    },
    {
      ...{ of: "is", input, pattern: /\$(?:ref|sys|env|secret)\{/ },
      has: "`$ref{`, `$sys{`, `$env{` or `$secret{`",
      because: "deployment.toml takes it for a reference to another value",
    },
  ]),
  {
    ...{ of: "apim", input: "password", pattern: /[^\x20-\x7e]/ },
    has: "a character beyond ASCII",
    because: "API Manager counts its bytes wrongly",
  },
];

/** Names what the products can't take, before a pack that would not start is downloaded. */
export function judgeAdministrator(read: InputReader, product: Product, credentials: Credentials): void {
  for (const { of, input, pattern, has, because } of LIMITS) {
    if ((of !== "both" && of !== product) || !pattern.test(credentials[input])) continue;
    read.fault(
      `${product}-${input}`,
      `has ${has}, which can't be in the ${input} that a fresh pack of ${PRODUCT_NAMES[product]} starts with: ${because}.`,
      `Choose a ${input} without it; it is used for this pack alone.`,
    );
  }
}
