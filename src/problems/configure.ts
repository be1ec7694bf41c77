import type { CatalogueEntry } from "./entry.ts";

export const configureProblems = {
  "toml-bom": {
    title: "deployment.toml begins with a byte order mark",
    cause: "an editor saved the file as UTF-8 with BOM; WSO2's parser refuses it.",
    remedy: "Save the file as UTF-8 without BOM.",
    nextTry: "final",
  },
  "toml-encoding": {
    title: "deployment.toml is not UTF-8",
    cause: "an editor or PowerShell's `>` saved the file as UTF-16; WSO2's parser reads UTF-8 only.",
    remedy: "Save the file as UTF-8 without BOM (PowerShell: `Set-Content -Encoding utf8NoBOM`).",
    nextTry: "final",
  },
  "toml-template": {
    title: "This is a template, not a deployment.toml",
    cause: "the file is what Helm, Jinja or another tool makes a `deployment.toml` of; its marks are no TOML.",
    remedy: "Give the file that the tool writes (`helm template`, `ansible`, `gomplate`), after it has run.",
    nextTry: "final",
  },
  "toml-parent-after-child": {
    title: "A table of deployment.toml stands after something inside it",
    cause:
      "for instance `[oauth]` was appended behind `[oauth.grant_type.token_exchange]`; WSO2's parser overflows the stack and the server never starts.",
    remedy: "Move the table above the first line named, together with its settings.",
    nextTry: "final",
  },
  "toml-second-header": {
    title: "A table stands twice in deployment.toml",
    cause: "a block was appended although the table was there already; TOML allows each header once.",
    remedy: "Move the settings of the second one below the first header, and delete the second header.",
    nextTry: "final",
  },
  "toml-duplicate-key": {
    title: "A setting stands twice in deployment.toml",
    cause: "a line was added although the setting was there already.",
    remedy: "Keep one of the two lines.",
    nextTry: "final",
  },
  "toml-table-and-array": {
    title: "One name is a table and an array of tables in deployment.toml",
    cause:
      "one header has one bracket (`[x]`, a table) and another has two (`[[x]]`, an entry of a list); WSO2's parser refuses a name that is both. Usually a block was copied with a bracket too few or too many.",
    remedy:
      "Give both lines named above the same brackets: two where there may be several of a kind (`[[resource.access_control]]`, `[[event_listener]]`), one where there is one (`[oauth]`, `[server]`).",
    nextTry: "final",
  },
  "toml-value": {
    title: "deployment.toml has a value that WSO2's parser refuses",
    cause:
      "a text without quotes, `yes` or `no`, an array of mixed types, an empty array inside another value, or an unknown escape.",
    remedy:
      "Correct the line named above: texts in double quotes, `true` or `false` and numbers without, lists with values of one kind.",
    nextTry: "final",
  },
  "toml-syntax": {
    title: "deployment.toml has a line that is no TOML",
    cause: "a typing error, or text of another format.",
    remedy: "Correct the line named above, or put `#` before it if it is not needed.",
    nextTry: "final",
  },
  "toml-misplaced-key": {
    title: "A setting of deployment.toml has no effect where it stands",
    cause: "a dotted key below a table header belongs to that table, not to the root.",
    remedy: "Move it into the table that it names.",
    nextTry: "final",
  },
  "configuration-not-editable": {
    title: "deployment.toml can't be changed automatically",
    cause: "the setting is written in a form that this Action does not rewrite.",
    remedy: "Change it by hand as the message says.",
    nextTry: "final",
  },
  "configuration-unreadable": {
    title: "deployment.toml can't be read or written",
    cause: "the path is wrong, or the file belongs to another user.",
    remedy: "Check `is-home`, `apim-home` or the `*-deployment-toml` input, and the owner of the file.",
    nextTry: "final",
  },
  "notifier-missing": {
    title: "Identity Server can't report revocations",
    cause: "the jar that has the listener of `revocation-events` is not in its `repository/components/dropins`.",
    remedy:
      "Download the notification event handler (`wso2is.notification.event.handlers-*.jar`), which WSO2's page \"Configure WSO2 IS 7.x as a Key Manager\" of your API Manager's release links to, and give its path in `notifier-jar`.",
    nextTry: "final",
  },
  "notifier-invalid": {
    title: "The file of `notifier-jar` is not WSO2's notifier",
    cause: "it is another jar, an error page, or was cut off: the listener's class is not in it.",
    remedy: "Download the jar again; WSO2's page on Key Managers links to it.",
    nextTry: "final",
  },
} as const satisfies Record<string, CatalogueEntry>;
