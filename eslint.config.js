import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist", "lib", "coverage", "node_modules", ".cache", ".stryker-tmp", "reports"] },
  {
    files: ["**/*.ts"],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      eqeqeq: "error",
      // Prettier wraps code and leaves comments alone: they are read, so they are kept narrow.
      "max-len": ["error", { code: 10_000, comments: 100, ignoreUrls: true, ignoreTrailingComments: true }],
    },
  },
  {
    // Node looks through a literal when it reads the file, used or not: with large classes that takes longer than the rest.
    files: ["src/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "Literal[regex.pattern=/\\\\[pP]\\{(?!Cc)/]",
          message: "A pattern with classes of Unicode is made late: text/made-late.ts.",
        },
      ],
    },
  },
);
