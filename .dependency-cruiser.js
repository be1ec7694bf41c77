/**
 * The borders of ARCHITECTURE.md, kept by a machine. Floors from the ground up: a folder imports only what stands before it here.
 */
const FLOORS = [
  "about.ts",
  "ports.ts",
  "text",
  "problems",
  "files",
  "inputs",
  "undo",
  "http",
  "clients",
  "products",
  "configure",
  "trust",
  "key-manager",
  "proof",
  "report",
  "engine",
  "process",
  "github",
  "cli",
  "index.ts",
  "cli.ts",
];

const pathOf = (floor) => `^src/${floor.replace(".", "\\.")}${floor.endsWith(".ts") ? "$" : "/"}`;

/** A floor never imports one above it. */
const upwards = FLOORS.map((floor, index) => ({
  name: `no-arrow-upwards-from-${floor}`,
  comment: "Data flows one way: what stands lower knows nothing of what stands higher.",
  severity: "error",
  from: { path: pathOf(floor) },
  to: { path: FLOORS.slice(index + 1).map(pathOf) },
})).filter(({ to }) => to.path.length > 0);

export default {
  forbidden: [
    ...upwards,
    { name: "no-circle", severity: "error", from: {}, to: { circular: true } },
    {
      name: "only-the-adapter-knows-the-runner",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(github/|index\\.ts$|post\\.ts$)" },
      to: { path: "@actions/core" },
    },
    {
      name: "adapters-know-nothing-of-each-other",
      severity: "error",
      from: { path: "^src/(cli/|cli\\.ts$)" },
      to: { path: "^src/github/" },
    },
    { name: "sandbox-never-imports-wso2", severity: "error", from: { path: "^sandbox/" }, to: { path: "^wso2/" } },
    {
      name: "src-imports-no-test-part",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(sandbox|wso2|__tests__|scripts|bench)/" },
    },
    { name: "no-orphan", severity: "error", from: { orphan: true, path: "^src/", pathNot: "[.]d[.]ts$" }, to: {} },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node"],
    },
  },
};
