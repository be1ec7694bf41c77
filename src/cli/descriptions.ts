/** Made from action.yml by `npm run docs`. */
export const DESCRIPTIONS = {
  command:
    "What to do: `apply` (configure, register, prove), `plan` (show what would change, write nothing), `verify` (drift and a live proof), `prepare` (files only, before the servers start), `export` (write the stored Key Manager as a definition file), `remove` (take the Key Manager away).",
  "is-host":
    "Host name of Identity Server as the runner reaches it. When given, it is also written as `[server] hostname` into its `deployment.toml`, where that file is given. Default: `localhost`.",
  "is-port-offset":
    "Port offset of Identity Server; its HTTPS port is 9443 plus this. When given, it is also written as `[server] offset` into its `deployment.toml`, unless this step starts the server. Default: `1`.",
  "is-url": "Base URL of Identity Server (`https://host:port`), instead of `is-host` and `is-port-offset`.",
  "apim-host":
    "Host name of API Manager as the runner reaches it. When given, it is also written as `[server] hostname` into its `deployment.toml`, where that file is given. Default: `localhost`.",
  "apim-port-offset":
    "Port offset of API Manager; its HTTPS port is 9443 plus this. When given, it is also written as `[server] offset` into its `deployment.toml`, unless this step starts the server. Default: `0`.",
  "apim-url":
    "Base URL of API Manager's control plane (`https://host:port`), instead of `apim-host` and `apim-port-offset`.",
  "apim-gateway-url": "Base URL of the gateway. Default: the host of API Manager, port 8243 plus its offset.",
  "is-username": "Administrator of Identity Server.",
  "is-password": "Password of `is-username`. Pass a secret.",
  "apim-username": "Administrator of API Manager (needs the scope `apim:admin`).",
  "apim-password": "Password of `apim-username`. Pass a secret.",
  "connector-username": "User with which API Manager calls Identity Server. Default: `is-username`.",
  "connector-password": "Password of `connector-username`. Default: `is-password`.",
  "is-url-from-apim":
    "Base URL under which API Manager reaches Identity Server. Default: the base of Identity Server's own issuer.",
  "is-public-url":
    "Base URL of Identity Server shown to application developers (display endpoints, authorize). Default: the base of the issuer.",
  "ca-certificates": "Certificate authorities to trust besides the usual ones, as PEM text or as paths, one a line.",
  "is-certificate":
    "Identity Server's own certificate, as PEM text or a path: for API Manager's truststore before any server runs, and trusted by this Action.",
  "apim-certificate":
    "API Manager's own certificate, as PEM text or a path: for Identity Server's truststore before any server runs, and trusted by this Action.",
  "is-certificate-sha256":
    "SHA-256 fingerprint of Identity Server's certificate. Trusts exactly that certificate, whatever its name or dates.",
  "apim-certificate-sha256":
    "SHA-256 fingerprint of API Manager's certificate. Trusts exactly that certificate, whatever its name or dates.",
  "tls-verify":
    "`false` switches TLS verification off, with a warning on every run. Prefer a pin or `ca-certificates`.",
  "key-manager-name": "Name of the Key Manager in API Manager. Exactly this one is managed, no other is touched.",
  "key-manager-display-name":
    "Name shown in the portals. Default: the name for a new Key Manager; an existing one keeps what it has.",
  "key-manager-description":
    "Description, 256 characters at most. Default: none for a new Key Manager; an existing one keeps what it has.",
  "grant-types":
    "Grant types, separated by spaces, commas or lines. Given: exactly these. Default: those of WSO2's page that this Identity Server advertises, added to what an existing Key Manager has.",
  "create-roles":
    "`true` lets API Manager create roles in Identity Server for scopes bound to roles, `false` does not. Default: `false` for a new Key Manager; an existing one keeps what it has.",
  "key-manager-definition":
    "Path of a .toml or .json file with any other field of the Admin API's Key Manager (claim mapping, permissions, token validation, ...).",
  "is-home":
    "Folder of Identity Server on the runner. Its configuration and trust are set up, its certificate is pinned.",
  "apim-home":
    "Folder of API Manager on the runner. Its configuration and trust are set up, its certificate is pinned.",
  "is-deployment-toml": "Path of Identity Server's `deployment.toml`, instead of `is-home`.",
  "apim-deployment-toml": "Path of API Manager's `deployment.toml`, instead of `apim-home`.",
  "is-truststore": "Path of Identity Server's client truststore, instead of `is-home`.",
  "apim-truststore": "Path of API Manager's client truststore, instead of `apim-home`.",
  "is-version":
    "Release of Identity Server to install, such as `7.2.0`: downloaded from WSO2's public releases on GitHub, verified, unpacked, set up, started, and removed at the end of the job.",
  "apim-version": "Release of API Manager to install, such as `4.6.0`; the same.",
  "is-archive":
    "Instead of `is-version`: path or https URL of a pack of Identity Server (`wso2is-*.zip`), for instance one with updates, or on a mirror.",
  "apim-archive": "Instead of `apim-version`: path or https URL of a pack of API Manager (`wso2am-*.zip`).",
  "is-archive-sha256":
    "SHA-256 that the pack of Identity Server must have. Default: the one that GitHub names for the release.",
  "apim-archive-sha256":
    "SHA-256 that the pack of API Manager must have. Default: the one that GitHub names for the release.",
  "archive-directory":
    "Folder where packs are kept from run to run (for actions/cache). Default: in the runner's tool cache.",
  "github-token": "Token that asks GitHub's API for the digest of a release; it only lifts the rate limit.",
  "truststore-password": "Password of the keystores and truststores.",
  "start-servers":
    "Whether the servers of `is-home`, `apim-home` or of the installed packs are started. Default: `true` with a pack (`*-version`, `*-archive`), else `false`.",
  certificates:
    "`keep` leaves the servers' certificates alone; `generate` makes an authority and one certificate a server for the host names of the inputs, in a keystore of its own (`[keystore.tls]`).",
  "revocation-events":
    "`true` lets Identity Server report revoked tokens to this API Manager: WSO2's `[[event_listener]]` is written into its `deployment.toml`, and its notifier jar must be in `repository/components/dropins`.",
  "notifier-jar":
    "Path of WSO2's notifier jar (`wso2is.notification.event.handlers-*.jar`), which `revocation-events` puts into Identity Server's `repository/components/dropins`.",
  "smoke-test": "How far the proof goes: `off`, `token` (issue, introspect, revoke) or `gateway` (also call an API).",
  "smoke-scope":
    "A scope that Identity Server already has, requested in the proof. Default: a throw-away API resource is made and removed.",
  "smoke-skip": "Names of single checks to leave out, separated by spaces, commas or lines.",
  "ready-timeout": "Seconds to wait for the servers to be ready.",
  "propagation-timeout": "Seconds to wait until API Manager has loaded the Key Manager.",
  "request-timeout": "Seconds a single request may take.",
  "on-failure": "What happens to the Key Manager when the proof fails: `rollback` (as it was before) or `keep`.",
  ephemeral: "`true` removes all of it at the end of the job: for pull request environments.",
  "fail-on-drift": "`true` makes `plan` and `verify` fail when the Key Manager differs from what is wanted.",
  "expected-plan-sha256":
    "The output `plan-sha256` of the plan that was reviewed: `apply` makes the plan again, and refuses before it writes anything when it is another.",
  "report-directory":
    "Folder for `report.json`, `junit.xml` and `summary.md`. Default: a folder in the runner's temporary directory.",
} as const;
