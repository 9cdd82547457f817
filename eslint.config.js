// Limits count on formatted code: Prettier runs first, at a width of 100.
import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

const written = ["build/", "generated/", ".cache/", "data/", "test-results/", "playwright-report/"];

/** Sizes of what people read: the product's own code. */
const sizes = {
  complexity: ["error", 12],
  "max-params": ["error", 3],
  "no-nested-ternary": "error",
  "max-lines": ["error", 250],
};

export default tseslint.config(
  { ignores: written },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/only-throw-error": [
        "error",
        { allow: [{ from: "lib", name: "Response" }] },
      ],
    },
  },
  {
    files: ["**/*.tsx"],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  { files: ["app/**", "emails/**"], rules: sizes },
  {
    files: ["app/**/*.ts", "emails/**/*.ts"],
    rules: { "max-lines-per-function": ["error", { max: 70 }] },
  },
  {
    files: ["app/**/*.tsx", "emails/**/*.tsx"],
    rules: { "max-lines-per-function": ["error", { max: 100 }] },
  },
  {
    files: ["tests/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  { files: ["**/*.js"], languageOptions: { globals: globals.node } },
  { files: ["public/**"], languageOptions: { globals: globals.browser } },
);
