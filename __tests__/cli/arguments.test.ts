import { describe, expect, it } from "@jest/globals";
import { readArguments } from "../../src/cli/arguments.ts";
import { DESCRIPTIONS } from "../../src/cli/descriptions.ts";
import { EXIT_CODES } from "../../src/cli/exit-code.ts";
import { help } from "../../src/cli/help.ts";
import { ALL_COMMANDS, FILE, OWN_OPTIONS, variableOf } from "../../src/cli/options.ts";
import { descriptionOf, HERE } from "../../src/cli/words.ts";
import { ALL_INPUTS } from "../../src/inputs/table.ts";

function read(argv: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const { inputs, secrets, options, secretFiles, unknownVariables } = readArguments(argv, environment);
  return {
    inputs: Object.fromEntries(inputs),
    secrets: Object.fromEntries(secrets),
    options: Object.fromEntries(options),
    secretFiles: Object.fromEntries(secretFiles),
    unknownVariables,
  };
}

function refusal(argv: readonly string[], environment: NodeJS.ProcessEnv = {}): string {
  try {
    read(argv, environment);
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  throw new Error("not refused");
}

describe("a command line", () => {
  it.each<[string, string[], Record<string, string>]>([
    ["a value apart", ["plan", "--is-url", "https://x"], { "is-url": "https://x" }],
    ["a value joined", ["plan", "--is-url=https://x"], { "is-url": "https://x" }],
    ["options before the command", ["--is-url", "https://x", "plan"], { "is-url": "https://x" }],
    ["a value with a hyphen", ["plan", "--key-manager-description=-x"], { "key-manager-description": "-x" }],
    ["a value with an equals sign", ["plan", "--key-manager-description", "a=b"], { "key-manager-description": "a=b" }],
    ["true by its name alone", ["plan", "--ephemeral"], { ephemeral: "true" }],
    ["false by a value", ["plan", "--tls-verify=false"], { "tls-verify": "false" }],
    ["false by no-", ["plan", "--no-tls-verify"], { "tls-verify": "false" }],
    ["a list in parts", ["plan", "--smoke-skip", "a", "--smoke-skip", "b"], { "smoke-skip": "a\nb" }],
    ["the command as an option", ["--command", "plan"], {}],
  ])("%s", (_name, argv, inputs) => {
    expect(read(argv).inputs).toEqual({ command: "plan", ...inputs });
  });

  it("counts more than the environment, of which empty variables count nothing", () => {
    const environment = {
      WSO2_KM_IS_URL: "https://of-environment",
      WSO2_KM_APIM_URL: "https://apim",
      WSO2_KM_IS_HOST: " ",
    };
    expect(read(["plan", "--is-url", "https://of-line"], environment).inputs).toEqual({
      command: "plan",
      "is-url": "https://of-line",
      "apim-url": "https://apim",
    });
  });

  it.each([
    ["an unknown option", ["plan", "--is-ulr", "x"], "`--is-ulr` is no option. Did you mean --is-url?"],
    ["a misspelt secret", ["plan", "--is-pasword=x"], "Did you mean --is-password-file?"],
    ["no- of a text", ["plan", "--no-is-url"], "`--no-is-url` is no option"],
    ["no value", ["plan", "--is-url"], "`--is-url` needs a value"],
    ["an option for a value", ["plan", "--is-url", "--json"], "`--is-url` needs a value"],
    ["an empty value", ["plan", "--is-url="], "`--is-url` needs a value"],
    ["a value of a switch", ["plan", "--json=yes"], "`--json` takes no value"],
    ["twice", ["plan", "--is-url", "https://x", "--is-url", "https://y"], "`--is-url` is given twice"],
    ["two commands", ["plan", "apply"], "`apply` is one word too many"],
    ["the command twice", ["plan", "--command", "apply"], "given twice"],
    ["a misspelt command", ["aply"], "`aply` is no command. Did you mean apply? The commands are apply, plan, verify,"],
    ["a misspelt resume", ["resum"], "`resum` is no command. Did you mean resume?"],
    ["a command that nobody meant", ["deploy-all"], "`deploy-all` is no command. The commands are apply, "],
    ["what stays, without what goes", ["apply", "--until-resume"], "`--until-resume` is given without `--ephemeral`"],
    [
      "what stays, and nothing goes",
      ["apply", "--until-resume", "--ephemeral=false"],
      "nothing would be left to resume",
    ],
  ])("%s is refused", (_name, argv, said) => {
    expect(refusal(argv)).toContain(said);
  });

  it.each<[string, string[]]>([
    ["ephemeral", ["apply", "--until-resume", "--ephemeral"]],
    ["ephemeral as a text", ["apply", "--until-resume", "--ephemeral=TRUE"]],
    ["a pack, which goes at the end in any case", ["apply", "--until-resume", "--is-version", "7.2.0"]],
    ["a pack of a path", ["prepare", "--until-resume", "--apim-archive", "wso2am.zip"]],
    ["resume, as a variable of a whole pipeline", ["resume", "--until-resume"]],
  ])("--until-resume with %s is fine", (_name, argv) => {
    expect(read(argv).options["until-resume"]).toBe("true");
  });

  it.each(["json", "until-resume", "verbose"])("%s as a variable is true, false or refused", (name) => {
    const withValue = (value: string) => read(["resume"], { [variableOf(name)]: value }).options[name];
    expect([withValue("true"), withValue(" True "), withValue("false"), withValue("")]).toEqual([
      "true",
      "true",
      "false",
      undefined,
    ]);
    for (const value of ["1", "yes", "x"])
      expect(refusal(["resume"], { [variableOf(name)]: value })).toContain(
        `${variableOf(name)} is neither true nor false`,
      );
  });

  it("--help beside a wrong command is help", () => {
    expect(read(["aply", "--help"]).options["help"]).toBe("true");
  });

  it("every fault is named at once", () => {
    expect(refusal(["plan", "apply", "--is-ulr=x", "--json=1"])).toContain("3 wrong:");
  });

  it.each(ALL_INPUTS.filter(([, { kind }]) => kind === "password").map(([name]) => name))(
    "%s: of a variable or a file, never an argument, whose value is not said",
    (name) => {
      const said = refusal(["plan", `--${name}`, "hunter2"]);
      expect(said).toContain(`every user of the machine can read a command line: set ${variableOf(name)}`);
      expect(said).not.toContain("hunter2");
      expect(read(["plan"], { [variableOf(name)]: "hunter2" })).toMatchObject({ secrets: { [name]: "hunter2" } });
      expect(read(["plan"], { [variableOf(name)]: "hunter2" }).inputs).toEqual({ command: "plan" });
      expect(read(["plan", `--${name}${FILE}`, "f"]).secretFiles).toEqual({ [name]: "f" });
      expect(read(["plan"], { [variableOf(name + FILE)]: "f" }).secretFiles).toEqual({ [name]: "f" });
      expect(refusal(["plan"], { [variableOf(name)]: "x", [variableOf(name + FILE)]: "f" })).toContain("both set");
    },
  );

  it.each([
    ["--is-pasword", "hunter2"],
    ["--pasword", "hunter2"],
  ])("what follows %s, which is no option, may be a secret and is not said", (...words) => {
    expect(refusal(["plan", ...words])).not.toContain("hunter2");
  });

  it("a secret joined to a short option is not spelled out", () => {
    const said = refusal(["apply", "-pHunter2x"]);
    expect(said).toContain("`-p` is no option");
    for (const letter of ["-H", "-u", "-n", "-t", "-2", "-x"]) expect(said).not.toContain(`\`${letter}\``);
  });

  it("a variable that only looks like ours is named", () => {
    expect(read(["plan"], { WSO2_KM_IS_ULR: "x", WSO2_OTHER: "x" }).unknownVariables).toEqual(["WSO2_KM_IS_ULR"]);
  });
});

describe("--help", () => {
  const text = help("wso2-is-key-manager");

  const flat = text.replace(/\s+/g, " ");

  it("has every input with the words of action.yml, and every option, command and exit code", () => {
    for (const [name, { kind }] of ALL_INPUTS.filter(([one]) => one !== "command")) {
      expect(text).toContain(`--${name}${kind === "password" ? FILE : ""}`);
      expect(flat).toContain(descriptionOf(name as keyof typeof DESCRIPTIONS).replaceAll("`", ""));
    }
    for (const name of Object.keys(OWN_OPTIONS)) expect(text).toContain(`--${name}`);
    for (const name of ALL_COMMANDS) expect(text).toMatch(new RegExp(`^ {2}${name} `, "m"));
    for (const [code, words] of EXIT_CODES) expect(text).toContain(`${code}  ${words}`);
  });

  it("says nothing of what only a workflow has", () => {
    expect(text).not.toMatch(/\b(runner|job|step|workflow)('s)?\b|this Action|actions\/cache|Pass a secret/);
    const all = Object.values(DESCRIPTIONS).join("\n");
    expect(HERE.filter(([inAction]) => !all.includes(inAction))).toEqual([]);
  });

  it("says how true and false are written, and where the state is kept", () => {
    expect(flat).toContain("--ephemeral alone is true, --ephemeral=false and --no-ephemeral are false");
    expect(flat).toContain(`Default: ${OWN_OPTIONS["state-file"].default}.`);
    expect(text).toContain("--tls-verify[=true|false]");
  });

  it("fits a terminal of 110 columns, and shows no expression of a workflow", () => {
    expect(text.split("\n").filter((line) => line.length > 110)).toEqual([]);
    expect(text).not.toContain("${{");
  });
});
