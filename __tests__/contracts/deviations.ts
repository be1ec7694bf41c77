import type { Api } from "../../wso2/contracts.ts";
import type { Deviation } from "./contract.ts";
import type { Run } from "./recording.ts";

/** A deviation from WSO2's contract that its own servers show, or are known to take. */
export interface KnownDeviation {
  readonly what: string;
  readonly api: Api | "every";
  /** Operations as the documents have them; nothing means all. */
  readonly operations?: readonly string[];
  readonly side: Deviation["side"] | "any answer";
  readonly pointer?: RegExp;
  readonly message: RegExp;
  readonly source: string;
  /** Seen in this run alone: without a recording of it the entry can't be called stale. */
  readonly only?: Run;
}

const UNLISTED = /^the status is not in it$/;
const GENERATE_KEYS = "POST /applications/{applicationId}/generate-keys";

/** The one list of them. An entry that matches nothing any more fails the check. */
export const KNOWN_DEVIATIONS: readonly KnownDeviation[] = [
  {
    what: "401 is what every operation answers to bad credentials and missing scopes, documented or not",
    api: "every",
    side: 401,
    message: UNLISTED,
    source: "apim-contract 1.1 and 5.1 (run on carbon-apimgt 9.33.90); B-C26",
  },
  {
    what: "500 is what any unmapped exception becomes, documented or not",
    api: "every",
    side: 500,
    message: UNLISTED,
    source: "apim-contract 2.1; run on carbon-apimgt 9.33.90",
  },
  {
    what: "unset properties are written as null, although none is nullable",
    api: "every",
    side: "any answer",
    pointer: /./,
    message: /^must be \w+: null$/,
    source: "run on carbon-apimgt 9.33.90: a Key Manager with nothing but its required fields",
  },
  {
    what: "a role that does not exist",
    api: "admin",
    operations: ["POST /key-managers"],
    side: 404,
    message: UNLISTED,
    source: "apim-contract 2.1, code 900607, and 5.1 (run)",
  },
  {
    what: "a name that is taken",
    api: "admin",
    operations: ["POST /key-managers"],
    side: 409,
    message: UNLISTED,
    source: "apim-contract 2.1, code 901402; run on carbon-apimgt 9.33.90; WSO2's own key_manager_config.feature",
  },
  {
    what: "a Key Manager that is in use, or the resident one",
    api: "admin",
    operations: ["DELETE /key-managers/{keyManagerId}"],
    side: 412,
    message: UNLISTED,
    source: "apim-contract 2.1, code 902015, and 5.1 (run)",
  },
  {
    what: "items of a validation error have a description (null), which the Admin API's contract does not know",
    api: "admin",
    side: 400,
    pointer: /^\/error\/\*$/,
    message: /"description"$/,
    source: "run on carbon-apimgt 9.33.90",
  },
  {
    what: "the default of a connector field is a string, the contract says object",
    api: "admin",
    operations: ["GET /settings"],
    side: 200,
    pointer: /\/default$/,
    message: /^must be object$/,
    source: 'run on carbon-apimgt 9.33.90: "" and "BasicAuth"',
  },
  {
    what: "the value of a token validation is a string, the contract says object",
    api: "admin",
    operations: ["GET /key-managers/{keyManagerId}", "POST /key-managers", "PUT /key-managers/{keyManagerId}"],
    side: "any answer",
    pointer: /^\/tokenValidation\/\*\/value$/,
    message: /^must be object$/,
    source: "run on carbon-apimgt 9.33.90, the resident Key Manager",
    only: "wso2",
  },
  {
    what: "503 while the JVM of WSO2's resources starts: said by wso2/admin-process.ts, not by them",
    api: "admin",
    side: 503,
    message: UNLISTED,
    source: "wso2/admin-process.ts",
    only: "wso2",
  },
  {
    what: "the Action registers its REST client with properties that the contract, all of them, calls read-only",
    api: "dcr",
    operations: ["POST /register"],
    side: "request",
    message: /^is read-only$/,
    source: "the contract itself: nothing could be registered without them; apim-contract 4",
  },
  {
    what: "saasApp and isSaasApplication are booleans, the contract says string",
    api: "dcr",
    operations: ["POST /register"],
    side: "request",
    pointer: /^\/saasApp$/,
    message: /^must be string$/,
    source: "apim-contract 4: WSO2's documented example; run on carbon-apimgt 9.33.90 (5.1)",
  },
  {
    what: "isSaasApplication of the answer likewise",
    api: "dcr",
    operations: ["POST /register"],
    side: 200,
    pointer: /^\/isSaasApplication$/,
    message: /^must be string$/,
    source: "apim-contract 4",
  },
  {
    what: "the answer spells callbackUrl callBackURL",
    api: "dcr",
    operations: ["POST /register"],
    side: 200,
    message: /"callBackURL"$/,
    source: "apim-contract 4",
  },
  {
    what: "an empty owner",
    api: "dcr",
    operations: ["POST /register"],
    side: 400,
    message: UNLISTED,
    source: "apim-contract 5.1 (run)",
  },
  {
    what: "an unknown owner",
    api: "dcr",
    operations: ["POST /register"],
    side: 403,
    message: UNLISTED,
    source: "apim-contract 5.1 (run)",
  },
  {
    what: "a Key Manager that the user's role may not use",
    api: "devportal",
    operations: [GENERATE_KEYS],
    side: 403,
    message: UNLISTED,
    source: "apim-contract 5.1 (run), code 902013; B-K8",
  },
  {
    what: "keys that exist, or a row that a failed attempt left",
    api: "devportal",
    operations: [GENERATE_KEYS],
    side: 409,
    message: UNLISTED,
    source: "apim-contract 5.1 (run), code 901409; B-P1",
  },
  {
    what: "the health check has no body, the contract says OK as text",
    api: "gateway",
    operations: ["GET /server-startup-healthcheck"],
    side: 200,
    message: /^no body$/,
    source: "apim-contract 6.3",
  },
  {
    what: "a client that is mapped already",
    api: "devportal",
    operations: ["POST /applications/{applicationId}/map-keys"],
    side: 409,
    message: UNLISTED,
    source: "apim-contract 5, code 901409, as for generate-keys",
  },
  {
    what: "a plan that the API does not have",
    api: "devportal",
    operations: ["POST /subscriptions"],
    side: 403,
    message: UNLISTED,
    source: "read in carbon-apimgt 9.33.90: SubscriptionsApiServiceImpl, code 902002",
  },
  {
    what: "an API or application that does not exist, or is not published",
    api: "devportal",
    operations: ["POST /subscriptions"],
    side: 404,
    message: UNLISTED,
    source: "read in carbon-apimgt 9.33.90: SubscriptionsApiServiceImpl",
  },
  {
    what: "a subscription that is there already",
    api: "devportal",
    operations: ["POST /subscriptions"],
    side: 409,
    message: UNLISTED,
    source: "read in carbon-apimgt 9.33.90: SubscriptionsApiServiceImpl",
  },
  {
    what: "a name or context that is taken",
    api: "publisher",
    operations: ["POST /apis"],
    side: 409,
    message: UNLISTED,
    source: "read in carbon-apimgt 9.33.90: ExceptionCodes 900250 and 900251",
  },
  {
    what: "a revision is deployed with 201, the contract says 200",
    api: "publisher",
    operations: ["POST /apis/{apiId}/deploy-revision"],
    side: 201,
    message: UNLISTED,
    source: "apim-contract 6.1: WSO2's own tests see it",
  },
  {
    what: "a name that is free is 404 without a body, the contract says an error",
    api: "publisher",
    operations: ["POST /apis/validate"],
    side: 404,
    message: /^no body$/,
    source: "read in carbon-apimgt 9.33.90: ApisApiServiceImpl.validateAPI",
  },
];
