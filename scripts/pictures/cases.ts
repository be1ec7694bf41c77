import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deploymentToml, type Stage } from "./stage.ts";

/** One run of the Action whose job summary is worth a look. */
export interface PictureCase {
  readonly name: string;
  readonly title: string;
  readonly pictures: readonly Picture[];
  /** @returns the job summary of the last step */
  readonly play: (stage: Stage) => Promise<string>;
}

/** A file of docs/pictures. */
export interface Picture {
  readonly file: string;
  /** What is seen, for who can't see it. */
  readonly alt: string;
  /** Only the drawing, which is folded on the page. */
  readonly diagram?: boolean;
}

export const PICTURES_FOLDER = join(import.meta.dirname, "..", "..", "docs", "pictures");
/** Bytes: a page with some of them is there at once. */
export const LARGEST_PICTURE = 150_000;
const LONG_HOST =
  "https://identity-server.a-team-with-a-long-name.svc.cluster-of-production.eu-central.example.com:9443";

export const CASES: readonly PictureCase[] = [
  {
    name: "created",
    title: "Created and proved",
    pictures: [
      {
        file: "created.png",
        alt: "Job summary with a tick: WSO2 IS Key Manager WSO2-IS-7: created, and a token was issued, verified, introspected and revoked through it, and a call with a token passed the gateway. Below, the addresses of both servers, 29 fields and 17 passed checks (both folded), and a table with id and issuer.",
      },
    ],
    play: (stage) => stage.step({ "smoke-test": "gateway", "create-roles": "true" }),
  },
  {
    name: "plan-with-drift",
    title: "A plan with drift",
    pictures: [
      {
        file: "plan-with-drift.png",
        alt: "Job summary with a notepad: Key Manager WSO2-IS-7 would be updated (5 fields). Below, a diff in red and green: the description, three addresses that would become those of login.example.com, and six grant types that would go.",
      },
    ],
    play: async (stage) => {
      await stage.step({ "smoke-test": "off", "key-manager-description": "Changed by hand in the portal" });
      return stage.step({
        command: "plan",
        "key-manager-description": "Identity Server of the team",
        "grant-types": "client_credentials, refresh_token, authorization_code",
        "is-public-url": "https://login.example.com",
      });
    },
  },
  {
    name: "plan-with-long-values",
    title: "A plan with long values",
    // Only measured.
    pictures: [],
    play: async (stage) => {
      await stage.step({ "smoke-test": "off", "key-manager-description": `Before: ${"a long text, ".repeat(18)}` });
      const deployment = join(stage.folder, "a-folder-of-the-team", "of-the-long-name-that-it-has", "deployment.toml");
      mkdirSync(join(deployment, ".."), { recursive: true });
      writeFileSync(deployment, deploymentToml(1));
      return stage.step({
        command: "plan",
        "key-manager-description": `${LONG_HOST}/${"without_a_space".repeat(9)}`,
        "is-public-url": LONG_HOST,
        "is-deployment-toml": deployment,
      });
    },
  },
  {
    name: "plan-unchanged",
    title: "A plan without drift",
    pictures: [
      {
        file: "plan-unchanged.png",
        alt: "Job summary with a tick: Key Manager WSO2-IS-7 is as wanted. Below, the addresses of both servers and a table with id and issuer; no fields, since none would be changed.",
      },
    ],
    play: async (stage) => {
      await stage.step({ "smoke-test": "off" });
      return stage.step({ command: "plan" });
    },
  },
  {
    name: "proof-failed",
    title: "A failed proof, put back",
    pictures: [
      {
        file: "proof-failed.png",
        alt: "Job summary with a red cross: check user-info-read failed; the Key Manager is as it was before. Below, as a quote: the likely cause (the access rule of /scim2/Me is missing), what to do, where it failed (from Action to Identity Server), and the server's answer, status 403. Then what the run would have changed, and 15 passed, 1 failed, 1 skipped (folded).",
      },
      {
        file: "proof-failed-diagram.png",
        alt: "Sequence diagram of the same proof: arrows between Action, API Manager, Gateway and Identity Server, each with its check and a tick; that of user-info-read, from Action to Identity Server, ends with a cross on a red ground.",
        diagram: true,
      },
    ],
    play: async (stage) => {
      await stage.step({ "smoke-test": "off" });
      stage.pair.is.state.switches.userInfoRule = false;
      return stage.step({ "smoke-test": "gateway", "key-manager-description": "A change that must not stay" }, false);
    },
  },
  {
    name: "wrong-password",
    title: "A wrong password, before anything is changed",
    pictures: [
      {
        file: "wrong-password.png",
        alt: "Job summary with a red cross: User or password refused; nothing was changed. Below, as a quote: the likely cause, what to do, and that API Manager answered 401 to the user admin.",
      },
    ],
    play: (stage) => stage.step({ "apim-password": "not-the-password" }, false),
  },
  {
    name: "prepared",
    title: "Files prepared, with new certificates",
    pictures: [
      {
        file: "prepared.png",
        alt: "Job summary with a tick: the files are prepared. Below, the diff of both deployment.toml: host names, authorize_all_scopes, the access rule of /scim2/Me and the keystore of the new certificates in green; values of passwords are not shown. Then a table of the new certificates with the days that are left, and that both servers must be restarted where they run already.",
      },
    ],
    play: (stage) => {
      stage.product("wso2is-7.2.0", deploymentToml(1));
      stage.product("wso2am-4.6.0", deploymentToml(0));
      return stage.step({
        ...{ command: "prepare", certificates: "generate" },
        ...{ "is-home": "wso2is-7.2.0", "apim-home": "wso2am-4.6.0" },
        ...{ "is-url": "", "apim-url": "", "apim-gateway-url": "", "ca-certificates": "" },
        ...{ "is-host": "identity-server", "apim-host": "api-manager" },
      });
    },
  },
];

/** The page that shows all pictures (docs/pictures/README.md). */
export function galleryOf(cases: readonly PictureCase[]): string {
  const shown = cases.filter(({ pictures }) => pictures.length > 0);
  const sections = shown.map(({ title, pictures }) =>
    [`## ${title}`, ...pictures.map(({ file, alt }) => `![${alt}](${file})`)].join("\n\n"),
  );
  return `${[
    "# What the job summary looks like",
    "Each is a run of `dist/` against the stand-ins, drawn by `npm run pictures` as GitHub shows it, at 1012 px. Ports are set to the products' own; ids, " +
      "fingerprints, dates and times to one value each, so that the same code gives the same picture: they measure nothing.",
    ...sections,
  ].join("\n\n")}\n`;
}
