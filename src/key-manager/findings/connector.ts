import { propertiesOf } from "../../clients/api-manager/admin.ts";
import type { Finding } from "../../problems/finding.ts";
import { namesOf } from "../../text/foreign-text.ts";
import { standing } from "../compare.ts";
import { CONNECTOR_TYPE } from "../desired.ts";
import type { Situation } from "../situation.ts";
import { shortName } from "./short-name.ts";

/** Whether the connector is there, and gets every field that it requires. */
export function connectorFindings(situation: Situation): readonly Finding[] {
  const { connectors } = situation;
  const installed = connectors.find((item) => item.type === CONNECTOR_TYPE);
  if (installed === undefined) {
    return [
      {
        id: "connector-missing",
        level: "error",
        problem: "connector-missing",
        message: `the connector ${CONNECTOR_TYPE} is not installed; installed: ${namesOf(connectors.map((item) => item.type)) || "none"}.`,
        remedy:
          "Use API Manager 4.3.0 or later. Where it is one, put the connector's jar (`wso2is7.key.manager-*.jar`, of WSO2's repository apim-km-wso2is) back into `repository/components/dropins`, and restart API Manager.",
      },
    ];
  }
  const fields = standing(situation);
  const properties = propertiesOf(fields);
  // The endpoints of the settings are top-level fields of the Key Manager; only the connector's own
  // are checked here.
  const missing = installed.requiredFields.filter((field) => !(field in properties) && !(field in fields));
  return missing.map((field) => ({
    id: "connector-field-missing",
    level: "error",
    problem: "connector-field-missing",
    message: `the connector requires \`${shortName(field)}\`, which is not set (the server would answer 901401 without naming it).`,
    remedy: `Write \`${shortName(field)} = "..."\` under \`[additionalProperties]\` in the file of \`key-manager-definition\`. What it is for: the form of a new Key Manager of this type in the Admin Portal.`,
  }));
}

/** A Key Manager of the wanted name that is of another connector is nobody's to change. */
export function typeFindings({ named }: Situation): readonly Finding[] {
  if (named === undefined || named.type === CONNECTOR_TYPE) return [];
  return [
    {
      id: "key-manager-other-type",
      level: "error",
      problem: "key-manager-other-type",
      message: `the Key Manager ${named.name} exists with type ${shortName(named.type)}, not ${CONNECTOR_TYPE}.`,
      remedy:
        "Choose another `key-manager-name`. Or, only when its owner agrees, remove that Key Manager in the Admin Portal (Key Managers) first: applications with keys of it stop working.",
    },
  ];
}
