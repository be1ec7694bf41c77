import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startApiManager, type ApiManagerStandIn } from "./api-manager/api-manager.ts";
import { whole } from "./api-manager/key-manager-shown.ts";
import { startManagementHttp } from "./api-manager/management-http.ts";
import type { ApiManagerOptions } from "./api-manager/options.ts";
import { makeCertificate, type Certificate, type CertificateOptions } from "./certificates.ts";
import { startGateway, type GatewayOptions, type GatewayStandIn } from "./gateway/gateway.ts";
import { startIdentityServer, type IdentityServerStandIn } from "./identity-server/identity-server.ts";
import type { IdentityServerOptions } from "./identity-server/state.ts";

export interface PairOptions {
  readonly is?: IdentityServerOptions & { readonly certificate?: CertificateOptions };
  readonly apim?: ApiManagerOptions & { readonly certificate?: CertificateOptions };
  /**
   * Its certificate is API Manager's. `httpPort`: plain HTTP of its node; in the product 9763 plus
   * offset.
   */
  readonly gateway?: GatewayOptions & { readonly httpPort?: number };
  /**
   * Whether Identity Server reports revocations to API Manager, as with WSO2's event listener
   * (B-T6). Yes unless told.
   */
  readonly notification?: boolean;
  /** Whether Identity Server's certificate is in API Manager's truststore. */
  readonly apimTrustsIs?: boolean;
  /**
   * Servers whose certificate is not in the file: in its place is another one with the same name,
   * as after a renewal.
   */
  readonly untrusted?: readonly Side[];
}

export type Side = "is" | "apim";

/**
 * What is stored on both servers, as plain data: equal before and after means that nothing was left
 * behind.
 */
export interface PairState {
  readonly keyManagers: readonly unknown[];
  readonly applications: readonly string[];
  readonly apis: readonly string[];
  readonly subscriptions: number;
  readonly sharedScopes: readonly string[];
  readonly clients: readonly string[];
  readonly apiResources: readonly string[];
  /** Of Identity Server, each with the scopes that it gives. */
  readonly roles: readonly string[];
  /** Of all API resources. */
  readonly scopes: readonly string[];
  readonly activeTokens: number;
}

/** All stand-ins, wired to each other. */
export interface Pair {
  readonly is: IdentityServerStandIn & { readonly certificate: Certificate };
  readonly apim: ApiManagerStandIn & { readonly certificate: Certificate };
  readonly gateway: GatewayStandIn;
  /** A PEM file with both certificates, for `ca-certificates` and `curl --cacert`. */
  readonly caFile: string;
  state(): PairState;
  stop(): Promise<void>;
}

/** Of the servers' certificates. */
export const ORGANIZATIONS = { is: "Identity Server stand-in", apim: "API Manager stand-in" } as const;

export async function startPair(options: PairOptions = {}): Promise<Pair> {
  const [isCertificate, apimCertificate] = await Promise.all([
    makeCertificate({ organization: ORGANIZATIONS.is, ...options.is?.certificate }),
    makeCertificate({ organization: ORGANIZATIONS.apim, ...options.apim?.certificate }),
  ]);
  const is = await startIdentityServer(isCertificate, options.is);
  const truststore = options.apimTrustsIs === false ? [] : [isCertificate.certPem];
  const apim = await startApiManager(apimCertificate, { truststore, ...options.apim });
  if (options.notification !== false)
    is.state.listener = {
      endpoint: `${apim.url}/internal/data/v1/notify`,
      username: apim.state.username,
      password: apim.state.password,
      keyManagerHeader: "WSO2-IS",
      truststore: [apimCertificate.certPem],
    };
  const http = await startManagementHttp(apim.state.profile.release, options.gateway?.httpPort ?? 0);
  const gateway = await startGateway(apimCertificate, apim, http.port, options.gateway);
  const folder = mkdtempSync(join(tmpdir(), "wso2-sandbox-"));
  const caFile = join(folder, "certificates.pem");
  const inFile = { is: isCertificate, apim: apimCertificate };
  for (const side of options.untrusted ?? []) inFile[side] = await makeCertificate({ organization: `Former ${side}` });
  writeFileSync(caFile, `${inFile.is.certPem}\n${inFile.apim.certPem}\n`);
  return {
    is: { ...is, certificate: isCertificate },
    apim: { ...apim, certificate: apimCertificate },
    gateway,
    caFile,
    state: () => stateOf(is, apim),
    stop: async () => {
      await Promise.all([is.server.stop(), apim.server.stop(), gateway.server.stop(), http.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function stateOf(is: IdentityServerStandIn, apim: ApiManagerStandIn): PairState {
  return {
    keyManagers: [...apim.state.keyManagers.values()].map(({ body }) => whole(apim.state, body)),
    applications: [...apim.state.applications.values()].map(({ name }) => name),
    apis: [...apim.state.catalogue.apis.values()].map(({ name }) => name),
    subscriptions: apim.state.catalogue.subscriptions.size,
    sharedScopes: [...apim.state.sharedScopes.values()].map(({ name }) => name),
    clients: [...is.state.clients.values()].map(({ name }) => name),
    apiResources: [...is.state.resources.values()].map(({ identifier }) => identifier),
    roles: [...is.state.roles.values()].map(({ name, permissions }) => `${name}: ${permissions.join(" ")}`),
    scopes: [...is.state.resources.values()].flatMap(({ scopes }) => scopes.map(({ name }) => name)),
    activeTokens: [...is.state.tokens.keys()].filter((value) => is.state.active(value) !== undefined).length,
  };
}
