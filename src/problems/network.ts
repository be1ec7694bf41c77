import type { CatalogueEntry } from "./entry.ts";

/**
 * Where a server has the certificate that it shows (I-5a, I-5g): `[keystore.primary]` signs tokens,
 * and serves TLS only where there is no `[keystore.tls]`.
 */
const OWN_CERTIFICATE =
  "the server's own: `keytool -list -v` on the keystore of `[keystore.tls]` in its `deployment.toml`, or without that table of `[keystore.primary]` (`wso2carbon.jks` or `.p12` in `repository/resources/security`)";
const PIN_IT = `Or pin exactly this one in \`is-certificate-sha256\` or \`apim-certificate-sha256\`, once you have compared the fingerprint above with ${OWN_CERTIFICATE}.`;

export const networkProblems = {
  "connection-refused": {
    title: "No server listens there",
    cause: "the server is not started yet, has crashed, or listens on another port (port offset).",
    remedy:
      "Check that the server is up and that host, URL and port offset are right; raise `ready-timeout` for a slow start.",
    nextTry: "transient",
  },
  "name-unresolved": {
    title: "The host name is not known",
    cause: "the name is misspelt, or resolves only inside a container network and not on the machine of this run.",
    remedy:
      "Use a name that this machine resolves, or map it in /etc/hosts; `is-url-from-apim` is for the name that only API Manager knows.",
    nextTry: "state",
  },
  "name-lookup-failed": {
    title: "The name service did not answer",
    cause:
      "this machine's name server is busy, restarting or not reachable at the moment, so whether the name is known is open.",
    remedy: "Run again; if it stays, check this machine's name server (/etc/resolv.conf) and its way there.",
    nextTry: "transient",
  },
  "connection-lost": {
    title: "The connection broke",
    cause: "the server, or a proxy before it, closed the connection before the answer was complete.",
    remedy: "Look into the server's log at this time; it may be restarting or out of memory.",
    nextTry: "transient",
    outcomeUnknown: true,
  },
  "request-timeout": {
    title: "No answer in time",
    cause: "the server is overloaded or still starting, or a firewall drops the packets.",
    remedy: "Check the server's log and the network path; raise `request-timeout` if the server is just slow.",
    nextTry: "transient",
    outcomeUnknown: true,
  },
  "proxy-failed": {
    title: "The proxy did not let the request through",
    cause:
      "the proxy that the environment names is not there, wants a user and password (407), or does not reach the server (502, 503, 504).",
    remedy:
      "Correct the variable named above, or list the server's host in NO_PROXY when it is reached directly; ask the proxy's owner otherwise.",
    nextTry: "as-its-cause",
  },
  "proxy-setting-invalid": {
    title: "The environment names a proxy that can't be used",
    cause:
      "HTTPS_PROXY or ALL_PROXY (or their lower-case forms) holds no address of an HTTP proxy; nothing was sent, since a proxy is never bypassed in silence.",
    remedy:
      "Set the variable to `http://host:port` (or `https://host:port`, or `host:port`), with special characters of a user or password percent-encoded; or empty it, or list the host in NO_PROXY.",
    nextTry: "final",
  },
  "too-many-requests": {
    title: "The server wants fewer requests",
    cause: "a rate limit of the server, or of a gateway or load balancer before it, is used up (status 429).",
    remedy:
      "Run fewer jobs at once or raise the limit; a higher `request-timeout` lets the Action wait as long as the server asks.",
    nextTry: "transient",
  },
  "certificate-untrusted": {
    title: "The server's certificate is not trusted",
    cause: "it is self-signed or from a private authority, as WSO2's default certificates are.",
    remedy: `Give its authority in \`ca-certificates\`. Or pin it: compare the fingerprint above with ${OWN_CERTIFICATE}; if it is that one, put it into \`is-certificate-sha256\` or \`apim-certificate-sha256\`.`,
    nextTry: "final",
  },
  "certificate-chain-incomplete": {
    title: "The chain of the server's certificate is not complete",
    cause:
      "the server sends its own certificate only, and its issuer is not trusted here: an intermediate that the server leaves out, or a private authority that was not given.",
    remedy: `Give the issuer named above in \`ca-certificates\`, or let the server send its intermediates, too. ${PIN_IT}`,
    nextTry: "final",
  },
  "certificate-too-weak": {
    title: "The server's certificate is too weak",
    cause: "its key, or the key of an issuer, is too short (RSA below 2048 bits), or it is signed with SHA-1 or MD5.",
    remedy: `Renew the certificate with RSA of 2048 bits or EC P-256, and SHA-256. ${PIN_IT}`,
    nextTry: "final",
  },
  "certificate-invalid": {
    title: "The server's certificate was issued wrongly",
    cause:
      "it is for another use than a server's (extended key usage), or an issuer is no authority or may not issue it (basic constraints, path length, name constraints).",
    remedy: `Have the certificate issued anew by an authority that may. ${PIN_IT}`,
    nextTry: "final",
  },
  "certificate-expired": {
    title: "The server's certificate is out of date",
    cause:
      "the certificate has expired or is not valid yet; the default certificates of IS 7.0 to 7.2 and APIM 4.3 have expired.",
    remedy: `Renew the certificate and restart the server. ${PIN_IT}`,
    nextTry: "final",
  },
  "certificate-name-mismatch": {
    title: "The server's certificate is for another name",
    cause: "the default certificates are for `localhost` only, or a load balancer answers with another certificate.",
    remedy: `Use the name in the certificate as host, or give the server a certificate for the name in use (subject alternative name) in \`[keystore.tls]\` of its \`deployment.toml\`. ${PIN_IT}`,
    nextTry: "final",
  },
  "certificate-pin-mismatch": {
    title: "The server's certificate is not the pinned one",
    cause:
      "the pin is of a former certificate, of the other product or of a signing certificate (`[keystore.primary]` beside a `[keystore.tls]`); or another server answers at this address. Nothing was sent to it.",
    remedy: `Compare the fingerprint above with ${OWN_CERTIFICATE}. If it is that one, put it into \`is-certificate-sha256\` or \`apim-certificate-sha256\`; if not, find out who answers at this address before any password goes there.`,
    nextTry: "final",
  },
  "tls-failed": {
    title: "The TLS handshake failed",
    cause: "the port uses plain HTTP or another protocol, or no common TLS version is enabled.",
    remedy: "Check the port (HTTPS management port is 9443 plus the offset) and the server's TLS settings.",
    nextTry: "state",
  },
  "tls-not-agreed": {
    title: "The server speaks no TLS that is safe enough",
    cause:
      "it offers TLS 1.0 or 1.1 only, or ciphers and keys that are no longer taken for safe; TLS 1.2 is the least.",
    remedy:
      "Enable TLS 1.2 or 1.3 on the server or on the load balancer before it, with a cipher that has forward secrecy (ECDHE); no input lowers this.",
    nextTry: "final",
  },
  "client-certificate-demanded": {
    title: "The server demands a certificate of the client",
    cause: "it, or a load balancer before it, is set up for mutual TLS; this Action has no certificate to show.",
    remedy: "Give the address of a listener that demands none, or let the server ask for one without demanding it.",
    nextTry: "final",
  },
  "redirect-refused": {
    title: "The server answers with a redirect",
    cause: "the address is not the server itself, but a login page, a load balancer or plain HTTP in front of it.",
    remedy: "Give the address that answers without a redirect; credentials are never sent on to another one.",
    nextTry: "final",
  },
  "answer-too-large": {
    title: "The answer is too large",
    cause: "this is not the API that was asked for, or a broken proxy answers.",
    remedy: "Check the address; open it with curl from this machine to see what answers.",
    nextTry: "final",
    outcomeUnknown: true,
  },
  "answer-compressed": {
    title: "The answer is compressed",
    cause:
      "something between this run and the server (an ingress, a proxy, a gateway) compresses what passes, although this Action asks for no compression.",
    remedy:
      "Switch compression (gzip, brotli) off there for the paths of this server's APIs, or give the address of the server itself.",
    nextTry: "final",
    outcomeUnknown: true,
  },
  "answer-malformed": {
    title: "The answer has not the expected form",
    cause: "something else than the expected API answers (a proxy, a login page), or it was cut off.",
    remedy: "Check the address and the server's log; open it with curl from this machine to see what answers.",
    nextTry: "transient",
    outcomeUnknown: true,
  },
  "answered-in-front": {
    title: "Something in front of the server answered",
    cause:
      "a web page came where the server's API answers JSON: a login page, an ingress, a firewall or a load balancer answered in its place, or the server has not started that API yet. It says nothing about user, password or role.",
    remedy:
      "Give the address of the server itself, or let what is in front of it pass this path on, with its Authorization header; open it with curl from this machine to see what answers.",
    nextTry: "as-its-cause",
    outcomeUnknown: true,
  },
  "credentials-refused": {
    title: "User or password refused",
    cause:
      "the password is wrong, the account is locked, or the user lacks the role for this API (API Manager answers 401 for a missing scope, too).",
    remedy:
      "Check user name and password for the server named above (`is-*`, `apim-*` or `connector-*` inputs) by signing in to its Console or Admin Portal; on API Manager the user needs the scope `apim:admin` (role `admin`).",
    nextTry: "final",
  },
  "permission-denied": {
    title: "The user may not do this",
    cause: "the user is known but lacks the permission.",
    remedy:
      "On the server named above, give the user that was signed in (`is-username`, `apim-username` or `connector-username`) a role that may do this; the role `admin` may.",
    nextTry: "final",
  },
  "server-error": {
    title: "The server failed",
    cause: "an internal error of the server; the reason is only in its own log.",
    remedy:
      "Look into the server's log (repository/logs/wso2carbon.log) at this time; run again once the reason is gone.",
    nextTry: "transient",
    outcomeUnknown: true,
  },
  "answer-unexpected": {
    title: "The server refused",
    cause:
      "the server understood the request and does not do it: this release has no such path (404), or something it has or lacks stands against it (400, 409, 412).",
    remedy:
      "Correct what the message above names. If it names nothing, look into that server's log (repository/logs/wso2carbon.log) at this time, and check that the address leads to the right product.",
    nextTry: "state",
  },
  cancelled: {
    title: "The run was cancelled",
    cause: "the job was cancelled, or a signal stopped the process.",
    remedy:
      "Nothing: what the run had made is undone by the job's post step; on the command line before it ends, after a kill by `resume`.",
    nextTry: "final",
    outcomeUnknown: true,
  },
} as const satisfies Record<string, CatalogueEntry>;
