import type { CatalogueEntry } from "./entry.ts";

export const trustProblems = {
  "keytool-missing": {
    title: "No keytool",
    cause: "this machine has no JDK or JRE on it, or JAVA_HOME points to another folder.",
    remedy:
      "Set up Java before this run (on GitHub: actions/setup-java), so that JAVA_HOME or PATH leads to `bin/keytool`.",
    nextTry: "final",
  },
  "keytool-failed": {
    title: "keytool failed",
    cause: "this Java is damaged or out of memory, or this keystore needs a provider that this Java lacks.",
    remedy:
      "Read keytool's own words above; try `keytool -list -keystore` on the store with the Java of the server, and set that one up for this run (JAVA_HOME). The store was left as it was.",
    nextTry: "final",
  },
  "keystore-missing": {
    title: "There is no such keystore",
    cause: "the path is wrong, or `deployment.toml` names a file that is not there.",
    remedy: "Correct the path, or `file_name` in `deployment.toml`; stores lie in `repository/resources/security`.",
    nextTry: "final",
  },
  "keystore-password-wrong": {
    title: "The keystore's password is wrong",
    cause: "the store was made with another password than the one in `deployment.toml` or `truststore-password`.",
    remedy: "Give the store's own password in `truststore-password`, or correct it in `deployment.toml`.",
    nextTry: "final",
  },
  "keystore-unreadable": {
    title: "The keystore can't be read",
    cause: "the file is cut off, damaged, or neither JKS nor PKCS12.",
    remedy:
      "Restore the file from a backup of this installation; it was left as it was. Do not take the distribution's file where the server has run with its own: the primary keystore signs tokens and encrypts internal data, and a truststore would lose all that was imported. Only for a fresh installation is the distribution's file right.",
    nextTry: "final",
  },
  "keystore-alias-missing": {
    title: "The keystore has no such key",
    cause: "`alias` in `deployment.toml` names another key than the one in the store.",
    remedy: "Correct `alias` in `[keystore.tls]` or `[keystore.primary]`; `keytool -list` shows the aliases.",
    nextTry: "final",
  },
  "keystore-password-hidden": {
    title: "The keystore's file or alias can't be looked up",
    cause:
      "`deployment.toml` has it as a Java system property, as a secret, in an environment variable that is not set here, or by a `$ref{...}` that leads to no setting.",
    remedy:
      "Write the file name or the alias into `deployment.toml` as it is, or set the environment variable that `$env{...}` names for this run. Only a password may be hidden: it is then the one in `truststore-password`.",
    nextTry: "final",
  },
  "server-config-unreadable": {
    title: "deployment.toml can't be read",
    cause: "the file is missing, not readable for this user, or not valid TOML.",
    remedy: "Check the path in `is-home`, `apim-home` or `*-deployment-toml`, and the line named above.",
    nextTry: "final",
  },
  "store-outside-product": {
    title: "The keystore lies outside the product",
    cause:
      "a symbolic link, or a path that goes up, leads out of the product's folder, so that another product's file would be changed.",
    remedy: "Name that file itself in `is-truststore` or `apim-truststore` when it is really the one to change.",
    nextTry: "final",
  },
  "truststore-alias-taken": {
    title: "The alias is taken by another certificate",
    cause: "somebody stored another certificate under the alias that is made of this certificate's fingerprint.",
    remedy:
      "Delete nothing: a server may need that certificate. Give it another alias, which changes no trust: `keytool -changealias -alias ALIAS -destalias OTHER -keystore STORE`, with the alias and file of the message. Then run again.",
    nextTry: "final",
  },
  "truststore-hides-certificates": {
    title: "Java does not see all certificates of the truststore",
    cause:
      "the store was made with `openssl pkcs12 -export -nokeys` or alike, so its certificates lack the mark by which Java knows a trusted one: Java ignores them, and drops them as soon as anything is imported. The servers do not trust them either.",
    remedy:
      "Make the truststore anew with keytool: take the certificates out with `openssl pkcs12 -in STORE -nokeys`, and import each one with `keytool -importcert -alias NAME -file ONE.pem -keystore NEW -storetype PKCS12`. The store was left as it was.",
    nextTry: "final",
  },
  "file-not-writable": {
    title: "The file can't be written",
    cause: "the folder or file belongs to another user, is mounted read-only, or the disk is full.",
    remedy: "Let the user of this run write into the product's folder, or change the file beforehand.",
    nextTry: "state",
  },
  "file-changed-meanwhile": {
    title: "The file was changed by somebody else",
    cause: "another job or administrator wrote the same file after this run had read it; nothing was written over it.",
    remedy:
      "If the message names a backup, the run was being undone and the file still has its change: compare the two (`diff`), and merge by hand what has to stay. Otherwise run again when nobody else changes the file; nothing of the other change was lost.",
    nextTry: "final",
  },
  "backup-missing": {
    title: "The backup of a file is gone",
    cause: "somebody removed it, or a clean-up of the workspace did (git clean); the file still has this run's change.",
    remedy:
      "Without a copy of your own: in `deployment.toml` set each line that the summary shows as changed back to its former value, and remove only the lines that it shows as added. In a truststore the run only added certificates. A server that already reads the file must be restarted.",
    nextTry: "final",
  },
  "files-in-use": {
    title: "Another run works on the same files",
    cause: "two jobs change one product's folder at once, and the other one did not end in time.",
    remedy:
      "Wait for the end of the run named above, then run again; let the jobs run one after the other (on GitHub: `concurrency` in the workflow). Do not delete the lock while that run may be at work: look for its process on the machine named there first. The lock of a run that has died is taken over by itself.",
    nextTry: "state",
  },
  "certificate-not-vouched-for": {
    title: "Nobody vouches for the server's certificate",
    cause:
      "it was only presented by whoever listens at this address; once in a truststore, it would be trusted from then on. WSO2's default certificates are self-signed, so no authority vouches for them.",
    remedy:
      "Compare the fingerprint with the one in the server's own keystore (file of `[keystore.tls]` in its `deployment.toml`, else of `[keystore.primary]`; `keytool -list -v`). Then name the certificate: its product's folder in `is-home` or `apim-home`, its PEM text or path in `is-certificate` or `apim-certificate`, the fingerprint in `is-certificate-sha256` or `apim-certificate-sha256`, or its authority in `ca-certificates`. Nothing was imported.",
    nextTry: "final",
  },
  "certificate-not-own": {
    title: "The given certificate is not the server's own",
    cause: "the certificate was renewed at one of the two places only, or belongs to another server.",
    remedy:
      "Give the certificate that the keystore named above has (that of `[keystore.tls]`, or where that is missing of `[keystore.primary]`), or leave the input out: the home says it already.",
    nextTry: "final",
  },
  "certificate-unreadable": {
    title: "The certificate can't be read",
    cause: "the text is not a PEM certificate, or the server presented none because it is not up or not TLS.",
    remedy: "Give PEM text from `-----BEGIN CERTIFICATE-----` to its end, or check that the server listens there.",
    nextTry: "final",
  },
} as const satisfies Record<string, CatalogueEntry>;
